import type { Button } from '../../platform/message.ts';
import { actionButton } from '../buttons.ts';
import type { Reader } from '../reader.ts';

const FOLLOW = '🔔';
const FOLLOWED = '✅';

/** What the buttons of a single date ask for. */
export const DATE_ACTIONS = { follow: 'follow-date', unfollow: 'unfollow-date' } as const;

/**
 * The button under a date that follows it, or drops it where it is followed. It turns into the other when it is pressed,
 * whatever message it stands under.
 *
 * @param label what it is called where "Follow this" would not say which.
 */
export function followDateButton(dateId: string, isFollowed: boolean, reader: Reader, label?: string): Button {
  const own = reader.text(isFollowed ? 'follow.thisFollowed' : 'follow.this');
  const text = `${isFollowed ? FOLLOWED : FOLLOW} ${label ?? own}`;
  return actionButton(text, isFollowed ? DATE_ACTIONS.unfollow : DATE_ACTIONS.follow, dateId);
}

/** What the button that was pressed is called besides its sign; undefined where it has no words of its own. */
export function ownLabel(text: string, reader: Reader): string | undefined {
  const label = text.replace(new RegExp(`^(?:${FOLLOW}|${FOLLOWED}) `, 'u'), '');
  const usual = [reader.text('follow.this'), reader.text('follow.thisFollowed')];
  return usual.includes(label) ? undefined : label;
}
