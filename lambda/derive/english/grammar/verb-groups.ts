import { isCapitalised, type Token } from '../text/tokens.ts';
import {
  ADVERBS,
  BE_PAST,
  BE_PRESENT,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  MODALS,
  type Modal,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from '../words/function-words.ts';
import {
  COMMITTING_VERBS,
  OUTLOOK_WORDS,
  REPORTING_VERBS,
  SCHEDULING_VERBS,
  WISHING_VERBS,
} from '../words/predicates.ts';
import { type VerbForm, type VerbReading, verbReading } from './verb-forms.ts';

type Tense = 'past' | 'present' | 'future' | 'perfect' | 'infinitive' | 'gerund' | 'participle';
export type Outlook = 'scheduled' | 'expected' | 'possible';

/** A verb with its auxiliaries and what leads up to it: "is scheduled to expire", "will be ready to move". */
export interface VerbGroup {
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** Index of the verb that tells the deed. */
  readonly head: number;
  readonly base: string;
  /** How the group stands to the time of writing; "promised to put" is a future, and so is "is to leave". */
  readonly tense: Tense;
  readonly passive: boolean;
  readonly negated: boolean;
  /** How sure its own words are ("may", "is expected to"). */
  readonly outlook: Outlook;
  /** "would", which waits for a condition or reports a "will". */
  readonly isWould: boolean;
  /** "was to leave", "had been due to": seen from the past. */
  readonly seenFromPast: boolean;
  /** "agreed to meet": a promise of the past. */
  readonly promised: boolean;
  /** "can", which tells what one is able to do at any time. */
  readonly isAbility: boolean;
  /** It shares the auxiliaries of the group before it: "vote" in "will meet and vote". */
  readonly coordinated: boolean;
}

interface Draft {
  head: number;
  base: string;
  tense: Tense;
  passive: boolean;
  negated: boolean;
  outlook: Outlook;
  isWould: boolean;
  seenFromPast: boolean;
  promised: boolean;
  isAbility: boolean;
  coordinated: boolean;
  last: number;
}

/**
 * The verb groups of a sentence, in order. A word that is as often a noun ("votes", "plans") is taken for a verb where it must be
 * one, and else only in a sentence that has no other.
 */
export function findVerbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups = readGroups(tokens, false);
  return groups.some((group) => isMain(tokens, group)) ? groups : readGroups(tokens, true);
}

/** Every sentence has one: a verb with a tense, outside of a relative clause. */
function isMain(tokens: readonly Token[], group: VerbGroup): boolean {
  return !isDependent(group) && !/^(?:who|which)$/.test(tokens[group.first - 1]?.lower ?? '');
}

/** True for "to …", "-ing" and participles, which hang on another verb or a noun. */
export function isDependent(group: VerbGroup): boolean {
  return group.tense === 'gerund' || group.tense === 'infinitive' || group.tense === 'participle';
}

function readGroups(tokens: readonly Token[], lenient: boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; ) {
    const draft = readGroup(tokens, i, groups.at(-1), lenient && !groups.some((group) => isMain(tokens, group)));
    if (draft && !isPartOfPrevious(tokens, groups.at(-1), draft, i)) groups.push({ ...draft, first: i });
    i = draft ? draft.last + 1 : i + 1;
  }
  return groups;
}

