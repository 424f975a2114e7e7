import { MESSAGE_LIMIT, splitMessage } from '../../platform/split-message.ts';

const CUT = '\n…';

/**
 * As much of a message's HTML as one message holds: what is too long ends with "…". What others have written is shortened
 * before, so that this cuts only what somebody has made to be long.
 */
export function fitted(html: string): string {
  const [whole, ...rest] = splitMessage(html);
  if (rest.length === 0 && whole !== undefined) return whole;
  const [first = ''] = splitMessage(html, MESSAGE_LIMIT - CUT.length);
  return first + CUT;
}
