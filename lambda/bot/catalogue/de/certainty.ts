import type { Catalogue } from '../message-keys.ts';

export const certainty: Catalogue['certainty'] = {
  scheduled: 'nur, was sicher ist',
  expected: 'auch, was erwartet wird',
  possible: 'auch, was sein kann',
  explain:
    'Wie ungewiss darf etwas sein, von dem du hören willst? Termine, die du einzeln verfolgst, kommen auf jeden Fall.',
};
