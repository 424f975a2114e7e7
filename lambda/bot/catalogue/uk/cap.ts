import type { Catalogue } from '../message-keys.ts';

export const cap: Catalogue['cap'] = {
  none: 'без ліміту',
  most: '{count, plural, one {# сповіщення} few {# сповіщення} many {# сповіщень} other {# сповіщення}} на день',
  explain:
    'Скільки сповіщень може прийти за один день. Решта чекає до наступного ранку, одним повідомленням. Дати, за якими ви стежите окремо, не рахуються.',
};
