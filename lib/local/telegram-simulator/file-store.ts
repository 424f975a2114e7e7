/** A file of a message: what Telegram says of it beside its content. */
export interface FileInfo {
  /** Names the file to the bot that uploads it again or asks for it. */
  fileId: string;
  fileName: string;
  mimeType: string;
  /** Bytes. */
  size: number;
}

export interface StoredFile extends FileInfo {
  /** Where it can be downloaded: what getFile says. */
  path: string;
  bytes: Uint8Array;
}

/** The files that people and the bot have sent. */
export interface FileStore {
  add(folder: 'documents' | 'photos', file: { fileName: string; mimeType: string; bytes: Uint8Array }): FileInfo;
  byId(fileId: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
}

const prefixes = { documents: 'BQAC', photos: 'AgAC' };

/** Where nothing is to be kept, files get ids and no more. */
export function createFileStore(keepsFiles: boolean): FileStore {
  const files = new Map<string, StoredFile>();
  let count = 0;
  return {
    add(folder, { fileName, mimeType, bytes }) {
      const fileId = `${prefixes[folder]}${String(count).padStart(12, '0')}`;
      const extension = /\.[a-z0-9]{1,10}$/i.exec(fileName)?.[0] ?? '';
      const info = { fileId, fileName, mimeType, size: bytes.length };
      if (keepsFiles) files.set(fileId, { ...info, bytes, path: `${folder}/file_${count}${extension}` });
      count += 1;
      return info;
    },
    // The small size of a photo has an id of its own, and is the same file here.
    byId: (fileId) => files.get(fileId) ?? files.get(fileId.replace(/s$/, '')),
    byPath: (path) => [...files.values()].find((file) => file.path === path),
  };
}

/** The last part of a name that may be a path, without controls, as Telegram shows it. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, ' ').trim();
}
