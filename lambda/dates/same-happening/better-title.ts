import type { KeyDate } from '../../derive/key-date.ts';
import { actsOf } from './acts.ts';
import { profileOf } from './profile.ts';
import { actorForm, nameForm, plainWord } from './word-forms.ts';

type Told = Parameters<typeof profileOf>[0];

/**
 * Whether a report's headline says more of a happening than the one it is known by: more of the names and acts that both
 * reports have, or as many and more of its own. With a draw the known one stays.
 */
export function isBetterTitle(report: Told, known: Told): boolean {
  const [ofReport, ofKnown] = [featuresOf(report), featuresOf(known)];
  const both = new Set([...ofReport].filter((feature) => ofKnown.has(feature)));
  const supported = count(report.title, both) - count(known.title, both);
  return supported > 0 || (supported === 0 && count(report.title, ofReport) > count(known.title, ofKnown));
}

function featuresOf(told: Told): ReadonlySet<string> {
  const { names, place, acts } = profileOf(told);
  const words = [...names, ...(place === null ? [] : [place])].flatMap((name) => name.split(' ').map(actorForm));
  return new Set([...words, ...acts.map((act) => `act:${act}`)]);
}

function count(title: KeyDate['title'], features: ReadonlySet<string>): number {
  const words = title.split(/[\s,;:]+/).map(plainWord);
  const said = new Set(
    words.flatMap((word) => [actorForm(nameForm(word)), ...actsOf(word).map((act) => `act:${act}`)]),
  );
  return [...features].filter((feature) => said.has(feature)).length;
}
