import type { Catalogue } from '../message-keys.ts';

export const submission: Catalogue['submission'] = {
  nothing: 'Тут немає жодної дати попереду.',
  found:
    '<b>{count, plural, one {# ключова дата} few {# ключові дати} many {# ключових дат} other {# ключової дати}} тут:</b>',
  refused: 'Не можу це прочитати: {reason}.',
  notAnArticle: 'Надішліть мені посилання на статтю або весь її текст, і я пошукаю в ній дати. Докладніше: /help',
};
