import type { Language } from '../language.ts';
import { readMentions } from './read-mentions.ts';
import { readsAsEnglish } from './text/is-english.ts';

/** English, British and American. */
export const english: Language = { code: 'en', isWrittenIn: readsAsEnglish, readMentions };
