import { wordCount } from '../headline.ts';
import { possessive } from '../names.ts';
import { phraseEndingAt } from '../subject.ts';
import { MAX_DESCRIPTION, nameOf } from './naming.ts';
import { ownerName } from './owner.ts';
import type { Draft, Scene } from './scene.ts';

/** "payable June 5 to holders of record May 9": the day by which one has to hold the paper. */
export function recordTitle(scene: Scene): Draft {
  const { parsed } = scene;
  const { tokens } = parsed;
  const paper = tokens.findIndex((token) =>
    /^(?:dividends?|split|offering|distribution|payout|rights)$/.test(token.lower),
  );
  const phrase = paper >= 0 ? phraseEndingAt(parsed, paper) : null;
  const written = phrase && paper >= 0 ? nameOf(scene, phrase, paper) : '';
  const paperText = written === '' ? paperOf(scene) : written;
  const owner = ownerName(scene, tokens.length - 1);
  if (owner === '' && paperText === '') return { text: 'Record date for holders', isOpen: true };
  const whose =
    owner === '' || paperText.includes(owner)
      ? paperText
      : paperText === ''
        ? owner
        : `${possessive(owner)} ${paperText}`;
  return { text: `Record date for ${whose}`, isOpen: false };
}

/** "The payment will be made to holders of record": what is paid, as far as the article told. */
function paperOf({ discourse, sentence, parsed }: Scene): string {
  if (/\b(?:dividends?|quarterly|cents a share)\b/i.test(parsed.sentence.text)) return 'dividend';
  for (const noun of ['split', 'dividend', 'distribution']) {
    const full = discourse.fuller(noun, sentence);
    if (full !== '') return wordCount(full) <= MAX_DESCRIPTION ? full : noun;
  }
  return '';
}
