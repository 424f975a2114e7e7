/**
 * All matches of a global pattern, in order. As `matchAll`, but without the copy of the pattern that it makes at each call, which
 * costs more than the search in a sentence.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