const ASPECT_VERBS = new Set([
  'begin',
  'start',
  'commence',
  'continue',
  'resume',
  'stop',
  'finish',
  'keep',
  'end',
  'cease',
  'consider',
]);
const SPLITS_CLAUSE =
  /^(?:,|and|or|but|that|what|where|how|why|whether|which|who|whom|when|while|if|because|as|after|before|since|until|;|:|--|—|–|"|“|”|``|'')$/;

/** "begin packing" is one verb, and "will sell … used cars" has no second one: its clause has its verb already. */
function isPartOfPrevious(
  tokens: readonly Token[],
  previous: VerbGroup | undefined,
  draft: Draft,
  first: number,
): boolean {
  if (!previous) return false;
  if (draft.tense === 'gerund') return previous.last === first - 1 && ASPECT_VERBS.has(previous.base);
  if (draft.tense !== 'past' || draft.head !== first || draft.base === 'be' || draft.base === 'have') return false;
  if (SUBJECT_PRONOUNS.has(tokens[first - 1]?.lower ?? '') || REPORTING_VERBS.has(previous.base)) return false;
  if (previous.tense === 'gerund' || previous.tense === 'participle') return false;
  // "saw", "fell": no participle, and so no modifier of a noun.
  if (!isParticiple(tokens[first])) return false;
  // "Her refusal to grant a delay followed his request": what has an object of its own is no modifier.
  if (isDependent(previous) && OBJECT_OPENERS.has(tokens[first + 1]?.lower ?? '')) return false;
  // "The man who represents them said": behind a relative clause the main verb follows.
  if (/^(?:who|which|that)$/.test(tokens[previous.first - 1]?.lower ?? '')) return false;
  // "A valve that refused to close forced …": no noun between the two, so the second has another subject.
  if (previous.last === first - 1) return LINKING_VERBS.has(previous.base);
  return !isSplit(tokens, previous.last, first);
}
function isParticiple(token: Token | undefined): boolean {
  return token !== undefined && readingOf(token)?.forms.includes('participle') === true;
}

const LINKING_VERBS = new Set(['stay', 'remain', 'keep', 'get', 'become', 'go', 'stand', 'be', 'have']);

function readGroup(
  tokens: readonly Token[],
  i: number,
  previous: VerbGroup | undefined,
  lenient: boolean,
): Draft | null {
  const token = tokens[i];
  if (token?.type !== 'word') return null;
  if (PREPOSITIONAL_GERUNDS.has(token.lower)) return null;
  if (!OPENS_GROUP.has(token.lower)) return readPlainVerb(tokens, i, previous, lenient);
  const modal = MODALS.get(token.lower);
  if (modal) return isNounBefore(tokens, i, token) || isNamed(tokens, i) ? null : readModal(tokens, i, modal);
  if (token.lower === 'to') return readInfinitive(tokens, i);
  if (BE_PRESENT.has(token.lower) || (isPossessiveMark(token) && isBeMark(tokens, i)))
    return readBe(tokens, i, 'present');
  if (BE_PAST.has(token.lower)) return readBe(tokens, i, 'past');
  if (HAVE.has(token.lower)) return readHave(tokens, i);
  if (DO.has(token.lower)) return readDo(tokens, i);
  if (token.lower === 'be') return readSubjunctive(tokens, i);
  if (token.lower === 'provided' && tokens[i - 1]?.text === ',') return null;
  return readReducedOutlook(tokens, i) ?? readPlainVerb(tokens, i, previous, lenient);
}

/** "demanded that he be released by Monday". */
function readSubjunctive(tokens: readonly Token[], i: number): Draft {
  return { ...readAfterBe(tokens, i, 'future'), outlook: 'expected' };
}

/** "talks due to begin", "the process, set to resume": the verb "be" is left out. */
function readReducedOutlook(tokens: readonly Token[], i: number): Draft | null {
  return REDUCED_OUTLOOKS.has(tokens[i]?.lower ?? '') ? readOutlook(tokens, i, 'present') : null;
}
const REDUCED_OUTLOOKS = new Set(
  'due set scheduled slated expected likely poised planned supposed hoped fixed'.split(' '),
);

/** "-ing" words that are prepositions. */
const PREPOSITIONAL_GERUNDS = new Set([
  'according',
  'following',
  'including',
  'regarding',
  'concerning',
  'pending',
  'notwithstanding',
  'relating',
  'pertaining',
  'involving',
]);

/** The words that open a group otherwise than as a plain verb. Few words do, so that one question settles most. */
const OPENS_GROUP: ReadonlySet<string> = new Set([
  ...MODALS.keys(),
  'to',
  "'s",
  '’s',
  ...BE_PRESENT,
  ...BE_PAST,
  ...HAVE,
  ...DO,
  ...REDUCED_OUTLOOKS,
  'be',
  'provided',
]);

const blank = (head: number, base: string, tense: Tense): Draft => ({
  head,
  base,
  tense,
  passive: false,
  negated: false,
  outlook: 'scheduled',
  isWould: false,
  seenFromPast: false,
  promised: false,
  isAbility: false,
  coordinated: false,
  last: head,
});

/** "May" the month's namesake, "will" the testament. */
function isNounBefore(tokens: readonly Token[], i: number, token: Token): boolean {
  const previous = tokens[i - 1]?.lower;
  return (
    previous !== undefined &&
    token.lower !== 'would' &&
    DETERMINERS.has(previous) &&
    !SUBJECT_PRONOUNS.has(previous) &&
    !['this', 'that', 'these', 'those', 'all', 'some', 'many', 'more', 'both', 'each'].includes(previous)
  );
}

/** "Holtby's May Fair", "Will Roe": a capital within a sentence makes it a name. */
function isNamed(tokens: readonly Token[], i: number): boolean {
  return i > 0 && isCapitalised(tokens[i]) && (isCapitalised(tokens[i + 1]) || tokens[i]?.tag === 'name');
}

function readModal(tokens: readonly Token[], i: number, modal: Modal): Draft | null {
  const at = skipAdverbs(tokens, i + 1);
  if (isCapitalised(tokens[i]) && isPastOnly(tokens[at.index])) return null;
  // "would likely go".
  const rest = readBare(tokens, tokens[at.index]?.lower === 'likely' ? at.index + 1 : at.index);
  if (!rest) return null;
  return {
    ...rest,
    tense: rest.tense === 'perfect' ? 'past' : 'future',
    negated: at.negated || rest.negated || tokens[i]?.lower === 'cannot',
    isWould: modal === 'would',
    isAbility: modal === 'can',
    outlook: modal === 'may' || modal === 'can' ? 'possible' : modal === 'should' ? 'expected' : rest.outlook,
  };
}

/** "May promised": no base form, and so the capital is a name's. */
function isPastOnly(token: Token | undefined): boolean {
  const forms = token ? (readingOf(token)?.forms ?? []) : [];
  return forms.length > 0 && !forms.includes('base');
}

function readInfinitive(tokens: readonly Token[], i: number): Draft | null {
  const at = skipAdverbs(tokens, i + 1);
  const next = tokens[at.index];
  if (!next || !canBeBase(next)) return null;
  const rest = readBare(tokens, at.index);
  return rest && { ...rest, tense: 'infinitive', negated: tokens[i - 1]?.lower === 'not' || at.negated };
}

function canBeBase(token: Token): boolean {
  if (token.type !== 'word' || DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || isCapitalised(token))
    return false;
  const reading = verbReading(token.lower);
  // "to stock of record": what the tagger takes for a noun is one, unless it is known for a verb.
  if (token.tag === 'noun' && (!reading || reading.nounLike) && token.lower !== 'be') return false;
  return reading
    ? reading.forms.includes('base')
    : !RELATIVES.has(token.lower) && !/(?:s|ing|tion|ment)$/.test(token.lower);
}

/** A verb in its base form, and what it leads on to. */
function readBare(tokens: readonly Token[], i: number): Draft | null {
  const token = tokens[i];
  if (token?.type !== 'word' || DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower)) return null;
  if (token.lower === 'be') return readAfterBe(tokens, i, 'future');
  if (token.lower === 'have') return readAfterHave(tokens, i, 'perfect');
  const base = readingOf(token)?.base ?? token.lower;
  return leadOn(tokens, blank(i, base, 'future'));
}

