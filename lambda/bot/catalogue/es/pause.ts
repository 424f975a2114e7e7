import type { Catalogue } from '../message-keys.ts';

export const pause: Catalogue['pause'] = {
  pause: 'Pausar avisos',
  resume: 'Reanudar avisos',
  paused: '⏸ <b>En pausa.</b> No llegan avisos hasta que los reanudes.',
  already: '⏸ Los avisos ya están en pausa.',
  kept: 'Guardo tus ajustes y {count, plural, =0 {nada más: no sigues nada} one {lo único que sigues} many {los # de temas que sigues} other {los # temas que sigues}}. /forgetme lo borra todo.',
  nothing: 'No hay nada que pausar: no recibes avisos.',
  resumed: '▶️ <b>Los avisos vuelven.</b>',
};
