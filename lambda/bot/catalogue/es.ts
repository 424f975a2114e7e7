import { agenda } from './es/agenda.ts';
import { alert } from './es/alert.ts';
import { commands } from './es/commands.ts';
import { common } from './es/common.ts';
import { date } from './es/date.ts';
import { details } from './es/details.ts';
import { follow } from './es/follow.ts';
import { inline } from './es/inline.ts';
import { introduction } from './es/introduction.ts';
import { submission } from './es/submission.ts';
import { when } from './es/when.ts';
import type { Catalogue } from './message-keys.ts';

export const es: Catalogue = {
  agenda,
  alert,
  commands,
  common,
  date,
  details,
  follow,
  inline,
  introduction,
  submission,
  when,
};
