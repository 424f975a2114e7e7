import type { ActionSigning } from '../../platform/callback-data.ts';
import type { Message } from '../../platform/message.ts';
import { actionButton, signedButton } from '../buttons.ts';
import type { Reader } from '../reader.ts';
import { followingButton } from './follow.ts';
import { chooseButton } from './introduction.ts';

/** What the buttons under the question ask for. */
export const END = { yes: 'unfollow-all', no: 'keep-all' } as const;

/** Whether everything is really to be dropped. */
export function endQuestion(count: number, signing: ActionSigning, reader: Reader): Message {
  return {
    html: reader.html('follow.endAsk', { count }),
    buttons: [
      [signedButton(reader.text('follow.endYes'), signing, END.yes), actionButton(reader.text('follow.endNo'), END.no)],
      [followingButton(reader)],
    ],
  };
}

export function ended(reader: Reader): Message {
  return { html: reader.html('follow.ended'), buttons: [[chooseButton(reader)]] };
}

export function kept(reader: Reader): Message {
  return { html: reader.html('follow.kept'), buttons: [[followingButton(reader)]] };
}

export function nothingToEnd(reader: Reader): Message {
  return { html: reader.html('follow.wasNot'), buttons: [[chooseButton(reader)]] };
}
