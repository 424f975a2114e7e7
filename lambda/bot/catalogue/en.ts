import { agenda } from './en/agenda.ts';
import { alert } from './en/alert.ts';
import { cap } from './en/cap.ts';
import { certainty } from './en/certainty.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { data } from './en/data.ts';
import { date } from './en/date.ts';
import { details } from './en/details.ts';
import { follow } from './en/follow.ts';
import { following } from './en/following.ts';
import { hours } from './en/hours.ts';
import { inline } from './en/inline.ts';
import { introduction } from './en/introduction.ts';
import { kinds } from './en/kinds.ts';
import { language } from './en/language.ts';
import { leads } from './en/leads.ts';
import { pause } from './en/pause.ts';
import { quiet } from './en/quiet.ts';
import { rhythm } from './en/rhythm.ts';
import { round } from './en/round.ts';
import { settings } from './en/settings.ts';
import { submission } from './en/submission.ts';
import { topics } from './en/topics.ts';
import { when } from './en/when.ts';
import { zone } from './en/zone.ts';

export const en = {
  agenda,
  alert,
  cap,
  certainty,
  commands,
  common,
  data,
  date,
  details,
  follow,
  following,
  hours,
  inline,
  introduction,
  kinds,
  language,
  leads,
  pause,
  quiet,
  rhythm,
  round,
  settings,
  submission,
  topics,
  when,
  zone,
} as const;
