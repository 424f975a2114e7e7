import type { Catalogue } from '../message-keys.ts';

export const hours: Catalogue['hours'] = {
  from: 'Коли починаються тихі години?',
  to: 'Коли закінчуються тихі години?',
  at: 'О котрій годині надсилати дайджест?',
};
