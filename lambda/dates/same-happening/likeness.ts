import { Temporal } from 'temporal-polyfill';
import type { Kind } from '../../derive/kinds.ts';
import { isCommonAct } from './acts.ts';
import type { Profile } from './profile.ts';
import { actorForm } from './word-forms.ts';

/** How two happenings of one day compare. Each feature is from -1, which speaks against their being one, over 0 to 1. */
export interface Likeness {
  /** The share of the names of whoever has fewer that the other has too; the place is not among them. */
  readonly names: number;
  /** -1 where both have names and share none, -0.5 where each has one that the other has not. */
  readonly otherNames: number;
  /** 1 for the same place, 0.5 where one's place is among the other's names. */
  readonly place: number;
  /** -1 for two places that are in two zones: what a firm does in two towns on one day it does twice. */
  readonly elsewhere: number;
  /** 1 for the same act, 0.5 where it is one of which a day sees many, -1 for two acts. */
  readonly act: number;
  /** The share of the other telling words of whoever has fewer that the other has too; -0.5 where it is none. */
  readonly words: number;
  /** -1 where one has names, or telling words, the other telling words alone, and they share none. */
  readonly apart: number;
  /** 1 for the same kind, 0 for kinds that are easily taken for each other, -1 for others. */
  readonly kind: number;
  /** 1 for the same hour, -1 for two. */
  readonly hour: number;
}

/** Kinds between which a reporter's words, or the deriver, may waver for one happening. */
const COMPATIBLE: readonly (readonly [Kind, Kind])[] = [
  ['vote', 'decision'],
  ['vote', 'meeting'],
  ['vote', 'market'],
  ['meeting', 'decision'],
  ['meeting', 'travel'],
  ['meeting', 'court'],
  ['court', 'decision'],
  ['measure', 'deadline'],
  ['measure', 'decision'],
  ['measure', 'launch'],
  ['market', 'deadline'],
  ['market', 'release'],
  ['market', 'launch'],
  ['release', 'launch'],
  ['release', 'decision'],
  ['protest', 'measure'],
  ['sport', 'travel'],
];

export function likenessOf(a: Profile, b: Profile): Likeness {
  const [namesOfA, namesOfB] = [actorsOf(a, b), actorsOf(b, a)];
  const [lackedByA, lackedByB] = [lacked(namesOfB, a), lacked(namesOfA, b)];
  const shared = Math.max(namesOfA.length - lackedByB, namesOfB.length - lackedByA);
  const fewer = Math.min(namesOfA.length, namesOfB.length);
  return {
    names: Math.min(1, shared / Math.max(1, fewer)),
    otherNames: fewer > 0 && shared === 0 ? -1 : lackedByA > 0 && lackedByB > 0 ? -0.5 : 0,
    place: likePlace(a, b),
    elsewhere: likePlace(a, b) === 0 && a.place !== null && b.place !== null && a.zone !== b.zone ? -1 : 0,
    act: likeAct(a, b),
    words: likeWords(a, b),
    apart:
      fewer === 0 && shared === 0 && sharedWords(a, b) === 0 && isTelling(a, namesOfA) && isTelling(b, namesOfB)
        ? -1
        : 0,
    kind: likeKind(a.kind, b.kind),
    hour: likeHour(a, b),
  };
}

/** A happening's names. Where both have a place, that is a feature of its own, and not among them. */
function actorsOf({ names, place }: Profile, other: Profile): string[] {
  return other.place === null ? names : names.filter((name) => name !== place);
}

/** How many of the names are not known to a happening; a name may be an ordinary word at the start of its sentence. */
function lacked(names: readonly string[], profile: Profile): number {
  return names.filter((name) => !isKnownTo(name, profile)).length;
}

/** Whether one of the names of a happening is another's too. */
export function sharesName(a: Profile, b: Profile): boolean {
  return a.names.some((name) => isKnownTo(name, b));
}

function isKnownTo(name: string, { names, words, place }: Profile): boolean {
  return names.some((other) => isSameName(name, other)) || words.includes(name) || name === place;
}

function isTelling({ words }: Profile, names: readonly string[]): boolean {
  return names.length > 0 || words.length > 0;
}

function likeAct({ acts: a }: Profile, { acts: b }: Profile): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((act) => b.includes(act));
  if (shared.length === 0) return -1;
  return shared.every(isCommonAct) ? 0.5 : 1;
}

/** "Venter" is "Jan Venter", and "European" the "European Union". */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [a.split(' ').map(actorForm), b.split(' ').map(actorForm)];
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.every((word) => more.includes(word));
}

function likePlace(a: Profile, b: Profile): number {
  if (a.place === null || b.place === null) return 0;
  if (a.place === b.place) return 1;
  if (isKnownTo(a.place, b) || isKnownTo(b.place, a)) return 0.5;
  return 0; // "Lisbon" may be where "Portugal" is
}

function likeWords(a: Profile, b: Profile): number {
  const shared = sharedWords(a, b);
  if (shared === 0) return a.words.length > 0 && b.words.length > 0 ? -0.5 : 0;
  return shared / (Math.min(a.words.length, b.words.length) + 1);
}

function sharedWords({ words: a }: Profile, { words: b }: Profile): number {
  return a.filter((word) => b.includes(word)).length;
}

function likeKind(a: Kind, b: Kind): number {
  if (a === b) return 1;
  const isCompatible = COMPATIBLE.some((pair) => pair.includes(a) && pair.includes(b));
  return isCompatible || a === 'other' || b === 'other' ? 0 : -1;
}

/** Clock times that are told differently, but for some minutes, are of different happenings. */
function likeHour(a: Profile, b: Profile): number {
  const [one, other] = [instantOf(a), instantOf(b)];
  if (one === null || other === null) return 0;
  const apart = Math.abs(one.until(other).total('minutes'));
  return apart === 0 ? 1 : apart <= 30 ? 0 : -1;
}

/** On one and the same day, since the two are of one day. */
function instantOf({ time, zone }: Profile): Temporal.Instant | null {
  if (time === null) return null;
  return ANY_DAY.toZonedDateTime({ timeZone: zone ?? 'UTC', plainTime: time }).toInstant();
}
const ANY_DAY = Temporal.PlainDate.from('2014-03-16');
