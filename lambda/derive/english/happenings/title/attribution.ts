import { isCapitalised, joinTokens } from '../../text/tokens.ts';
import { DEMONYMS } from '../../words/demonyms.ts';
import { finishHeadline, MAX_WORDS, wordCount } from '../headline.ts';
import { headlineName, possessive } from '../names.ts';
import type { Draft, Scene } from './scene.ts';

/** A headline without any name gets that of whom it is about ("Acme's offer expires"), or of the place. */
export function owned(scene: Scene, { text: told, isOpen: open }: Draft): string {
  const vote = nationalVote(scene, told);
  if (vote !== null) return vote;
  const { discourse, sentence, parsed, time, place } = scene;
  const label = labelOf(scene);
  const isEntry = parsed.sentence.isHeading && wordCount(told) === 1 && /^\p{L}/u.test(told);
  const heading = isEntry && label === '' ? discourse.heading(sentence) : '';
  if (heading !== '') return `${headlineName(heading)} ${told.toLowerCase()}`;
  const text =
    label !== '' && wordCount(label) + wordCount(told) < MAX_WORDS && !told.includes(label)
      ? `${label}: ${told}`
      : told;
  const themed = withTheme(scene, text, open);
  if (themed !== null) return themed;
  if (discourse.holdsName(text)) return text;
  const fits = (words: string): boolean => wordCount(words) + wordCount(text) <= MAX_WORDS - 1 && !text.includes(words);
  const holder = open ? discourse.owner(sentence, parsed.tokens[time]?.end ?? 0) : null;
  // Firms and offices hold no elections.
  const isPublic = /\b(?:elections?|referendum|primary|primaries|polls?|by-election)\b/i.test(text);
  // Nor do countries pay dividends.
  const isPaper =
    /\b(?:record date|dividends?|shares?|stock|notes|bonds|debentures|rights offering|tender offer)\b/i.test(text);
  const isFit = isPublic ? holder?.sort === 'country' : !isPaper || holder?.sort !== 'country';
  const owner = holder && isFit ? holder.text : '';
  // "Italian government" tells whose it is.
  const isNational = DEMONYMS.has(text.split(' ')[0]?.toLowerCase() ?? '');
  if (owner !== '' && fits(owner) && !isNational)
    return `${possessive(owner)} ${text.replace(/^(?:the|its|their|this|that) /i, '')}`;
  const leader = discourse.leader(sentence, parsed.tokens[time]?.end ?? 0);
  const isBrief = wordCount(text) <= MAX_WITH_LEADER;
  if (leader?.sort === 'firm' && isBrief && fits(leader.text)) return `${text} at ${leader.text}`;
  if (place !== null && place !== '' && fits(place))
    return wordCount(text) <= MAX_WITH_PLACE ? `${text} in ${place}` : text;
  if (leader?.sort === 'country' && isBrief && fits(leader.text)) return `${text} in ${leader.text}`;
  const topic = isBrief && sentence > 0 ? discourse.topic(sentence) : null;
  if (!topic || !fits(topic.text)) return text;
  return topic.sort === 'place' || topic.sort === 'country'
    ? `${text} in ${topic.text}`
    : `${topic.text}: ${withSmallStart(text)}`;
}
/** "elections", of a country that the article is about: "Peru holds elections". Null for any other. */
function nationalVote({ discourse, sentence, parsed, time }: Scene, text: string): string | null {
  const offset = parsed.tokens[time]?.end ?? 0;
  if (!NATIONAL_VOTE.test(text) || discourse.holdsName(text)) return null;
  const theme = discourse.theme();
  const country =
    theme?.sort === 'country'
      ? theme
      : [discourse.owner(sentence, offset), discourse.leader(sentence, offset)].find(
          (entity) => entity?.sort === 'country',
        );
  if (!country) return null;
  return /^voting$/i.test(text) ? `${country.text} votes` : `${country.text} holds ${withSmallStart(text)}`;
}
const NATIONAL_VOTE =
  /^(?:(?:new|snap|early|fresh|general|parliamentary|presidential|legislative|national|local|municipal|free|first|final|second|round|runoff|of|the|a) ){0,4}(?:elections?|polls|referendum|voting|run-?off|ballot)$/i;
