import type { Catalogue } from '../message-keys.ts';

export const settings: Catalogue['settings'] = {
  title: 'Einstellungen',
  ofChannel: 'Kanal <i>{channel}</i>',
  line: '{sign} {name}: <b>{value}</b>',
  zone: 'Zeitzone',
  leads: 'Vorlauf',
  quiet: 'Ruhezeiten',
  cap: 'Tageslimit',
  digest: 'Übersicht',
  certainty: 'Gewissheit',
  language: 'Sprache',
  back: '« Zurück',
  paused: '⏸ Pause: Es kommt nichts, bis du es wieder aufnimmst.',
  next: 'Nächste Erinnerung: {title}, am {day} um {time}',
  nextDigest: 'Nächste Übersicht: am {day} um {time}',
  others: 'Das sind jetzt andere Einstellungen. Sieh sie dir an und drück noch einmal.',
};
