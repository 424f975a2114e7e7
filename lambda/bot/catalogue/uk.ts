import type { Catalogue } from './message-keys.ts';
import { agenda } from './uk/agenda.ts';
import { commands } from './uk/commands.ts';
import { common } from './uk/common.ts';
import { date } from './uk/date.ts';
import { follow } from './uk/follow.ts';
import { introduction } from './uk/introduction.ts';
import { round } from './uk/round.ts';
import { submission } from './uk/submission.ts';
import { when } from './uk/when.ts';

export const uk: Catalogue = { agenda, commands, common, date, follow, introduction, round, submission, when };
