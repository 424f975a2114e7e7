import { leadStart } from '../../grammar/clauses.ts';
import { HAPPENING_NOUNS } from '../../words/happening-words.ts';
import type { Scene } from './scene.ts';

/** "scheduled for completion by May 9": the completion. */
export function plannedNoun({ parsed: { tokens }, time }: Scene, word: number): string {
  const noun = tokens[word + 2];
  const isNext = tokens[word + 1]?.lower === 'for' && noun !== undefined && word + 3 >= leadStart(tokens, time);
  return isNext && (HAPPENING_NOUNS.has(noun.lower) || PLANNED_DEEDS[noun.lower]) ? noun.lower : '';
}

/** What a thing planned for a deed does, singular and plural: "a film slated for release" is released. */
const PLANNED_DEEDS: Readonly<Record<string, readonly [string, string] | undefined>> = {
  release: ['is released', 'are released'],
  publication: ['is published', 'are published'],
  completion: ['is completed', 'are completed'],
  launch: ['is launched', 'are launched'],
  opening: ['opens', 'open'],
  reopening: ['reopens', 'reopen'],
  closure: ['closes', 'close'],
  trial: ['goes on trial', 'go on trial'],
  sentencing: ['is sentenced', 'are sentenced'],
  execution: ['is executed', 'are executed'],
  demolition: ['is demolished', 'are demolished'],
  delivery: ['is delivered', 'are delivered'],
  auction: ['is auctioned', 'are auctioned'],
  sale: ['goes on sale', 'go on sale'],
  debate: ['is debated', 'are debated'],
  election: ['is up for election', 'are up for election'],
  're-election': ['is up for re-election', 'are up for re-election'],
};

/** What a thing that is planned for a noun's deed does; '' where only the noun tells. */
export function plannedDeed(noun: string, isPlural: boolean): string {
  return PLANNED_DEEDS[noun]?.[isPlural ? 1 : 0] ?? '';
}
