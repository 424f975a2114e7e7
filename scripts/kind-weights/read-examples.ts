import fs from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { recognizeTimes } from '../../lambda/derive/english/expressions/recognize.ts';
import { findAnchor } from '../../lambda/derive/english/grammar/anchor.ts';
import { directionOf } from '../../lambda/derive/english/grammar/direction.ts';
import { parseSentence } from '../../lambda/derive/english/grammar/parsed-sentence.ts';
import { discourseOf } from '../../lambda/derive/english/happenings/discourse.ts';
import { type Features, kindFeatures } from '../../lambda/derive/english/happenings/kind-features.ts';
import { placeOf } from '../../lambda/derive/english/happenings/place.ts';
import { titleOf } from '../../lambda/derive/english/happenings/title.ts';
import { readArticle } from '../../lambda/derive/english/text/article.ts';
import { KINDS } from '../../lambda/derive/kinds.ts';
import { resolve } from '../../lambda/derive/time/resolve.ts';

/** A happening of a known kind. */
export interface Example {
  /** Index among the kinds. */
  readonly kind: number;
  readonly features: Features;
  readonly text: string;
}

/** The day on which the examples are read; a Friday. */
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');

/** The examples of a file with a kind, a tab and a sentence on each line, as the deriver sees them. */
export function readExamples(file: URL): Example[] {
  const examples: Example[] = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const [name = '', text = ''] = line.split('\t');
    const kind = (KINDS as readonly string[]).indexOf(name);
    if (kind < 0 || text === '') throw new Error(`Not a kind and a sentence: ${line}`);
    const features = featuresIn(text);
    if (features) examples.push({ kind, features, text });
  }
  return examples;
}

/** The features of the first time ahead that a text gives; null where it gives none. */
function featuresIn(text: string): Features | null {
  const { sentences } = readArticle({ title: null, text, published: PUBLISHED });
  const discourse = discourseOf(sentences);
  for (const [index, sentence] of sentences.entries()) {
    const parsed = parseSentence(sentence, recognizeTimes(sentence.text));
    for (const [time, { expression }] of parsed.tokens.entries()) {
      if (!expression) continue;
      const anchor = findAnchor(parsed, time);
      const direction = directionOf(parsed, time, anchor, PUBLISHED);
      if (!resolve(expression, PUBLISHED, direction)) continue;
      const place = placeOf(parsed, time, null)?.name ?? null;
      const { core } = titleOf(parsed, time, anchor, { condition: null, discourse, sentence: index, place });
      if (core !== '') return kindFeatures(parsed, time, anchor, core);
    }
  }
  return null;
}
