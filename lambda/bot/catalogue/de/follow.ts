import type { Catalogue } from '../message-keys.ts';

export const follow: Catalogue['follow'] = {
  everything: '🔔 Du wirst vor jedem wichtigen Termin benachrichtigt.',
  everythingAlready: '🔔 Du wirst schon vor jedem wichtigen Termin benachrichtigt.',
  topic: '🔔 Du wirst benachrichtigt, wenn es um <b>{topic}</b> geht.',
  topicAlready: '🔔 Du wirst schon benachrichtigt, wenn es um <b>{topic}</b> geht.',
  none: 'Diese Wörter sagen zu wenig. Versuche es mit einem Namen, einem Ort oder einer Sache.',
  full: 'Mehr kann man nicht verfolgen. /following zeigt, was du weglassen kannst.',
  ended: '🔕 Keine Hinweise mehr. /subscribe bringt sie zurück.',
  wasNot: 'Du warst nicht angemeldet. /subscribe fängt damit an.',
};
