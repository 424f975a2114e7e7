import type { Catalogue } from '../message-keys.ts';

export const introduction: Catalogue['introduction'] = {
  greeting: '<b>Datewire</b> liest die Nachrichten, findet heraus, wann etwas geschehen wird, und sagt es dir vorher.',
  next: '<b>Als Nächstes:</b>',
  sendIn: 'Schick mir einen Link zu einem Artikel oder seinen Text, und ich nenne dir die Termine darin.',
  everything: '🔔 Alles Wichtige',
  choose: '🗂 Themen wählen',
  helpSee:
    '<b>Sehen, was ansteht</b>\n/upcoming – Tag für Tag; /today und /week für weniger\n/search crimea – wo diese Wörter stehen',
  helpFollow:
    '<b>Folgen</b>\n/follow – Themen antippen\n/follow apple earnings -france – eigene Wörter; ein Minus nimmt eines aus\n/following – was du verfolgst, und wann du davon hörst\n/unfollow apple earnings – weglassen; /unsubscribe lässt alles weg',
  helpHear:
    '<b>Hinweise, wie du sie magst</b>\n/settings – Zeitzone, Vorlauf, Ruhezeiten, Überblick, Sprache\n/stop – Pause bis /start\n/export und /forgetme – was über dich gespeichert ist, und wie es gelöscht wird',
  helpSend:
    '<b>Einsenden</b>\nAuf einen Link zu einem Artikel, eine weitergeleitete Nachricht oder einen Text antworte ich mit den Terminen darin. Sie sind öffentlich: Alle sehen sie, und wer ihnen folgt, wird benachrichtigt.',
  leads:
    'Hinweise kommen 2 Tage vorher, 1 Tag vorher und am Tag selbst, um 9 Uhr morgens am Ort des Geschehens; wo die Uhrzeit bekannt ist, 24 Stunden und 1 Stunde vorher.',
  description:
    'Datewire liest die Nachrichten, findet heraus, wann etwas geschehen wird, und sagt es dir vorher: Wahlen, Prozesse, Fristen, Märkte.\n\nFolge allem oder nur deinen Themen. Schick einen Artikel, und du bekommst die Termine darin.',
  shortDescription: 'Sagt es dir, bevor es geschieht: Termine aus den Nachrichten, nach Themen.',
};
