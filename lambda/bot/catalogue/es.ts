import { agenda } from './es/agenda.ts';
import { alert } from './es/alert.ts';
import { cap } from './es/cap.ts';
import { certainty } from './es/certainty.ts';
import { commands } from './es/commands.ts';
import { common } from './es/common.ts';
import { data } from './es/data.ts';
import { date } from './es/date.ts';
import { details } from './es/details.ts';
import { follow } from './es/follow.ts';
import { following } from './es/following.ts';
import { hours } from './es/hours.ts';
import { inline } from './es/inline.ts';
import { introduction } from './es/introduction.ts';
import { kinds } from './es/kinds.ts';
import { language } from './es/language.ts';
import { leads } from './es/leads.ts';
import { pause } from './es/pause.ts';
import { quiet } from './es/quiet.ts';
import { rhythm } from './es/rhythm.ts';
import { round } from './es/round.ts';
import { settings } from './es/settings.ts';
import { submission } from './es/submission.ts';
import { topics } from './es/topics.ts';
import { when } from './es/when.ts';
import { zone } from './es/zone.ts';
import type { Catalogue } from './message-keys.ts';

export const es: Catalogue = {
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
};
