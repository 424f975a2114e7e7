import type { Catalogue } from '../message-keys.ts';

export const agenda: Catalogue['agenda'] = {
  title: '<b>Was ansteht</b>',
  titleToday: '<b>Heute</b>',
  titleWeek: '<b>Die nächsten 7 Tage</b>',
  found: '<b>Was ansteht mit „{words}“</b>',
  nothing: 'Ich weiß von nichts, was ansteht. Schick mir einen Artikel.',
  nothingToday: 'Ich weiß von nichts, was heute noch ansteht.',
  nothingWeek: 'Ich weiß von nichts, was in den nächsten 7 Tagen ansteht.',
  notFound: 'In den nächsten {months} Monaten steht nichts mit „{words}“ an.',
  more: 'Es gibt noch mehr: Weitere Wörter finden weniger.',
  followWords: '🔔 „{words}“ folgen',
  searchUsage:
    'Sag, wonach ich suchen soll: <code>/search crimea</code>. Wörter mit Bindestrich davor bleiben außen vor: <code>/search apple earnings -france</code>.',
  severalDays: '<b>Über mehrere Tage</b>',
  noDay: '<b>Der Tag steht noch nicht fest</b>',
  open: 'Eine Nummer öffnet alles, was bekannt ist.',
  whatIsComing: '🗓 Was ansteht',
};
