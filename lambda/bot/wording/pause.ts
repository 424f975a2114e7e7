import type { Message } from '../../platform/message.ts';
import { actionButton } from '../buttons.ts';
import type { Reader } from '../reader.ts';

export const RESUME_ACTION = 'resume';

/**
 * That alerts are paused, and what is kept meanwhile.
 *
 * @param pause how many things are followed, and whether they were paused before; whose it is, as buttons name it.
 */
export function pausedMessage(
  { follows, already, subjectCode }: { follows: number; already: boolean; subjectCode: string },
  reader: Reader,
): Message {
  return {
    html: [reader.html(already ? 'pause.already' : 'pause.paused'), reader.html('pause.kept', { count: follows })].join(
      '\n',
    ),
    buttons: [[actionButton(`▶️ ${reader.text('pause.resume')}`, RESUME_ACTION, subjectCode)]],
  };
}

export function nothingToPause(reader: Reader): Message {
  return { html: reader.html('pause.nothing') };
}

export function resumedMessage(reader: Reader): Message {
  return { html: reader.html('pause.resumed') };
}