function readBe(tokens: readonly Token[], i: number, tense: 'present' | 'past'): Draft {
  return readAfterBe(tokens, i, tense);
}

function readAfterBe(tokens: readonly Token[], i: number, tense: Tense): Draft {
  const at = skipAdverbs(tokens, i + 1);
  const draft: Draft = { ...blank(i, 'be', tense), negated: at.negated };
  const next = tokens[at.index];
  if (next?.type !== 'word') return draft;
  if (next.lower === 'to') {
    const bare = readInfinitive(tokens, at.index);
    return bare ? { ...bare, tense: 'future', negated: at.negated, seenFromPast: tense === 'past' } : draft;
  }
  if (next.lower === 'being') return { ...readAfterBe(tokens, at.index, tense), negated: at.negated };
  const towards = readOutlook(tokens, at.index, tense);
  if (towards) return { ...towards, negated: at.negated || towards.negated };
  const reading = readingOf(next);
  if (reading && isForm(reading, 'gerund'))
    return leadOn(tokens, { ...blank(at.index, reading.base, tense), negated: at.negated });
  if (reading && isForm(reading, 'participle'))
    return { ...blank(at.index, reading.base, tense), passive: true, negated: at.negated };
  return draft;
}

/** "(is) expected to close", "(are) due to meet": what follows is ahead. */
function readOutlook(tokens: readonly Token[], i: number, tense: Tense): Draft | null {
  const outlook = outlookOf(tokens[i]?.lower ?? '');
  if (!outlook) return null;
  let at = i + 1;
  while (tokens[at] && (tokens[at]?.type === 'time' || isAdverb(tokens[at]?.lower ?? '')) && at < i + 3) at += 1;
  const infinitive = tokens[at]?.lower === 'to' ? readInfinitive(tokens, at) : null;
  if (!infinitive) return null;
  return {
    ...infinitive,
    tense: 'future',
    outlook: weaker(outlook, infinitive.outlook),
    // "have been asked to wait this week": the day may be that of the asking.
    promised:
      tense === 'perfect' &&
      /^(?:asked|told|ordered|urged|advised|invited|called|required)$/.test(tokens[i]?.lower ?? ''),
    seenFromPast: tense === 'past',
  };
}

function outlookOf(word: string): Outlook | undefined {
  return OUTLOOK_WORDS.get(word);
}

function readHave(tokens: readonly Token[], i: number): Draft {
  return readAfterHave(tokens, i, tokens[i]?.lower === 'had' ? 'past' : 'perfect');
}

