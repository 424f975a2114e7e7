import type { Catalogue } from '../message-keys.ts';

export const date: Catalogue['date'] = {
  moved: 'Cambia de fecha; iba a ser: {when}',
  fromWords: '<i>de las palabras «{words}»</i>',
  missed: '💤 <b>Pasó mientras yo no estaba:</b>',
  more: '… y {count} más',
  calledOff: '❌ <b>Cancelado:</b>',
  onAgain: '✅ <b>Vuelve a estar en pie:</b>',
  newDate: '🔁 <b>Nueva fecha:</b>',
  was: 'Antes: <s>{when}</s>',
  now: 'Ahora: {when}',
  hanging: '↳ De esto depende: {title} ({when})',
  scheduled: 'Previsto',
  expected: 'Se espera, no es seguro',
  possible: 'Puede que sea entonces',
  cancelled: 'Cancelado',
  conditional: 'Solo si: «{condition}»',
  conditionalUnknown: 'Solo con una condición',
  source: 'Fuente: {name}',
  sources: 'Fuente: {name} y {count} más',
};
