/*
 * What a character is, by its code: for the loops that look at every one. Letters beyond ASCII are asked of the Unicode tables.
 */

const FIRST_BEYOND_ASCII = 0x80;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Upper- or lower-case ASCII letters by code, all others by their property. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return code < FIRST_BEYOND_ASCII ? lower >= 0x61 && lower <= 0x7a : LETTER.test(String.fromCharCode(code));
}

export function isUpper(code: number): boolean {
  return code < FIRST_BEYOND_ASCII ? code >= 0x41 && code <= 0x5a : UPPER.test(String.fromCharCode(code));
}

const WHITE_SPACE = /\s/;

export function isBlank(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && WHITE_SPACE.test(String.fromCharCode(code)))
  );
}