function readAfterHave(tokens: readonly Token[], i: number, tense: 'perfect' | 'past'): Draft {
  const at = skipAdverbs(tokens, i + 1);
  const next = tokens[at.index];
  const plain: Draft = {
    ...blank(i, 'have', tense === 'past' ? 'past' : tokens[i]?.lower === 'having' ? 'gerund' : 'present'),
    negated: at.negated,
  };
  if (next?.type !== 'word') return plain;
  if (next.lower === 'been') {
    const after = readAfterBe(tokens, at.index, tense);
    return {
      ...after,
      negated: at.negated,
      seenFromPast: after.seenFromPast || (after.tense === 'future' && tense === 'past'),
    };
  }
  const reading = readingOf(next);
  if (reading && isForm(reading, 'participle'))
    return leadOn(tokens, { ...blank(at.index, reading.base, tense), negated: at.negated });
  if (next.lower === 'to') {
    const bare = readInfinitive(tokens, at.index);
    if (bare) return { ...bare, tense: tense === 'past' ? 'past' : 'future' };
  }
  return plain;
}

function readDo(tokens: readonly Token[], i: number): Draft | null {
  const at = skipAdverbs(tokens, i + 1);
  const reading = verbReading(tokens[at.index]?.lower ?? '');
  // "They do so by Friday".
  if (/^(?:so|it|that|this)$/.test(tokens[i + 1]?.lower ?? ''))
    return blank(i, 'do', tokens[i]?.lower === 'did' ? 'past' : 'present');
  if (!at.negated || !reading || !isForm(reading, 'base')) return null;
  return leadOn(tokens, {
    ...blank(at.index, reading.base, tokens[i]?.lower === 'did' ? 'past' : 'present'),
    negated: true,
  });
}

/** A verb without auxiliaries, by its form, its part of speech and its neighbours. */
function readPlainVerb(
  tokens: readonly Token[],
  i: number,
  previous: VerbGroup | undefined,
  lenient: boolean,
): Draft | null {
  const token = tokens[i];
  if (!token || (isCapitalised(token) && i > 0)) return null;
  const reading = readingOf(token);
  if (!reading || !canFollow(tokens, i, reading)) return null;
  if (PREPOSITIONS.has(token.lower) && token.tag !== 'verb') return null;
  // "Fed decision": the bank.
  if (token.text === 'Fed') return null;
  if (isForm(reading, 'base')) {
    const coordinated = readCoordinated(tokens, i, reading, previous);
    if (coordinated) return coordinated;
  }
  const isThird = isForm(reading, 'third') && isPresent(tokens, i, reading, 'third', previous, lenient);
  const isBase = isForm(reading, 'base') && isPresent(tokens, i, reading, 'base', previous, lenient);
  if (isForm(reading, 'past')) {
    // Of "read", "put" and the like news tells the past.
    if (token.lower === 'cost' && isBase) return present(tokens, i, reading);
    if (isModifier(tokens, i) || isAdjective(token)) return isBase ? present(tokens, i, reading) : null;
    const isReduced = isForm(reading, 'participle') && isReducedRelative(tokens, i, previous);
    return leadOn(tokens, blank(i, reading.base, isReduced ? 'participle' : 'past'));
  }
  if (isThird || isBase) return present(tokens, i, reading);
  return isForm(reading, 'gerund') && isGerund(tokens, i) ? leadOn(tokens, blank(i, reading.base, 'gerund')) : null;
}

function present(tokens: readonly Token[], i: number, reading: VerbReading): Draft {
  return leadOn(tokens, blank(i, reading.base, 'present'));
}

/** How a word reads as a verb, also where it is in no list. */
function readingOf(token: Token): VerbReading | null {
  return verbReading(token.lower) ?? guessReading(token);
}

/** How a word reads that is in no list but stands where a verb does. */
function guessReading(token: Token): VerbReading | null {
  if (token.tag !== 'verb' || token.type !== 'word' || !/^\p{Ll}{3,}$/u.test(token.text)) return null;
  const third = /^(.{2,}[^s])s$/.exec(token.text)?.[1];
  return third
    ? { base: third, forms: ['third'], nounLike: false }
    : { base: token.text, forms: ['base'], nounLike: false };
}

const DEMONSTRATIVES = new Set([
  'this',
  'that',
  'these',
  'those',
  'all',
  'both',
  'each',
  'some',
  'many',
  'several',
  'few',
]);
const PARTICLES = new Set(['up', 'out', 'down', 'off', 'over']);

