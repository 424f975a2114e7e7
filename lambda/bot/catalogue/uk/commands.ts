import type { Catalogue } from '../message-keys.ts';

export const commands: Catalogue['commands'] = {
  upcoming: 'Ключові дати попереду',
  follow: 'Вибрати, про що дізнаватися',
  following: 'За чим ви стежите і коли сповіщати',
  help: 'Усі команди і як надіслати статтю',
};
