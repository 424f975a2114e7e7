import { badRequest } from './api-error.ts';
import { type BotMethod, botMethod } from './bot-method.ts';
import type { TelegramState } from './chats.ts';
import { text } from './method-parameters.ts';

/** The largest file that a bot may download, in bytes. https://core.telegram.org/bots/api#getfile */
const largestDownload = 20 * 1024 * 1024;

/** How the bot gets at the files that people send it. */
export const fileMethods: BotMethod[] = [
  botMethod('getFile', { file_id: text }, ({ state }, { file_id: fileId }) => {
    if (fileId === '') throw badRequest('file_id not specified');
    const file = state.files.byId(fileId);
    if (!file) throw badRequest('Invalid file_id');
    if (file.size > largestDownload) throw badRequest('File is too big');
    return {
      result: { file_id: fileId, file_unique_id: `u${fileId}`, file_size: file.size, file_path: file.path },
    };
  }),
];

/** The content of a file, at the path that getFile gave. https://core.telegram.org/bots/api#file */
export function downloadFile(state: TelegramState, path: string): Response | undefined {
  const file = state.files.byPath(path);
  if (!file || file.size > largestDownload) return undefined;
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': 'application/octet-stream' } });
}
