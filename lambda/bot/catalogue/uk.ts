import type { Catalogue } from './message-keys.ts';
import { agenda } from './uk/agenda.ts';
import { alert } from './uk/alert.ts';
import { cap } from './uk/cap.ts';
import { certainty } from './uk/certainty.ts';
import { commands } from './uk/commands.ts';
import { common } from './uk/common.ts';
import { data } from './uk/data.ts';
import { date } from './uk/date.ts';
import { details } from './uk/details.ts';
import { follow } from './uk/follow.ts';
import { following } from './uk/following.ts';
import { hours } from './uk/hours.ts';
import { inline } from './uk/inline.ts';
import { introduction } from './uk/introduction.ts';
import { kinds } from './uk/kinds.ts';
import { language } from './uk/language.ts';
import { leads } from './uk/leads.ts';
import { pause } from './uk/pause.ts';
import { quiet } from './uk/quiet.ts';
import { rhythm } from './uk/rhythm.ts';
import { round } from './uk/round.ts';
import { settings } from './uk/settings.ts';
import { submission } from './uk/submission.ts';
import { topics } from './uk/topics.ts';
import { when } from './uk/when.ts';
import { zone } from './uk/zone.ts';

export const uk: Catalogue = {
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
