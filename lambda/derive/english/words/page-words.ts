/*
 * The words of what stands on a page around an article and is no part of it, or tells of the article itself: pieces of patterns
 * for the `i` flag.
 */

/** What opens a line that says when a page was put up. */
export const PUBLISHED_WORDS =
  '(?:first |last |originally |story |article |page )?(?:published|posted|updated|modified|created|filed|issued|uploaded|added|amended|revised|corrected)|last[- ](?:update|modified)|publication date|date|update|time ?stamp';

/** What opens a pointer to another article, with a mark behind it. */
export const POINTER_WORDS =
  "read(?: (?:more|also|next|on|this))?|see also|also(?: read| see| on)?|more(?: on this| from| news| stories)?|related(?: (?:stor(?:y|ies)|articles?|coverage|news|links?|content|topics?))?|watch(?: live| now| more)?|listen(?: to)?|video|photos|pictures|gallery|in pictures|podcast|recommended|most read|trending|don['’]t miss|editor['’]?s['’]? picks?|up next|next article|previous article|further reading|you may also like|tags?|topics?|filed under|categor(?:y|ies)";

/** What opens an appeal to the reader; it announces something where it names a day by which, or on which, to act. */
export const APPEAL_WORDS =
  'sign up|sign in|log in|register|join us|follow|like us|share|click here|tap here|download|donate|help us';

/** Appeals that are always the page's own. */
export const PAGE_APPEALS =
  'subscribe|become a (?:member|subscriber)|support (?:us|our)|get (?:our|your)|never miss|stay up to date';

/** What makes any other appeal one of the page's own. */
export const PAGE_SERVICES =
  'newsletters?|inbox|e-?mail (?:alerts|updates)|notifications|our (?:app|channel|page|coverage|live blog)|follow us|us on|on (?:twitter|facebook|instagram|youtube|whatsapp|telegram)|@\\w';

/** How notices of the page open. */
export const NOTICES =
  '(?:we|this (?:web)?site|our (?:web)?sites?|by (?:continuing|using|clicking|visiting)|please accept|accept)\\b.{0,120}\\bcookies?\\b|by (?:continuing|using|clicking|signing|visiting)\\b.{0,120}\\byou (?:agree|accept|consent)|(?:copyright|©|\\(c\\))\\s?(?:©|\\(c\\))?\\s?(?:\\d{4}|by )|this (?:article|story|post|page|piece|report|video) (?:was|is|has been|will be) (?:\\w{1,12} ){0,2}(?:published|updated|amended|corrected|modified|posted|archived)|comments (?:are|will be|will|for this|have) |skip to (?:main )?content|advertisement$|sponsored (?:by|content)|for more (?:information|stories|news), ?(?:visit|go to|see)|.{0,120}\\ball rights reserved\\b';

/** What marks a picture's credit. */
export const CREDIT_WORDS =
  '(?:(?:photo|photograph|photos|photography|picture|pictures|image|images|credit|illustration)(?: (?:by|credit|courtesy|copyright|source)\\b| ?[:/©]| via )|(?:ap|afp|epa|pa|reuters|getty|agency|file|handout|stock|pool) (?:photo|photograph|picture|images?)\\b|getty\\b|shutterstock\\b|alamy\\b)';

/** Sections of a news site, as its navigation names them. */
export const SECTION_WORDS: ReadonlySet<string> = new Set(
  'home news politics world uk us usa asia africa europe americas australia business economy markets money finance sport sports football cricket opinion comment editorial culture arts entertainment life lifestyle style travel tech technology science health environment climate education weather local national international regional latest headlines live video photos pictures more menu search magazine society media obituaries letters blogs features analysis archive about contact jobs press releases'.split(
    ' ',
  ),
);
