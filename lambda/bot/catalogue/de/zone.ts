import type { Catalogue } from '../message-keys.ts';

export const zone: Catalogue['zone'] = {
  notKnown: 'noch nicht bekannt',
  thereNow: '{place}, dort ist es {time}',
  here: 'Es ist <b>{place}</b>, dort ist es jetzt <b>{time}</b>.',
  missing:
    'Ich kenne sie noch nicht. Nach ihr richten sich Ruhezeiten und Übersichten, und in ihr zeige ich Uhrzeiten.',
  needed: 'Ruhezeiten und Übersichten richten sich nach der Uhr bei dir, also muss ich erst deine Zeitzone kennen.',
  byTheClock: 'Nach der Uhr in {place}, dort ist es jetzt {time}.',
  guess: 'Ist es <b>{place}</b>? Dort ist es <b>{time}</b>.',
  yes: 'Ja, hier ist es {time}',
  how: 'Antworte auf diese Nachricht mit einer Stadt, einem Land, einem Abstand wie <code>+2</code> oder dem, was deine Uhr zeigt. <code>/timezone Berlin</code> tut dasselbe.',
  locate: '📍 Standort senden',
  type: '⌨️ Stadt eingeben',
  ask: 'In welcher Stadt bist du? Ein Land, ein Abstand wie <code>+2</code> oder das, was deine Uhr zeigt, geht auch.',
  askLocation: 'Drück den Knopf unten. Ich merke mir die Zeitzone, nicht den Ort.',
  send: '📍 Meinen Standort senden',
  cancel: 'Lieber nicht',
  cancelled: 'In Ordnung. Es wurde nichts gesendet.',
  which: 'Was meinst du mit „{words}“?',
  unknown:
    'Einen Ort „{words}“ kenne ich nicht. Versuch es mit einer größeren Stadt in deiner Nähe, einem Land, einem Abstand wie <code>+2</code> oder dem, was deine Uhr zeigt, etwa <code>14:05</code>.',
};
