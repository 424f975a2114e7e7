import { present } from './present-tense.ts';
import { type Clause, type Draft, draftOf, type Scene } from './scene.ts';

/** What a light verb and its noun say together: "pay a visit to Peru" is "visit Peru". */
interface LightVerb {
  readonly verbs: RegExp;
  /** What follows the verb, up to and with the noun, and the preposition that the verb does not want. */
  readonly noun: RegExp;
  readonly deed: string;
}

const LIGHT: readonly LightVerb[] = [
  { verbs: /^(?:pay|make|undertake)$/, noun: /^an? (?:[\p{L}\d-]+ ){0,3}visit to /u, deed: 'visit' },
  { verbs: /^(?:hold|have)$/, noun: /^an? meeting(?: with)?(?= |$)/, deed: 'meet' },
  { verbs: /^(?:hold|take)$/, noun: /^an? vote(?= )/, deed: 'vote' },
  { verbs: /^(?:make|take)$/, noun: /^an? decision(?= )/, deed: 'decide' },
  { verbs: /^(?:make|issue|give|deliver)$/, noun: /^an? ruling(?= |$)/, deed: 'rule' },
];

/** "will pay a visit to Peru" as "visits Peru"; null where the verb says more than that. */
export function lightVerbTitle({ parsed }: Scene, clause: Clause): Draft | null {
  const { group, subject, name, rest } = clause;
  if (group.passive || group.negated || name === '') return null;
  const light = LIGHT.find(({ verbs, noun }) => verbs.test(group.base) && noun.test(rest));
  if (!light) return null;
  const deed = present(parsed, { ...group, base: light.deed }, subject, name);
  return draftOf(clause, `${name} ${deed} ${rest.replace(light.noun, '').trim()}`.trim());
}