/** No verb follows "the" or "of"; "that" and "both" may be its subject. */
function canFollow(tokens: readonly Token[], i: number, reading: VerbReading): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  const isVerb = tokens[i]?.tag === 'verb';
  if (DETERMINERS.has(before)) return isVerb && DEMONSTRATIVES.has(before);
  return !PREPOSITIONS.has(before) || isForm(reading, 'gerund') || (isVerb && PARTICLES.has(before));
}

/** "will meet and vote", "to obtain approval and complete the deal": the second verb stands in the tense of the first. */
function readCoordinated(
  tokens: readonly Token[],
  i: number,
  reading: VerbReading,
  previous: VerbGroup | undefined,
): Draft | null {
  if (!previous || (previous.tense !== 'future' && previous.tense !== 'infinitive')) return null;
  let at = i - 1;
  while (at > previous.last && isAdverb(tokens[at]?.lower ?? '')) at -= 1;
  if (!/^(?:and|or|but|then|,)$/.test(tokens[at]?.lower ?? '')) return null;
  const after = tokens[i + 1];
  const hasObject = after !== undefined && (DETERMINERS.has(after.lower) || after.type === 'time');
  // Nothing stands between: "meet and vote".
  const isBare = at === previous.last + 1 && tokens[at]?.text !== ',';
  if (tokens[i]?.tag !== 'verb' && !isBare && (!hasObject || tokens[at]?.text === ',')) return null;
  for (let k = previous.last + 1; k < at; k += 1) {
    if (/^(?:that|which|who|when|while|if|because|;|:|--|—)$/.test(tokens[k]?.lower ?? '')) return null;
  }
  const { tense, outlook, isWould, negated } = previous;
  return { ...leadOn(tokens, blank(i, reading.base, 'future')), tense, outlook, isWould, negated, coordinated: true };
}

/** "-ing" is a verb, not the noun of "review meeting" or "the holding company". */
function isGerund(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!token || DETERMINERS.has(before?.lower ?? '')) return false;
  if (ADJECTIVAL_GERUNDS.has(token.lower) && after?.tag === 'noun') return false;
  if (token.tag === 'verb')
    return !(before?.tag === 'noun' && after?.tag === 'noun' && COMPOUNDING_GERUNDS.has(token.lower));
  if (token.tag === 'adjective') return false;
  return after !== undefined && DETERMINERS.has(after.lower);
}

/** "-ing" words that before a noun are adjectives: "a basket of leading stocks". */
const ADJECTIVAL_GERUNDS: ReadonlySet<string> = new Set(
  (
    'leading growing rising falling existing remaining ongoing outgoing incoming coming upcoming sitting winning surviving emerging ' +
    'developing pending missing living interesting increasing declining aging ageing striking touring visiting ruling warring neighbouring ' +
    'neighboring participating competing revolving rolling standing outstanding'
  ).split(' '),
);

/** "-ing" words that often stand between two nouns as one of them: "a staff training day". */
const COMPOUNDING_GERUNDS: ReadonlySet<string> = new Set(
  (
    'accounting advertising banking boarding boxing broadcasting building buying camping closing cooking cycling dancing drilling ' +
    'engineering farming financing fishing funding gaming gathering hearing heating holding housing hunting investing landing lending ' +
    'licensing listing living manufacturing marketing meeting mining monitoring offering opening operating parking planning polling ' +
    'pricing printing processing publishing purchasing racing recording recycling reporting running sailing screening sentencing ' +
    'shipping shooting shopping skating sporting spending swimming teaching testing trading training vetting viewing voting wedding ' +
    'working writing'
  ).split(' '),
);

function isAdjective(token: Token): boolean {
  return token.tag === 'adjective' || token.tag === 'name';
}

const CLAUSE_WORD = /^(?:that|which|who|whom|when|while|if|because|as|and|or|but|after|before|since|until|than)$/;

