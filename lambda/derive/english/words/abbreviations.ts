/** Words whose full stop does not end a sentence when a capital follows, without the stop, lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof rev hon st sen rep gov gen lt col sgt capt cmdr maj adm pres sec messrs jr sr ' +
    'inc corp co ltd bros plc cos llc no nos vs v etc al fig vol art dept univ assn ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'ave blvd rd ft mt approx est'
  ).split(' '),
);

/** Those that often do end a sentence: their stop counts when the next word cannot go on with a name. */
export const ENDING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'inc corp co ltd bros plc cos llc jr sr etc al u.s u.k u.n e.u a.m p.m d.c'.split(' '),
);

/** Words that open a sentence and are no part of a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  'the a an he she it they we i you in on at but and for if when while as that this these those its his her their our there what who how under after before some many most no not since according'.split(
    ' ',
  ),
);
