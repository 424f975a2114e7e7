import type { Catalogue } from '../message-keys.ts';

export const cap: Catalogue['cap'] = {
  none: 'sin límite',
  most: '{count, plural, one {# aviso} many {# de avisos} other {# avisos}} al día',
  explain:
    'Los avisos que pueden llegar como máximo en un día. Los demás esperan a la mañana siguiente, en un solo mensaje. Las fechas que sigues una a una no cuentan.',
};
