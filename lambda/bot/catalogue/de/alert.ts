import type { Catalogue } from '../message-keys.ts';

export const alert: Catalogue['alert'] = {
  hour: '⏰ 1 Std.',
  tonight: 'Heute Abend',
  morning: 'Morgen früh',
  details: 'ℹ️ Mehr dazu',
  snoozed: 'Ich sage es dir noch einmal: {when}',
  tooLate: 'Das wäre zu spät: Es ist {when}.',
  over: 'Es hat schon begonnen oder ist vorbei.',
  calledOff: 'Es ist abgesagt.',
  gone: 'Diesen Termin gibt es nicht mehr.',
};
