import { agenda } from './de/agenda.ts';
import { commands } from './de/commands.ts';
import { common } from './de/common.ts';
import { date } from './de/date.ts';
import { follow } from './de/follow.ts';
import { following } from './de/following.ts';
import { introduction } from './de/introduction.ts';
import { kinds } from './de/kinds.ts';
import { leads } from './de/leads.ts';
import { submission } from './de/submission.ts';
import { topics } from './de/topics.ts';
import { when } from './de/when.ts';
import type { Catalogue } from './message-keys.ts';

export const de: Catalogue = {
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
