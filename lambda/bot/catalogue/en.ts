import { agenda } from './en/agenda.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { date } from './en/date.ts';
import { follow } from './en/follow.ts';
import { following } from './en/following.ts';
import { introduction } from './en/introduction.ts';
import { kinds } from './en/kinds.ts';
import { leads } from './en/leads.ts';
import { submission } from './en/submission.ts';
import { topics } from './en/topics.ts';
import { when } from './en/when.ts';

export const en = {
  agenda,
  commands,
  common,
  date,
  follow,
  following,
  introduction,
  kinds,
  leads,
  submission,
  topics,
  when,
} as const;
