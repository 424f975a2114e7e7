import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsHelpers, type WinkMethods } from 'wink-nlp';
import type { PartOfSpeech, Token } from '../text/tokens.ts';

const NAMES: Readonly<Record<string, PartOfSpeech>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  PROPN: 'name',
  ADJ: 'adjective',
  ADV: 'adverb',
};

let tagger: { readonly nlp: WinkMethods; readonly its: ItsHelpers } | null = null;

/**
 * The tokens with their parts of speech, from winkNLP's statistical tagger, which has about 95 % of the words right. A word with
 * hyphens has the tag of its last part. The model is read at the first question.
 */
export function tagTokens(sentence: string, tokens: readonly Token[]): Token[] {
  tagger ??= openTagger();
  const words = tagger.nlp.readDoc(sentence).tokens();
  const { its } = tagger;
  const values = words.out();
  const tags = words.out(its.pos);
  let at = 0;
  let cursor = 0;
  return tokens.map((token) => {
    let tag: PartOfSpeech = 'other';
    // Both rows of tokens are walked at once: the last of the tagger's that begins before ours ends tells.
    for (; at < values.length; at += 1) {
      const value = values[at] ?? '';
      const start = sentence.indexOf(value, cursor);
      if (start >= token.end) break;
      tag = NAMES[tags[at] ?? ''] ?? 'other';
      if (start >= 0) cursor = start + value.length;
    }
    const { text, lower, start, end, type, expression } = token;
    return { text, lower, start, end, type, expression, tag };
  });
}

function openTagger(): { nlp: WinkMethods; its: ItsHelpers } {
  const nlp = winkNLP(model, ['pos']);
  return { nlp, its: nlp.its };
}
