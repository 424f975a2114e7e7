import { agenda } from './de/agenda.ts';
import { alert } from './de/alert.ts';
import { commands } from './de/commands.ts';
import { common } from './de/common.ts';
import { date } from './de/date.ts';
import { details } from './de/details.ts';
import { follow } from './de/follow.ts';
import { inline } from './de/inline.ts';
import { introduction } from './de/introduction.ts';
import { submission } from './de/submission.ts';
import { when } from './de/when.ts';
import type { Catalogue } from './message-keys.ts';

export const de: Catalogue = {
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
