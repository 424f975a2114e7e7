import type { Catalogue } from '../message-keys.ts';

export const pause: Catalogue['pause'] = {
  pause: 'Pause',
  resume: 'Wieder aufnehmen',
  paused: '⏸ <b>Pause.</b> Es kommt nichts, bis du es wieder aufnimmst.',
  already: '⏸ Es ist schon Pause.',
  kept: 'Ich behalte deine Einstellungen und {count, plural, =0 {sonst nichts: Du verfolgst nichts} one {das eine, was du verfolgst} other {die # Dinge, die du verfolgst}}. /forgetme löscht alles.',
  nothing: 'Es gibt nichts anzuhalten: Du bekommst keine Erinnerungen.',
  resumed: '▶️ <b>Erinnerungen kommen wieder.</b>',
};
