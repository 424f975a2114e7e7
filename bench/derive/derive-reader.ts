import { parsePublicationTime } from '../../lambda/articles/publication-time.ts';
import { derive } from '../../lambda/derive/derive.ts';
import type { Reader } from './reader.ts';

/** Datewire's deriver. */
export const reader: Reader = ({ title, text, published }) => {
  const article = { title, text, published: parsePublicationTime(published) };
  return () => derive(article).length;
};