/** "a meeting scheduled for May", "the notes redeemed Friday were …": a participle behind its noun, in a clause that has its verb elsewhere. */
function isReducedRelative(tokens: readonly Token[], i: number, previous: VerbGroup | undefined): boolean {
  const after = tokens[i + 1];
  if (after?.lower === 'by' && tokens[i]?.lower !== 'increased') return true;
  const word = tokens[i]?.lower ?? '';
  const isAwaited = outlookOf(word) !== undefined;
  const isFixed = isAwaited || SCHEDULING_VERBS.has(verbReading(word)?.base ?? '');
  let at = i - 1;
  while (isFixed && (isAdverb(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'earlier')) at -= 1;
  const before = tokens[at];
  // "ordered all schools and banks closed Friday".
  if (previous?.base === 'order' && previous.tense === 'past' && before?.tag === 'noun') return true;
  const isOpen = after === undefined || after.type !== 'word' || PREPOSITIONS.has(after.lower) || after.lower === 'to';
  // "a survey, taken in May, …".
  // Before any verb, what stands between commas behind the subject is inserted too: "The fair, moved from May, opens …".
  const isInserted =
    before?.text === ',' &&
    tokens[i]?.tag === 'verb' &&
    (previous === undefined ? hasCommaBehind(tokens, i) : !isDependent(previous));
  if (!before || !isOpen || !(isInserted || isNounEnd(tokens, at, isFixed))) return false;
  if (isInserted && hasCommaBehind(tokens, i)) return true;
  if (isAwaited) return true;
  if (previous && !isDependent(previous) && !REPORTING_VERBS.has(previous.base) && !isSplit(tokens, previous.last, i))
    return true;
  for (let k = i + 1; k < tokens.length; k += 1) {
    const token = tokens[k];
    if (!token || (token.type === 'mark' && !/^[()%]$/.test(token.text)) || CLAUSE_WORD.test(token.lower)) return false;
    if (MODALS.has(token.lower) || BE_PRESENT.has(token.lower) || BE_PAST.has(token.lower) || HAVE.has(token.lower))
      return true;
    const forms = token.tag === 'verb' ? (verbReading(token.lower)?.forms ?? []) : [];
    if ((forms.includes('past') || forms.includes('third')) && !isModifier(tokens, k)) return true;
  }
  return false;
}

/** What is inserted ends at a comma soon. */
function hasCommaBehind(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from + 1, from + 8).some((token) => token.text === ',');
}

/** "Oslo warned on Monday": a name is the subject, unless something is fixed for it ("talks with Oslo, first scheduled for Monday"). */
function isNounEnd(tokens: readonly Token[], i: number, isFixed: boolean): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.tag === 'noun' || token.text === ')') return true;
  // What stands alone behind "the" is a noun, whatever the tagger takes it for.
  if (token.tag === 'adjective' && /^(?:the|a|an|its|their|his|her)$/.test(tokens[i - 1]?.lower ?? '')) return true;
  return isFixed && (token.tag === 'name' || token.text === ',');
}

