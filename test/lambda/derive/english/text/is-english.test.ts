import { expect, it } from 'vitest';
import { readsAsEnglish } from '../../../../../lambda/derive/english/text/is-english.ts';

it('reads English as English', () => {
  expect(
    readsAsEnglish(
      'The city council will meet in the old town hall on Monday to decide on the budget for the coming year, and it is expected to be a long night.',
    ),
  ).toBe(true);
});

it.each([
  'Der Rat stimmt am Sonntag über die Brücke ab.',
  'La votación será el 3 de mayo en la plaza de la ciudad.',
  'Der Rat der Stadt kommt am Montag im alten Rathaus zusammen, um über den Haushalt des kommenden Jahres zu entscheiden, und es wird wohl eine lange Nacht werden.',
  'Le conseil municipal se réunira lundi dans l’ancien hôtel de ville pour décider du budget de l’année prochaine, et la nuit promet d’être longue pour tous les élus.',
])('does not read %j as English', (text) => {
  expect(readsAsEnglish(text)).toBe(false);
});
