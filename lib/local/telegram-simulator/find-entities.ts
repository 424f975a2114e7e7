import { sortEntities, type TextEntity } from './text-entity.ts';

/** In these Telegram looks for nothing. */
const opaque = new Set(['pre', 'code', 'text_link', 'text_mention', 'custom_emoji', 'date_time']);

/** Each kind, and the sign without which a text cannot hold one: most messages need no search at all. */
const patterns = [
  { type: 'url', sign: '://', pattern: /https?:\/\/[^\s<>"]+/giu },
  { type: 'email', sign: '@', pattern: /(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu },
  {
    type: 'url',
    sign: '.',
    pattern:
      /(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|int|info|io|eu|uk|de|fr|ru|ua)(?:\/[^\s<>"]*)?(?!\w)/giu,
  },
  { type: 'bot_command', sign: '/', pattern: /(?<![\w/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/])/giu },
  { type: 'mention', sign: '@', pattern: /(?<![\w/.])@[a-z0-9_]{3,32}(?!\w)/giu },
  { type: 'hashtag', sign: '#', pattern: /(?<![\p{L}\p{N}_&/])#(?!\d+(?![\p{L}\p{N}_]))[\p{L}\p{N}_]{1,256}/gu },
] as const;

/**
 * Adds what Telegram finds in a text by itself: commands, addresses, mentions, hashtags and mail addresses.
 * A bare domain is found by a short list of endings, where Telegram knows them all.
 */
export function findEntities(text: string, chosen: readonly TextEntity[]): TextEntity[] {
  const taken = chosen.filter(({ type }) => opaque.has(type)).map(({ offset, length }) => [offset, offset + length]);
  const found: TextEntity[] = [];
  for (const { type, sign, pattern } of patterns) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern)) {
      const matched = type === 'url' ? match[0].replace(/[.,;:!?)\]'"»”]+$/u, '') : match[0];
      const [begin, end] = [match.index, match.index + matched.length];
      if (taken.some(([from = 0, to = 0]) => begin < to && from < end)) continue;
      taken.push([begin, end]);
      found.push({ type, offset: begin, length: matched.length });
    }
  }
  return found.length > 0 ? sortEntities([...chosen, ...found]) : [...chosen];
}
