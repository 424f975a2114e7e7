/** How far into a page its own charset is looked for; HTML asks for the first 1024 bytes, and many pages come later. */
const HEAD_BYTES = 16_384;

/** Where a page names its own charset: in HTML (the two forms of `meta`), and in XML. */
const OWN_CHARSET = /<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*["']?([\w-]{1,40})/i;

/**
 * Decodes a page or a feed as browsers do: by the byte order mark, else the charset of the header, else its own
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding). Where none is said, or none
 * that there is, it is UTF-8, or if it is not valid as that, the Windows charset of the West.
 *
 * @param declared the charset of the `Content-Type` header.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const own = OWN_CHARSET.exec(head)?.[1];
  // What could be read as Latin letters in order to find this word is not in UTF-16, whatever it says.
  const believable = own !== undefined && /^utf-16/i.test(own) ? 'utf-8' : own;
  for (const label of [markedCharset(bytes), declared?.replaceAll(/["']/g, ''), believable]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // an unknown label: the next one
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markedCharset([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}
