import type { Catalogue } from '../message-keys.ts';

export const date: Catalogue['date'] = {
  moved: 'Verschoben; geplant war: {when}',
  fromWords: '<i>aus den Worten „{words}“</i>',
  missed: '💤 <b>Verpasst, während ich weg war:</b>',
  more: '… und {count} weitere',
  calledOff: '❌ <b>Abgesagt:</b>',
  onAgain: '✅ <b>Findet doch statt:</b>',
  newDate: '🔁 <b>Neuer Termin:</b>',
  was: 'Bisher: <s>{when}</s>',
  now: 'Jetzt: {when}',
  hanging: '↳ Davon hängt ab: {title} ({when})',
  scheduled: 'Geplant',
  expected: 'Erwartet, nicht sicher',
  possible: 'Dann vielleicht',
  cancelled: 'Abgesagt',
  conditional: 'Nur falls: „{condition}“',
  conditionalUnknown: 'Nur unter einer Bedingung',
  source: 'Quelle: {name}',
  sources: 'Quelle: {name} und {count, plural, one {# weitere} other {# weitere}}',
};
