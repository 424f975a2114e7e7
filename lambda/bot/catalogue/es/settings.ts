import type { Catalogue } from '../message-keys.ts';

export const settings: Catalogue['settings'] = {
  title: 'Ajustes',
  ofChannel: 'canal <i>{channel}</i>',
  line: '{sign} {name}: <b>{value}</b>',
  zone: 'Zona horaria',
  leads: 'Antelación',
  quiet: 'Horas de silencio',
  cap: 'Límite diario',
  digest: 'Resumen',
  certainty: 'Certeza',
  language: 'Idioma',
  back: '« Atrás',
  paused: '⏸ En pausa: no llegan avisos hasta que los reanudes.',
  next: 'Próximo aviso: {title}, el {day} a las {time}',
  nextDigest: 'Próximo resumen: el {day} a las {time}',
  others: 'Ahora son otros ajustes. Míralos y pulsa otra vez.',
};
