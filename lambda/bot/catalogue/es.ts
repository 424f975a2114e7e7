import { agenda } from './es/agenda.ts';
import { commands } from './es/commands.ts';
import { common } from './es/common.ts';
import { date } from './es/date.ts';
import { follow } from './es/follow.ts';
import { introduction } from './es/introduction.ts';
import { round } from './es/round.ts';
import { submission } from './es/submission.ts';
import { when } from './es/when.ts';
import type { Catalogue } from './message-keys.ts';

export const es: Catalogue = { agenda, commands, common, date, follow, introduction, round, submission, when };
