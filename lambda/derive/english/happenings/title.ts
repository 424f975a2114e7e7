import type { Anchor } from '../grammar/anchor.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import { deedOf } from './deed.ts';
import { finishHeadline, limitPhrases } from './headline.ts';
import { headlineName } from './names.ts';
import { lengthen, owned } from './title/attribution.ts';
import { deadlineTitle } from './title/deadline-title.ts';
import { entryTitle } from './title/entry-title.ts';
import { forwardTitle } from './title/forward-title.ts';
import { nounTitle } from './title/noun-title.ts';
import { restOf } from './title/predicate.ts';
import type { Draft, Scene, TitleContext } from './title/scene.ts';
import { verbTitle } from './title/verb-title.ts';

/** A headline, and what of it the clause itself says, before it is told whose it is or where. */
export interface Headline {
  readonly text: string;
  readonly core: string;
}

/** What tells two happenings apart stands in the first phrases. */
const MAX_CORE_WORDS = 10;

/** A headline in the present tense of three to twelve words, from the article's own words; '' where there are none. */
export function titleOf(parsed: ParsedSentence, time: number, anchor: Anchor, context: TitleContext): Headline {
  const scene = { ...context, parsed, time };
  const draft = draftFor(scene, anchor);
  if (draft.text === '') return { text: '', core: '' };
  return {
    text: lengthen(finishHeadline(headlineName(owned(scene, draft))), scene, draft.ending),
    core: finishHeadline(limitPhrases(draft.core ?? draft.text, MAX_CORE_WORDS)),
  };
}

function draftFor(scene: Scene, anchor: Anchor): Draft {
  switch (anchor.sort) {
    case 'noun':
      return nounTitle(scene, anchor.noun);
    case 'forward':
      return forwardTitle(scene, anchor.word, anchor.group);
    case 'none':
      return lineTitle(scene);
    case 'subject':
      return dayTitle(scene, anchor.group);
    case 'verb':
      return deadlineTitle(scene, anchor) ?? verbTitle(scene, anchor.group);
  }
}

/** "Sunday is the deadline", "Sunday sees the choir sing": what the day brings. */
function dayTitle(scene: Scene, group: VerbGroup): Draft {
  const doing = scene.parsed.groups.find((other) => other.first > group.last && other.tense === 'gerund');
  if (group.base === 'see' && doing) return verbTitle(scene, doing);
  return { text: restOf(scene, deedOf(scene.parsed, group)), isOpen: true };
}

/** A line without a verb, as in a list of events: all of it but the time. Else what its nearest verb tells. */
function lineTitle(scene: Scene): Draft {
  const { parsed, time } = scene;
  const group =
    parsed.groups.findLast((other) => other.last < time && !isDependent(other)) ??
    parsed.groups.find((other) => !isDependent(other));
  return group ? verbTitle(scene, group) : entryTitle(scene);
}
