import type { Catalogue } from '../message-keys.ts';

export const certainty: Catalogue['certainty'] = {
  scheduled: 'лише те, що певне',
  expected: 'також те, що очікується',
  possible: 'також те, що може статися',
  explain:
    'Наскільки непевним може бути те, про що ви хочете знати? Дати, за якими ви стежите окремо, приходять у будь-якому разі.',
};