function isSplit(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (SPLITS_CLAUSE.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** A participle before its noun: "the extended offer", "an increased dividend". */
function isModifier(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || after.type !== 'word') return false;
  if (DETERMINERS.has(before.lower)) return !(before.lower === 'that' && tokens[i]?.tag === 'verb');
  const nounAfter =
    !DETERMINERS.has(after.lower) &&
    !PREPOSITIONS.has(after.lower) &&
    !ADVERBS.has(after.lower) &&
    !COORDINATORS.has(after.lower);
  // "3,000 planned flights".
  if (before.type === 'number' && after.tag === 'noun') return true;
  return PREPOSITIONS.has(before.lower) && nounAfter;
}

/** Whether a word stands where the verb of the present tense stands, behind its subject and agreeing with it. */
function isPresent(
  tokens: readonly Token[],
  i: number,
  reading: VerbReading,
  form: 'third' | 'base',
  previous: VerbGroup | undefined,
  lenient: boolean,
): boolean {
  const isTagged = tokens[i]?.tag === 'verb';
  const before = subjectEnd(tokens, i - 1);
  const after = tokens[i + 1];
  const hasObject = !reading.isGuess && after !== undefined && OBJECT_OPENERS.has(after.lower);
  // "Register by Friday".
  if (!before) return form === 'base' && isTagged && i === 0 && after !== undefined && after.type !== 'mark';
  if (before.type === 'number') return (isTagged || (lenient && !reading.nounLike)) && isVerbFrame(after);
  if (BE_PRESENT.has(before.lower) || BE_PAST.has(before.lower) || HAVE.has(before.lower) || MODALS.has(before.lower))
    return false;
  if (RELATIVES.has(before.lower)) return isTagged || !reading.nounLike || before.lower !== 'that';
  // "on condition that she surrender her passport".
  if (SUBJECT_PRONOUNS.has(before.lower))
    return form === 'base'
      ? !/^(?:he|she|it)$/.test(before.lower) || (isTagged && tokens[i - 2]?.lower === 'that')
      : /^(?:he|she|it)$/.test(before.lower);
  // "cost little and go on sale on Friday".
  if (COORDINATORS.has(before.lower))
    return (
      isTagged &&
      (form === 'third' || (previous?.tense === 'present' && !isSplit(tokens, previous.last, i - 1))) &&
      isVerbFrame(after)
    );
  if (before.type !== 'word' || PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower))
    return (
      (before.type === 'time' || before.text === '"' || before.text === '”' || before.text === ')') &&
      (isTagged || hasObject || !reading.nounLike) &&
      isVerbFrame(after)
    );
  const isPlural = /[^s]s$/.test(before.lower) && (!isCapitalised(before) || i === 1);
  if (form === 'base') {
    // "Oslo host Leeds on Tuesday", "Members vote on the sale": a sentence has its verb somewhere.
    const isLast = lenient && (isPlural || isCapitalised(before));
    const isPluralSubject =
      isPlural || PLURALS.test(before.lower) || isJoinedSubject(tokens, i) || hasPluralHead(tokens, i);
    // "stores open at least a year": an adjective behind its noun.
    if (tokens[i]?.tag === 'adjective' && !hasObject && !lenient) return false;
    // "England play India on Friday, and …": a side and its opponent.
    const isMatch = isTagged && isCapitalised(before) && isCapitalised(after) && MATCH_VERBS.has(reading.base);
    return (
      (isLast || isMatch || (isPluralSubject && (isTagged || hasObject || !reading.nounLike))) && isVerbFrame(after)
    );
  }
  // "visa bans and asset freezes": a second object, like the first, and no clause of its own.
  const isSecond = COORDINATORS.has(tokens[i - 2]?.lower ?? '') && before.tag === 'noun';
  if (
    previous &&
    isSecond &&
    (after?.type === 'mark' || (reading.nounLike && /[^s]s$/.test(tokens[i - 3]?.lower ?? '')))
  )
    return false;
  // "Large parts of the country".
  if (before.tag === 'adjective' && !DETERMINERS.has(tokens[i - 2]?.lower ?? '')) return false;
  if (isTagged || hasObject)
    return !(isPlural && (reading.nounLike || !isTagged) && !hasPrepositionBefore(tokens, i)) && isVerbFrame(after);
  if (reading.nounLike && (COORDINATORS.has(after?.lower ?? '') || NATIONALITY.test(before.text))) return false;
  // "Acme pilots in July rejected the deal": the verb of the clause is yet to come.
  if (reading.nounLike && hasVerbBehind(tokens, i)) return false;
  if (lenient && !isPlural && isVerbFrame(after)) return true;
  const isName = before.tag === 'name' || (isCapitalised(before) && i > 1);
  return (isName || (!reading.nounLike && !isPlural)) && isVerbFrame(after);
}
/** Whether a verb of the past, or an auxiliary, stands behind in the same clause, where nothing opens another. */
function hasVerbBehind(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < Math.min(tokens.length, i + MAX_SUBJECT_TAIL); k += 1) {
    const token = tokens[k];
    if (!token || token.type === 'mark' || CLAUSE_WORD.test(token.lower)) return false;
    if (MODALS.has(token.lower) || BE_PRESENT.has(token.lower) || BE_PAST.has(token.lower) || HAVE.has(token.lower))
      return true;
    if (token.tag === 'verb' && verbReading(token.lower)?.forms.includes('past') && !isModifier(tokens, k)) return true;
  }
  return false;
}
/** How long what stands between a subject's noun and its verb may be. */
const MAX_SUBJECT_TAIL = 8;

const MATCH_VERBS = new Set(['play', 'face', 'host', 'meet', 'visit', 'entertain', 'tackle', 'welcome', 'take']);

/** What opens an object: a noun seldom stands right before it. */
const OBJECT_OPENERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her']);
const PLURALS = /^(?:people|police|men|women|children|staff|both|these|those|many|some|others)$/;

/** "The head of the parties says": the noun before the verb need not be its subject. */
function hasPrepositionBefore(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - 8), i).some((token) => PREPOSITIONS.has(token.lower) || token.text === ',');
}

/** "Russian", "Israeli", "Turkish": an adjective before a noun, not a subject before a verb. */
const NATIONALITY = /^\p{Lu}\p{L}*(?:[aei]an|ese|ish|[bdqln]i)$/u;

/** "Smith and Jones meet". */
function isJoinedSubject(tokens: readonly Token[], i: number): boolean {
  const phrase = tokens.slice(Math.max(0, i - 7), i);
  const and = phrase.findLastIndex((token) => token.lower === 'and');
  return (
    and > 0 &&
    phrase.slice(and + 1).every((token) => token.type === 'word' && !PREPOSITIONS.has(token.lower)) &&
    isCapitalised(phrase.at(-1))
  );
}

/** "Voters in Crimea go", "talks between the two resume": the noun before the first preposition. */
function hasPluralHead(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(1, i - 9); at -= 1) {
    const token = tokens[at];
    if (!token || token.type === 'mark' || verbReading(token.lower)?.forms.includes('past')) return false;
    const head = tokens[at - 1];
    if (
      PREPOSITIONS.has(token.lower) &&
      head &&
      /[^s'’u]s$|^(?:people|police|men|women|children)$/.test(head.lower) &&
      head.type === 'word'
    )
      return true;
  }
  return false;
}

