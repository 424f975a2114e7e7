import type { HonoRequest } from 'hono';
import { BotApiError } from './api-error.ts';
import type { SentDocument } from './chats.ts';

/**
 * The parameters of a call, from its query and from its body, whether JSON, a form or a multipart form. A file comes as
 * its name, type and size; its content is not kept.
 *
 * @throws BotApiError 400, where the body cannot be read.
 */
export async function readCallParameters(request: HonoRequest): Promise<Record<string, unknown>> {
  const query = request.url.includes('?') ? request.query() : {};
  if (request.method === 'GET') return query;
  const type = request.header('content-type') ?? '';
  try {
    if (type.startsWith('application/json'))
      return { ...query, ...asObject(JSON.parse((await request.text()) || '{}')) };
    if (type.startsWith('multipart/form-data')) {
      const form = await request.parseBody();
      return {
        ...query,
        ...Object.fromEntries(Object.entries(form).map(([name, part]) => [name, describeFile(part)])),
      };
    }
    return { ...query, ...Object.fromEntries(new URLSearchParams(await request.text())) };
  } catch {
    throw new BotApiError(400, "Bad Request: can't parse the request body");
  }
}

function describeFile(part: unknown): unknown {
  if (!(part instanceof File)) return part;
  return {
    fileName: part.name,
    mimeType: part.type || 'application/octet-stream',
    size: part.size,
  } satisfies SentDocument;
}

/** The members of a JSON object; any other value has none, as at Telegram. */
function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
