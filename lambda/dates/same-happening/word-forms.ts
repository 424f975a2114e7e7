/** Words that say nothing of which happening it is. */
const COMMON = new Set(
  (
    'the a an and or but if of in on at to for from by with as into over under about after before until till than that this these those ' +
    'it its he she they them his her their we our you your who which what when where whether how why there here not no nor so too also ' +
    'is are was were be been being am has have had having do does did done will would shall should can could may might must ' +
    'due set said says say told tells tell according expected scheduled planned plan plans likely ready take takes taking place ' +
    'go goes going again still only just now then more most much many some any each every other another all both few several ' +
    'new next last first second third early late later soon year years month months week weeks day days hour hours time date ' +
    'morning afternoon evening night noon midnight today tomorrow tonight spring summer autumn winter quarter quarterly annual ' +
    'one two three four five six seven eight nine ten hundred thousand million billion half percent cent cents ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december jan feb mar apr jun jul aug sept sep oct nov dec am pm gmt utc est edt ' +
    'held hold holds begin begins began start starts make makes made follow follows call calls called while against between across ' +
    'through out up off down per via near since because unless however former own part people officials spokesman spokeswoman'
  ).split(' '),
);

/** Peoples, and other names of a country, where they are another word than its name. */
const PEOPLES = formsOf([
  'america american americans us usa states united-states',
  'britain british briton britons uk united-kingdom',
  'china chinese',
  'denmark danish dane danes',
  'europe european europeans eu european-union',
  'finland finnish finns finn',
  'france french',
  'germany german germans',
  'greece greek greeks',
  'iceland icelandic icelanders',
  'iran iranian iranians',
  'iraq iraqi iraqis',
  'ireland irish',
  'israel israeli israelis',
  'italy italian italians',
  'japan japanese',
  'netherlands dutch',
  'norway norwegian norwegians',
  'philippines philippine filipino filipinos',
  'poland polish pole poles',
  'portugal portuguese',
  'scotland scottish scots',
  'serbia serb serbs',
  'slovakia slovak slovaks',
  'spain spanish spaniard spaniards',
  'sweden swedish swede swedes',
  'switzerland swiss',
  'thailand thai thais',
  'turkey turkish turk turks',
  'ukraine ukrainian ukrainians',
  'wales welsh',
]);

/** Governments go by their capital; for a place, the two are not the same. */
const CAPITALS = formsOf([
  'america washington',
  'britain london',
  'china beijing',
  'europe brussels',
  'france paris',
  'germany berlin',
  'greece athens',
  'iran tehran',
  'israel jerusalem',
  'italy rome',
  'japan tokyo',
  'russia moscow kremlin',
  'turkey ankara',
  'ukraine kiev kyiv',
]);

function formsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [name = '', ...others] = line.split(' ');
      return others.map((other): [string, string] => [other, name]);
    }),
  );
}

/** Endings that make another form of a word, the longest first. */
const ENDING = /(?:ations?|ments?|ians?|ings?|ers?|ors?|eds?|ans?|ies|ese|es|s|e|y|i)$/;
/** A stem shorter than this would be any word's. */
const SHORTEST_STEM = 4;

/** A word without accents, possessive or capitals. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s?$/, '');
}

export function isCommon(word: string): boolean {
  return word.length < 2 || COMMON.has(word) || /^\d/.test(word);
}

/** The form under which a name is the same as its people's: "Crimea" and "Crimeans", "Britain" and "British". */
export function nameForm(word: string): string {
  return PEOPLES.get(word) ?? word.replace(/(?<=[ceiy])ans?$/, 'a');
}

/** The same for a name that is no place, where "Moscow" is Russia. */
export function actorForm(form: string): string {
  return CAPITALS.get(form) ?? form;
}

/** A word without its ending: "dockers" and "dock", "opening" and "opens". */
export function stemOf(word: string): string {
  let stem = word;
  for (let cuts = 0; cuts < 2; cuts++) {
    const cut = stem.replace(ENDING, '');
    if (cut.length < SHORTEST_STEM) break;
    stem = cut;
  }
  return stem;
}
