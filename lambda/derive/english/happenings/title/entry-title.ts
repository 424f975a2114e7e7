import { leadStart } from '../../grammar/clauses.ts';
import { joinTokens } from '../../text/tokens.ts';
import { fixtureTitle } from './fixture-title.ts';
import type { Draft, Scene } from './scene.ts';
import { withoutClock } from './without-figures.ts';

/** An entry of a list without its times: "Plant sale, Village Hall". */
export function entryTitle(scene: Scene): Draft {
  const {
    parsed: { tokens },
    time,
  } = scene;
  const start = leadStart(tokens, time);
  const kept = tokens.filter(
    (token, i) => token.type !== 'time' && (i < start || i > time) && !/^[|•:;()–—-]$/.test(token.text),
  );
  const text = joinTokens(kept)
    .replace(/,(?: ?,){1,4}/g, ',')
    .replace(/^[,.\s]+/, '');
  const entry = withoutClock(text).replace(/(?<![,.\s])[,.\s]+$/, '');
  return fixtureTitle(scene, entry) ?? { text: entry, isOpen: false };
}
