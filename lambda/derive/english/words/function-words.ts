const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const DETERMINERS = words(
  "a an the this that these those his her its their our my your some any all each every no another both either neither several many more few such 's ’s '",
);
export const SUBJECT_PRONOUNS = words('i you he she it we they');
export const POSSESSIVES = words('his her its their our my your');
export const RELATIVES = words('who which that whom whose where');
export const PREPOSITIONS = words(
  'in on at by for from of with to into until till through after before since during between under over against about around amid ahead within across toward towards upon via as than like near despite off onto throughout up down out',
);
/** Those that lead up to a time. */
export const TIME_PREPOSITIONS = words(
  'in on at by for from to until till through throughout after before since during between around about within over as of',
);
export const COORDINATORS = words('and or but nor yet');
export const SUBORDINATORS = words(
  'if when while because although though unless once whether whereas until before after since as that provided where',
);
export const ADVERBS = words(
  "not n't n’t also still already now then only just soon again either even never always often once later formally officially effectively actually certainly probably possibly perhaps currently together instead here there ever yet today first too almost nearly quite very so simply further thus therefore however nonetheless meanwhile instead",
);
export type Modal = 'will' | 'would' | 'may' | 'must' | 'should' | 'can';
const MODAL_FORMS: Readonly<Record<string, Modal>> = {
  will: 'will',
  "'ll": 'will',
  '’ll': 'will',
  wo: 'will',
  shall: 'will',
  would: 'would',
  "'d": 'would',
  '’d': 'would',
  may: 'may',
  might: 'may',
  could: 'may',
  must: 'must',
  should: 'should',
  can: 'can',
  ca: 'can',
  cannot: 'can',
};
export const MODALS: ReadonlyMap<string, Modal> = new Map(Object.entries(MODAL_FORMS));
export const BE_PRESENT = words("is are am 're ’re 'm ’m ai");
export const BE_PAST = words('was were');
export const HAVE = words("have has had having 've ’ve");
export const DO = words('do does did');

/** Small words that every English text has everywhere. */
export const COMMON_WORDS = words(
  'the of and to in is that for was on with as it by be at from has have are will said not this but if would could should may who whose their his her she they we you your or which when than more about into after before been its were had what there where while next last',
);

/** Adverbs by ending, but not the nouns, names and adjectives that end alike. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
}
const NOT_ADVERBS = words(
  'july italy family assembly supply rally reply early weekly daily monthly yearly likely unlikely apply imply comply multiply rely ally anomaly bully friendly deadly elderly costly timely lovely lonely ugly homely holy jelly belly monopoly butterfly firefly',
);
