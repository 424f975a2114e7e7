import type { Catalogue } from '../message-keys.ts';

export const introduction: Catalogue['introduction'] = {
  greeting: '<b>Datewire</b> liest die Nachrichten, findet heraus, wann etwas geschehen wird, und sagt es dir vorher.',
  sendIn: 'Schick mir einen Link zu einem Artikel oder seinen Text, und ich nenne dir die Termine darin.',
  alertMe: '🔔 Benachrichtige mich',
  whatIsComing: '🗓 Was ansteht',
  leads:
    'Hinweise kommen 2 Tage vorher, 1 Tag vorher und am Tag selbst, um 9 Uhr morgens am Ort des Geschehens; wo die Uhrzeit bekannt ist, 24 Stunden und 1 Stunde vorher.',
  public:
    'Auf einen Link zu einem Artikel oder seinen Text antworte ich mit den Terminen darin. Sie sind öffentlich: Alle sehen sie, und wer ihnen folgt, wird benachrichtigt.',
};
