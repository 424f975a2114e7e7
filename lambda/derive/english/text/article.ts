import { Temporal } from 'temporal-polyfill';
import type { ArticleText } from '../../article-text.ts';
import { findPlace } from '../../places/gazetteer.ts';
import { isBookkeeping, isCredit } from './bookkeeping.ts';
import { readDateline } from './dateline.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** An article as the deriver reads it. */
export interface Reading {
  /** Without datelines. */
  readonly sentences: readonly Sentence[];
  /** The publication day where it was written. */
  readonly day: Temporal.PlainDate;
  /** The zone where it was written, else the publisher's; null where neither is known. */
  readonly zone: string | null;
  /** The place of its dateline, in ordinary capitals. */
  readonly place: string | null;
}

/** A dateline opens one of the first paragraphs. */
const DATELINE_PARAGRAPHS = 5;

/** Splits an article into sentences, and finds when and where it was written. */
export function readArticle(article: ArticleText): Reading {
  const { sentences, place } = withoutDateline(splitSentences(article.text));
  const zone = place ? (findPlace(place)?.zone ?? null) : null;
  const isMoment = article.published instanceof Temporal.ZonedDateTime;
  const moment = isMoment ? article.published : null;
  return {
    sentences: [...titleSentences(article.title, article.text), ...sentences],
    day: moment ? moment.withTimeZone(zone ?? moment.timeZoneId).toPlainDate() : toDay(article.published),
    zone: zone ?? moment?.timeZoneId ?? null,
    place: place && capitalised(place),
  };
}

/** "NEW YORK" as "New York". */
function capitalised(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function toDay(published: ArticleText['published']): Temporal.PlainDate {
  return published instanceof Temporal.PlainDate ? published : published.toPlainDate();
}

/** The title, where the text does not begin with it anyway. Its position is before the text. */
function titleSentences(title: string | null, text: string): Sentence[] {
  if (title === null || title.trim() === '' || text.trimStart().startsWith(title.trim())) return [];
  const trimmed = title.trim();
  return [{ text: trimmed, start: -trimmed.length - 1, paragraph: -1, isHeading: true }];
}

/** Whether a sentence is the page's and not the article's, or captions a picture whose credit ends its paragraph. */
export function isAside(sentences: readonly Sentence[], index: number): boolean {
  const sentence = sentences[index];
  if (!sentence || sentence.paragraph < 0) return false;
  if (isBookkeeping(sentence.text, sentence.isHeading)) return true;
  const isInParagraph = (i: number): boolean => sentences[i]?.paragraph === sentence.paragraph;
  let last = index;
  while (last - index < LONGEST_CAPTION && isInParagraph(last + 1)) last += 1;
  return last > index && !isInParagraph(last + 1) && isCredit(sentences[last]?.text ?? '');
}
/** In sentences. */
const LONGEST_CAPTION = 4;

function withoutDateline(sentences: readonly Sentence[]): { sentences: readonly Sentence[]; place: string | null } {
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.paragraph >= DATELINE_PARAGRAPHS) break;
    if (sentences[i - 1]?.paragraph === sentence.paragraph) continue;
    const dateline = readDateline(sentence.text, (name) => findPlace(name) !== null);
    if (!dateline) continue;
    const rest = { ...sentence, text: sentence.text.slice(dateline.length), start: sentence.start + dateline.length };
    return { sentences: sentences.with(i, rest), place: dateline.place };
  }
  return { sentences, place: null };
}
