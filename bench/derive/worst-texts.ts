/** Texts that are built to take long: what a careless pattern or a loop within a loop would choke on. */
const PIECES: Readonly<Record<string, string>> = {
  'dates without a full stop': 'on Sunday March 16 and by 3 May 2014 or next Friday until June 7-9 ',
  'weekdays in a list': 'Monday, Tuesday, Wednesday, Thursday and Friday, ',
  'one endless word': 'a',
  'one endless capital': 'A',
  'initials and stops': 'U.S. J. P. No. a.m. ',
  'nested brackets': '([{',
  'nested quotes': '"“‘',
  'blanks alone': ' ',
  'blanks between words': 'on          Sunday          ',
  'line breaks': '\n',
  'a word a line': 'Sunday\n',
  digits: '1',
  'digits and marks': '1.2,3:4-5/6 ',
  commas: ',',
  'full stops': '.',
  dashes: '-',
  'conditions upon conditions': 'if it rains unless on Friday it will ',
  'verbs upon verbs': 'will plan to agree to begin to vote to meet to ',
  'dated verbs': 'They will meet on Friday to agree to vote on Monday to move to ',
  'short dated sentences': 'It will close on May 9. ',
  'the same day over': 'The council votes on the budget on Sunday. ',
  'months alone': 'may ',
  'numbers before units': 'in the next two ',
  accents: 'é',
  'surrogate pairs': '😀',
  'letters of two scripts': 'жa ',
  'capitalised names': 'Jane Roe ',
  apostrophes: "it's n't 's ",
};

/** What the texts begin with, so that they are taken for English. */
const OPENING =
  'It is said that the town and the river were as old as the road that led to them from the hills. '.repeat(12);

/** Those texts by their kind, each of about so many characters. */
export function worstTexts(length: number): [kind: string, text: string][] {
  return Object.entries(PIECES).map(([kind, piece]) => [
    kind,
    OPENING + piece.repeat(Math.ceil((length - OPENING.length) / piece.length)),
  ]);
}
