import type { Catalogue } from './message-keys.ts';
import { agenda } from './uk/agenda.ts';
import { alert } from './uk/alert.ts';
import { commands } from './uk/commands.ts';
import { common } from './uk/common.ts';
import { date } from './uk/date.ts';
import { details } from './uk/details.ts';
import { follow } from './uk/follow.ts';
import { inline } from './uk/inline.ts';
import { introduction } from './uk/introduction.ts';
import { submission } from './uk/submission.ts';
import { when } from './uk/when.ts';

export const uk: Catalogue = {
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
