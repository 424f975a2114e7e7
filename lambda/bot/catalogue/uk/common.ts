import type { Catalogue } from '../message-keys.ts';

export const common: Catalogue['common'] = {
  failure: 'Щось пішло не так з мого боку; це записано. Спробуйте ще раз за хвилину.',
  adminsOnly: 'Змінити це можуть лише адміністратори.',
  outdated: 'Ця кнопка застаріла.',
};
