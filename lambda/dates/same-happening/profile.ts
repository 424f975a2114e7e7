import * as z from 'zod';
import type { KeyDate } from '../../derive/key-date.ts';
import { KINDS } from '../../derive/kinds.ts';
import { actsOf, isRole } from './acts.ts';
import { isCommon, nameForm, plainWord, stemOf } from './word-forms.ts';

/** What tells a happening from the others of its day: who, where, what, at which hour. */
export const Profile = z.object({
  kind: z.enum(KINDS),
  /** Names in the sentence, each as the forms of its words: `["nordic salmon", "russia"]`. */
  names: z.array(z.string()),
  /** Where it happens, as the form of its name. */
  place: z.string().nullable(),
  /** What is done, as far as its words are known: `["vote"]`. */
  acts: z.array(z.string()),
  /** The stems of the other words that say something. */
  words: z.array(z.string()),
  zone: z.string().nullable(),
  /** Clock time in its zone. */
  time: z.string().nullable(),
});
export type Profile = z.infer<typeof Profile>;

/** No sentence that people write has more; of one that has, the first are taken. */
const MAX_NAMES = 10;
const MAX_ACTS = 6;
const MAX_WORDS = 16;

type Told = Pick<KeyDate, 'title' | 'quote' | 'words' | 'kind' | 'place' | 'time' | 'zone' | 'condition' | 'topics'>;

/** ", the White House said." names who speaks, and not who acts. */
const ATTRIBUTION = /, [^,]{1,60} (?:said|says|announced|reported)(?: [^,]{1,40})?$/;

/** The profile of a key date, by its sentence without the words that say when, its condition and who says so. */
export function profileOf({ title, quote, words: when, kind, place, time, zone, condition, topics }: Told): Profile {
  const sentence = without(without(quote, when), condition ?? '').replace(ATTRIBUTION, '');
  const tokens = [...sentence.matchAll(TOKEN)].map(([text]) => text);
  const topicForms = new Set(topics.flatMap((topic) => topic.split('-')).map(nameForm));
  const names: string[] = [];
  const words: string[] = [];
  for (const phrase of phrasesOf(tokens, topicForms)) {
    if (phrase.isName) names.push(phrase.words.map(nameForm).join(' '));
    else words.push(...phrase.words);
  }
  return {
    kind,
    names: first(names, MAX_NAMES),
    place: place === null ? null : tokensOf(place).map(nameForm).join(' '),
    acts: first(
      [...tokensOf(sentence), ...tokensOf(title)].flatMap((word) => actsOf(word)),
      MAX_ACTS,
    ),
    words: first(words.filter((word) => actsOf(word).length === 0 && !isRole(word)).map(formOf), MAX_WORDS),
    zone,
    time,
  };
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[.,;:!?–—“”"()]/gu;
const WORD = /^[\p{L}\p{N}]/u;

function tokensOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => plainWord(token)).filter((token) => WORD.test(token));
}

interface Phrase {
  readonly isName: boolean;
  readonly words: readonly string[];
}

/** Forms of address and offices, which are no part of a name. */
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|president|captain|chancellor|pope|king|queen|prince|princess|sen|senator|rep|gov|governor|gen|general|minister|judge|typhoon|hurricane|cyclone)$/;

/** Runs of capitalised words are names. The first word of a sentence is one only with another behind it, or as a topic. */
function phrasesOf(tokens: readonly string[], topics: ReadonlySet<string>): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = 0; i < tokens.length; ) {
    const run: string[] = [];
    let at = i;
    while (isCapital(tokens[at]) && !isCommon(plainWord(tokens[at] ?? ''))) {
      run.push(plainWord(tokens[at] ?? ''));
      at += /['’]s?$/.test(tokens[at] ?? '') ? tokens.length : 1;
    }
    i = Math.max(i + 1, Math.min(at, i + run.length));
    if (run.length === 0) {
      const word = plainWord(tokens[i - 1] ?? '');
      if (WORD.test(word) && !isCommon(word)) phrases.push({ isName: false, words: [word] });
      continue;
    }
    const isOpening = i - run.length === 0;
    // "Australian Grand Prix" names a race, and Australia.
    const kept = run.filter((word) => !TITLE.test(word) && actsOf(word).length === 0);
    const isName = !isOpening || run.length > 1 || topics.has(nameForm(run[0] ?? ''));
    if (!kept.every(isRole)) phrases.push({ isName, words: kept });
  }
  return phrases;
}

/** "Crimeans" at the start of a sentence may be a name elsewhere, and "dockers" is "dock". */
function formOf(word: string): string {
  const form = nameForm(word);
  return form === word ? stemOf(word) : form;
}

function isCapital(token: string | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token);
}

function without(text: string, part: string): string {
  return part === '' ? text : text.replace(part, () => ' ');
}

function first(items: readonly string[], count: number): string[] {
  return [...new Set(items)].slice(0, count);
}