const MIN_WORDS = 3;
const MAX_WITH_LEADER = 6;
const MAX_WITH_PLACE = 4;

/** "Town council: Thursday's meeting …": whose entry the sentence is; '' for none. */
function labelOf({ parsed: { tokens, groups }, time }: Scene): string {
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > 4 || colon >= time || !isCapitalised(tokens[0])) return '';
  const words = tokens.slice(0, colon);
  const isLabel =
    words.every((token) => token.type === 'word' && !/\d|\p{Lu}{3}/u.test(token.text)) &&
    !groups.some((group) => group.first < colon);
  return isLabel && groups.some((group) => group.first > colon) ? joinTokens(words) : '';
}

/** A headline with the theme of the article, where it says none of its words; null where there is none, or no room for it. */
function withTheme({ discourse, sentence, parsed, time, place }: Scene, text: string, open: boolean): string | null {
  const isTold = discourse.holdsName(text) && wordCount(text) > LONG_ENOUGH;
  const theme = sentence === 0 || isTold ? null : discourse.theme();
  if (!theme) return null;
  const stems = new Set(stemsOf(text));
  if (stemsOf(theme.text).some((stem) => stems.has(stem)))
    return discourse.holdsName(text) || wordCount(text) > MIN_WORDS ? text : null;
  const owner = open ? discourse.owner(sentence, parsed.tokens[time]?.end ?? 0) : null;
  // "Acme said that its offer will": whose it is stands in the sentence itself.
  if (owner && parsed.sentence.text.includes(owner.text)) return null;
  if (wordCount(theme.text) + wordCount(text) > MAX_WORDS) return null;
  if (theme.sort === 'place' || theme.sort === 'country') {
    // What happens elsewhere does not happen there.
    const isElsewhere = place !== null && place !== '' && parsed.sentence.text.includes(place);
    return isElsewhere && !theme.text.includes(place) ? null : `${text} in ${theme.text}`;
  }
  return `${theme.text}: ${text.replace(/^(?:Deadline|Record|Extended|Those)\b/, (word) => word.toLowerCase())}`;
}

const STEM = 5;
/** A headline of more words that holds a name is understood without the article's theme. */
const LONG_ENOUGH = 5;
function stemsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, STEM));
}

function withSmallStart(text: string): string {
  return `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
}

/** A title of one or two words gets the place, or whom the article speaks of. */
export function lengthen(title: string, { parsed, time, place, discourse, sentence }: Scene, ending = ''): string {
  const isLong = (text: string): boolean => wordCount(text) >= MIN_WORDS;
  if (isLong(title)) return title;
  if (ending !== '') return `${title} ${ending}`;
  const small = withSmallStart(title);
  const heading = wordCount(title) === 1 ? discourse.heading(sentence) : '';
  const withHeading = finishHeadline(headlineName(`${heading} ${small}`.trim()));
  if (heading !== '' && isLong(withHeading)) return withHeading;
  const withPlace = place !== null && !title.includes(place) ? `${title} in ${place}` : title;
  if (isLong(withPlace)) return withPlace;
  const offset = parsed.tokens[time]?.end ?? 0;
  const named = (discourse.owner(sentence, offset) ?? discourse.leader(sentence, offset))?.text ?? '';
  const isSmall = parsed.tokens.some((token) => token.text === small.split(' ')[0]);
  const isNamed = title.includes(named.split(' ')[0] ?? '');
  const withName = named !== '' && !isNamed ? `${possessive(named)} ${isSmall ? small : title}` : title;
  if (isLong(withName)) return withName;
  const theme = discourse.theme();
  return theme && !title.includes(theme.text) ? `${theme.text}: ${isSmall ? small : title}` : title;
}
