import { agenda } from './de/agenda.ts';
import { alert } from './de/alert.ts';
import { cap } from './de/cap.ts';
import { certainty } from './de/certainty.ts';
import { commands } from './de/commands.ts';
import { common } from './de/common.ts';
import { data } from './de/data.ts';
import { date } from './de/date.ts';
import { details } from './de/details.ts';
import { follow } from './de/follow.ts';
import { following } from './de/following.ts';
import { hours } from './de/hours.ts';
import { inline } from './de/inline.ts';
import { introduction } from './de/introduction.ts';
import { kinds } from './de/kinds.ts';
import { language } from './de/language.ts';
import { leads } from './de/leads.ts';
import { pause } from './de/pause.ts';
import { quiet } from './de/quiet.ts';
import { rhythm } from './de/rhythm.ts';
import { round } from './de/round.ts';
import { settings } from './de/settings.ts';
import { submission } from './de/submission.ts';
import { topics } from './de/topics.ts';
import { when } from './de/when.ts';
import { zone } from './de/zone.ts';
import type { Catalogue } from './message-keys.ts';

export const de: Catalogue = {
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
