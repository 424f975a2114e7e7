const CLOCK =
  / (?:at|from|until|till|to|by|between|and) (?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)|noon|midnight)(?![\p{L}\d])/giu;
const PART_OF_DAY = / (?:on|in|at) (?:the )?(?:evening|morning|afternoon|night)(?= of|$)/gi;

/** All that is left of "4-7 p.m." behind a time that has been left out. */
const LEFT_OF_CLOCK = / (?:[ap]\.? ?m\.?|o['’]clock|noon|midnight)(?![\p{L}\d])/giu;

/** "for a few hours" */
const HOW_LONG =
  / for (?:(?:an?|the|about|at least|up to|next|few|couple of|several|some|\d+|two|three|four|five|six|seven|ten) ){0,4}(?:hours?|days?|weeks?|months?)$/i;

/** Without the hour, which a key date tells by itself. */
export function withoutClock(text: string): string {
  return ` ${text}`.replace(CLOCK, '').replace(LEFT_OF_CLOCK, '').replace(PART_OF_DAY, '').replace(HOW_LONG, '').trim();
}

const PRICE =
  / (?:of|for|at|worth|from|to) (?:(?:a price|about|up|to|around|at|least|more|than|nearly|some|only|of|an?|additional|each) )*(?:[A-Z]{0,3}[$£€¥]\s?\d|\d[\d.,]* (?:cents|pence|francs|marks|yen|pounds|dollars|lire|guilders))[^ ]*(?: (?:million|billion|trillion|cents|pence|a|per|each|share|shares|unit|or|common|person|ticket))*/;

/** "buys the brewery for $12 a share in May": what it costs is left out. */
export function withoutPrices(text: string): string {
  return ` ${text}`
    .replace(PRICE, '')
    .replace(/ at (?:a|the same) price\b.*$/, '')
    .replace(
      / (?:to|for|of) (?:all )?(?:stock|shares|holders|shareholders|owners|stockholders)(?: of record| on the register| as)\b.*$/,
      '',
    )
    .trim();
}

const AMOUNT =
  /^(?:(?:its|their|the|up|to|about|some|all|more|than|at|least|an?|additional|another) ){0,4}[A-Z]{0,3}[$£€¥]\s?\d[\d.,]*(?:m|bn|k)?(?: (?:million|billion|trillion))?(?: (?:face|principal) (?:amount|value))? (?:of|in|worth of) (?=\p{L}|\d)/u;

/** "$60 million of bonds": bonds. */
export function withoutAmount(text: string): string {
  return AMOUNT.test(text) ? text.replace(AMOUNT, '').replace(/^(?:its|their|his|her|the) /, '') : text;
}
