import type { Catalogue } from '../message-keys.ts';

export const follow: Catalogue['follow'] = {
  everything: '🔔 Te avisaré de cada fecha clave.',
  everythingAlready: '🔔 Ya te aviso de cada fecha clave.',
  topic: '🔔 Te avisaré de lo que tenga que ver con <b>{topic}</b>.',
  topicAlready: '🔔 Ya te aviso de lo que tiene que ver con <b>{topic}</b>.',
  none: 'Estas palabras dicen demasiado poco. Prueba con un nombre, un lugar o un asunto.',
  full: 'Ya sigues todo lo que se puede seguir. /following muestra qué puedes dejar.',
  ended: '🔕 No habrá más avisos. /subscribe los devuelve.',
  wasNot: 'No estabas suscrito. /subscribe empieza.',
};
