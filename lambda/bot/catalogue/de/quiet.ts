import type { Catalogue } from '../message-keys.ts';

export const quiet: Catalogue['quiet'] = {
  none: 'keine',
  silent: '{from}–{to}, ohne Ton',
  held: '{from}–{to}, wartet bis {to}',
  waiting: '{hours} (sobald ich deine Zeitzone kenne)',
  off: 'Keine Ruhezeiten',
  silentButton: '🔕 Ohne Ton',
  heldButton: '💤 Warten bis zum Ende',
  fromButton: 'Von {time}',
  toButton: 'Bis {time}',
  explain:
    '<b>Ohne Ton</b>: Erinnerungen kommen, aber dein Telefon bleibt still.\n<b>Warten</b>: Erinnerungen warten bis zum Ende der Ruhezeit. Was vorher geschieht, erfährst du, bevor sie beginnt.',
  typed: 'Oder antworte auf diese Nachricht mit den Zeiten, etwa <code>22:30-7</code>.',
  same: 'Sie beginnen und enden zur selben Zeit, also gibt es keine.',
  unclear: 'Ich sehe darin keine zwei Uhrzeiten. Schreib sie so: <code>22:30-7</code>',
};
