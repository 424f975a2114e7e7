/** In octets, without the line break. */
const LINE_LENGTH = 75;

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** All that a text may not hold (RFC 5545, section 3.1, CONTROL), and halves of characters. */
const UNFIT = /(?![\t\n])\p{Cc}/gu;
const UNPAIRED = /\p{Surrogate}/gu;

/** A text of others without control characters, its lines apart. */
export function withoutControls(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(UNFIT, '').replace(UNPAIRED, '\ufffd');
}

/** A value of type TEXT (RFC 5545, section 3.3.11). */
export function textValue(text: string): string {
  return withoutControls(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A content line, folded where it takes more than 75 octets, never within a character (RFC 5545, section 3.1). */
export function contentLine(name: string, value: string): string {
  let folded = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const length = Buffer.byteLength(character);
    if (octets + length > LINE_LENGTH) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return `${folded}\r\n`;
}
