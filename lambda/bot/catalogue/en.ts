import { agenda } from './en/agenda.ts';
import { alert } from './en/alert.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { date } from './en/date.ts';
import { details } from './en/details.ts';
import { follow } from './en/follow.ts';
import { inline } from './en/inline.ts';
import { introduction } from './en/introduction.ts';
import { submission } from './en/submission.ts';
import { when } from './en/when.ts';

export const en = {
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
} as const;
