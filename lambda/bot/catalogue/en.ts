import { agenda } from './en/agenda.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { date } from './en/date.ts';
import { follow } from './en/follow.ts';
import { introduction } from './en/introduction.ts';
import { round } from './en/round.ts';
import { submission } from './en/submission.ts';
import { when } from './en/when.ts';

export const en = { agenda, commands, common, date, follow, introduction, round, submission, when } as const;
