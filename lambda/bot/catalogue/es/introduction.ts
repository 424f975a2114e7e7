import type { Catalogue } from '../message-keys.ts';

export const introduction: Catalogue['introduction'] = {
  greeting: '<b>Datewire</b> lee las noticias, averigua cuándo va a pasar cada cosa y te avisa antes.',
  next: '<b>Lo próximo:</b>',
  sendIn: 'Envíame un enlace a un artículo, o pega su texto, y te diré qué fechas contiene.',
  everything: '🔔 Todo lo importante',
  choose: '🗂 Elegir temas',
  helpSee:
    '<b>Ver lo que viene</b>\n/upcoming – día a día; /today y /week para menos\n/search crimea – lo que lleva estas palabras',
  helpFollow:
    '<b>Seguir</b>\n/follow – elegir temas con un toque\n/follow apple earnings -france – tus palabras; el signo menos excluye una\n/following – lo que sigues y cuándo te aviso de cada cosa\n/unfollow apple earnings – dejarlo; /unsubscribe deja todo',
  helpHear:
    '<b>Avisos a tu gusto</b>\n/settings – zona horaria, antelación, horas de silencio, resumen, idioma\n/stop – una pausa, hasta /start\n/export y /forgetme – lo que se guarda de ti, y cómo borrarlo',
  helpSend:
    '<b>Enviar</b>\nA un enlace a un artículo, un mensaje reenviado o un texto respondo con las fechas que contiene. Son públicas: las ven todos, y quien las sigue recibe avisos.',
  leads:
    'Los avisos llegan 2 días antes, 1 día antes y el mismo día, a las 9 de la mañana del lugar; si se sabe la hora, 24 horas y 1 hora antes.',
  description:
    'Datewire lee las noticias, averigua cuándo va a pasar cada cosa y te avisa antes: elecciones, juicios, plazos, mercados.\n\nSíguelo todo o solo tus temas. Envía un artículo y recibe las fechas que contiene.',
  shortDescription: 'Te avisa antes de que pase: fechas clave de las noticias, por temas.',
};
