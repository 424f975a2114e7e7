import type { Anchor } from '../../grammar/anchor.ts';
import { leadStart, prepositionBefore } from '../../grammar/clauses.ts';
import { pastParticiple } from '../../grammar/verb-forms.ts';
import type { VerbGroup } from '../../grammar/verb-groups.ts';
import { deedOf } from '../deed.ts';
import { dutyOf } from '../duty.ts';
import { namedSubjectOf, phraseEndingAt } from '../subject.ts';
import { deedMeant } from './meant-deed.ts';
import { nameOf } from './naming.ts';
import { restOf } from './predicate.ts';
import type { Draft, Scene } from './scene.ts';

const ANYBODY = /^(?:anyone|anybody|you|people|those|applicants?|everyone|who|they|time|candidates|entrants)$/i;

/** "must reply by Friday", "have until Friday to reply": the deadline for it. */
export function deadlineTitle(scene: Scene, anchor: Extract<Anchor, { sort: 'verb' }>): Draft | null {
  const { parsed, time } = scene;
  // "Donations are needed by Friday".
  if (isNeeded(scene, anchor.group)) {
    const name = nameOf(scene, namedSubjectOf(parsed, anchor.group), anchor.group.first);
    return name === '' ? null : { text: `Deadline for ${name}`, isOpen: false };
  }
  const isGiven =
    /^(?:give|grant|allow)$/.test(anchor.group.base) && prepositionBefore(parsed.tokens, time) === 'until';
  if ((!isGiven && dutyOf(parsed, time, anchor) !== 'until') || anchor.group.negated) return null;
  const isTerm = isGiven || anchor.group.base === 'have';
  const group = isTerm
    ? parsed.groups.find((other) => other.first === time + 1 && other.tense === 'infinitive')
    : deedMeant(parsed, deedOf(parsed, anchor.group));
  if (!group || group.base === 'be') return null;
  // "gave the firm until Friday to reply": the firm's deadline; "was given until Friday" has it for its subject.
  const subject =
    isGiven && !anchor.group.passive
      ? phraseEndingAt(parsed, leadStart(parsed.tokens, time) - 1)
      : namedSubjectOf(parsed, anchor.group);
  const name = nameOf(scene, subject, group.first);
  const rest = restOf(scene, group, name !== '');
  const deed = group.passive ? `be ${pastParticiple(group.base)}` : group.base;
  const isAnybody = name === '' || ANYBODY.test(name);
  if (isAnybody && group.passive) return null;
  return { text: `Deadline ${isAnybody ? '' : `for ${name} `}to ${deed} ${rest}`.trim(), isOpen: false };
}

function isNeeded({ parsed, time }: Scene, { base, passive, negated }: VerbGroup): boolean {
  return /^(?:need|require)$/.test(base) && passive && !negated && prepositionBefore(parsed.tokens, time) === 'by';
}