/** Skips back over "today", an adverb or a closed relative clause between the subject and its verb. */
function subjectEnd(tokens: readonly Token[], i: number): Token | undefined {
  let at = i;
  while (tokens[at] && isAdverb(tokens[at]?.lower ?? '')) at -= 1;
  if (tokens[at]?.text !== ',') return tokens[at];
  for (let open = at - 1; open >= Math.max(0, at - 30); open -= 1) {
    if (tokens[open]?.text === ',') return tokens[open - 1];
  }
  return tokens[at];
}

/** What stands behind a verb and seldom behind a noun that ends a subject. */
function isVerbFrame(after: Token | undefined): boolean {
  if (after && verbReading(after.lower)?.forms.includes('past') && !isCapitalised(after)) return false;
  if (!after || after.type === 'time' || after.type === 'number') return true;
  if (after.type === 'mark') return /^[.,;?!"”]$/.test(after.text);
  return (
    !MODALS.has(after.lower) && !BE_PRESENT.has(after.lower) && !BE_PAST.has(after.lower) && !HAVE.has(after.lower)
  );
}

/** "plans to cut", "begin withdrawing", "move on Monday to impose": the deed is what a verb leads on to. */
function leadOn(tokens: readonly Token[], draft: Draft): Draft {
  const isPast = draft.tense === 'past' || draft.tense === 'perfect';
  const at = skipAdverbs(tokens, draft.head + 1, !isPast);
  const next = tokens[at.index];
  if (!next) return draft;
  const commits = COMMITTING_VERBS.has(draft.base);
  if (next.lower === 'to' && (commits || WISHING_VERBS.has(draft.base)) && !REPORTING_VERBS.has(draft.base)) {
    const rest = readInfinitive(tokens, at.index);
    if (!rest) return draft;
    const outlook = WISHING_VERBS.has(draft.base) ? 'expected' : draft.outlook;
    return {
      ...rest,
      tense: draft.tense === 'gerund' || draft.tense === 'infinitive' ? draft.tense : 'future',
      negated: draft.negated || rest.negated,
      outlook: weaker(outlook, rest.outlook),
      isWould: draft.isWould,
      promised: isPast,
      seenFromPast: draft.tense === 'past' && (draft.base === 'plan' || WISHING_VERBS.has(draft.base)),
    };
  }
  return draft;
}

const WEAKNESS: Readonly<Record<Outlook, number>> = { scheduled: 0, expected: 1, possible: 2 };
function weaker(a: Outlook, b: Outlook): Outlook {
  return WEAKNESS[a] >= WEAKNESS[b] ? a : b;
}

function isForm(reading: VerbReading, form: VerbForm): boolean {
  return reading.forms.includes(form);
}

function isPossessiveMark(token: Token): boolean {
  return token.lower === "'s" || token.lower === '’s';
}

/** "he's", "it's" against "Russia's": the mark is "is" behind a pronoun. */
function isBeMark(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  return SUBJECT_PRONOUNS.has(before) || before === 'there' || before === 'that' || before === 'who';
}

function skipAdverbs(tokens: readonly Token[], from: number, throughTime = true): { index: number; negated: boolean } {
  let index = from;
  let negated = false;
  for (; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (/^(?:not|n['’]t|never)$/.test(token.lower)) negated = true;
    // "will “develop” it": a quotation may begin with the verb.
    const isWithinGroup =
      (token.type === 'word' && (isAdverb(token.lower) || isTaggedAdverb(token))) || /^(?:["“]|``)$/.test(token.text);
    const isTime = throughTime && token.type === 'time' && /^(?:to|be)$/.test(tokens[index + 1]?.lower ?? '');
    const onTime =
      /^(?:on|in|by)$/.test(token.lower) &&
      tokens[index + 1]?.type === 'time' &&
      index + 2 < tokens.length &&
      index - from < 2;
    if (throughTime && onTime && isVerbBehindTime(tokens, index + 2)) {
      index += 1;
      continue;
    }
    if (!isWithinGroup && !isTime && !/^(?:no)$/.test(token.lower)) break;
    if (token.lower === 'no' && tokens[index + 1]?.lower !== 'longer') break;
  }
  return { index, negated };
}

/** "will on Monday impose", "is due on Friday to meet". */
function isVerbBehindTime(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.type !== 'word') return false;
  return token.lower === 'to'
    ? canBeBase(tokens[i + 1] ?? token)
    : verbReading(token.lower)?.forms.includes('base') === true && !PREPOSITIONS.has(token.lower);
}

function isTaggedAdverb(token: Token): boolean {
  return token.tag === 'adverb' && !verbReading(token.lower)?.forms.includes('base');
}
