import type { Catalogue } from './message-keys.ts';
import { agenda } from './uk/agenda.ts';
import { commands } from './uk/commands.ts';
import { common } from './uk/common.ts';
import { date } from './uk/date.ts';
import { follow } from './uk/follow.ts';
import { following } from './uk/following.ts';
import { introduction } from './uk/introduction.ts';
import { kinds } from './uk/kinds.ts';
import { leads } from './uk/leads.ts';
import { submission } from './uk/submission.ts';
import { topics } from './uk/topics.ts';
import { when } from './uk/when.ts';

export const uk: Catalogue = {
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
