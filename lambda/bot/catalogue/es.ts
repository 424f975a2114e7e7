import { agenda } from './es/agenda.ts';
import { commands } from './es/commands.ts';
import { common } from './es/common.ts';
import { date } from './es/date.ts';
import { follow } from './es/follow.ts';
import { following } from './es/following.ts';
import { introduction } from './es/introduction.ts';
import { kinds } from './es/kinds.ts';
import { leads } from './es/leads.ts';
import { submission } from './es/submission.ts';
import { topics } from './es/topics.ts';
import { when } from './es/when.ts';
import type { Catalogue } from './message-keys.ts';

export const es: Catalogue = {
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
};
