import type { Catalogue } from '../message-keys.ts';

export const cap: Catalogue['cap'] = {
  none: 'kein Limit',
  most: '{count, plural, one {# Erinnerung} other {# Erinnerungen}} am Tag',
  explain:
    'So viele Erinnerungen dürfen an einem Tag höchstens kommen. Was darüber hinausgeht, wartet bis zum nächsten Morgen, in einer Nachricht. Termine, die du einzeln verfolgst, zählen nicht.',
};
