/**
 * Text from outside, as one line for a terminal: nothing in it may move the cursor, set colours, or turn the direction of
 * writing (U+202A to U+202E, U+2066 to U+2069).
 */
export function terminalText(text: string): string {
  return text.replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
