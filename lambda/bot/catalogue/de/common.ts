import type { Catalogue } from '../message-keys.ts';

export const common: Catalogue['common'] = {
  failure: 'Bei mir ist etwas schiefgegangen; es ist vermerkt. Bitte versuche es in einer Minute noch einmal.',
  adminsOnly: 'Das können nur Administratoren ändern.',
  outdated: 'Dieser Knopf ist veraltet.',
};
