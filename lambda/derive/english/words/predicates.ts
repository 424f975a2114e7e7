const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** How sure what is ahead is by a word for it. */
type Sureness = 'scheduled' | 'expected' | 'possible';
/** A map and no object, since these are asked for every word of a sentence, and an object first makes a key of each. */
const byWord = (table: Readonly<Record<string, Sureness>>): ReadonlyMap<string, Sureness> =>
  new Map(Object.entries(table));

/** Verbs that report what somebody says; the day beside them in the past tense is when it was said. */
export const REPORTING_VERBS = words(
  'say tell announce report add note state claim warn confirm reveal argue insist acknowledge admit assert allege explain write estimate predict reiterate caution disclose suggest describe indicate believe think hear learn know show stress',
);

/** What follows "to" after these is still to come, even when they are in the past tense ("agreed to meet"). */
export const COMMITTING_VERBS = words(
  'plan promise agree vow pledge intend hope want expect decide schedule set ask require urge order threaten propose offer invite seek aim vote choose request call direct prepare elect commit advise mean force allow permit arrange need look move slate plot warn tell instruct remind encourage recommend remand bail summon subpoena authorize authorise',
);

/** Their object or their "to …" is what one side wants, not what is fixed. */
export const WISHING_VERBS = words(
  'hope want intend expect aim seek propose like anticipate project predict target believe wish think forecast estimate',
);

/** Their object or their "to …" is only thought of. */
export const WEIGHING_VERBS = words('consider weigh mull contemplate threaten ponder');

/** Verbs that fix a day for something: in the past tense their day is still ahead ("set May 9 as the deadline"). */
export const SCHEDULING_VERBS = words(
  'set schedule extend postpone delay move reschedule push slate call plan announce fix book adjourn defer suspend convene name declare authorize order arrange summon invite give grant remand detain ban bar jail freeze quarantine confine sideline exclude ground put',
);

/** What they give or set has its day still ahead: "set a March 21 deadline". */
export const GIVING_VERBS = words('set give fix impose face have announce propose agree schedule');

/** What they say starts "from" a day that is still ahead: "threatened sanctions from Monday". */
export const STARTING_VERBS = words(
  'threaten announce propose plan promise approve impose order introduce agree authorize ban suspend raise lift extend',
);

/** What they move does not happen on the day that it is moved from. */
export const MOVED_VERBS = words('postpone delay reschedule defer move switch suspend');

/** What has happened already puts their object still ahead: "reached Sunday's final", "pulled out of Friday's race". */
export const AWAITING_VERBS = words(
  'reach qualify advance earn prepare brace await face miss skip rule withdraw pull name select pick register train pack travel head gear ready preview arrive',
);

/** Their present tense tells the point at which something begins, ends or is held, not what goes on. */
export const POINT_VERBS = words(
  'begin start open reopen close end expire launch resume vote meet face host play convene return kick premiere celebrate mark be',
);

/** What they have put in force for a day has that day still ahead: "has declared a holiday on Monday". */
export const DECLARING_VERBS = words('declare call schedule set summon close suspend cancel book fix invite arrange');

/** What nobody plans: the day behind them is the one on which they happened. */
export const MISHAP_NOUNS = words(
  'crash crashes accident accidents attack attacks incident incidents shooting shootings blaze collision explosion explosions blast blasts robbery stabbing killing killings murder murders death deaths quake earthquake disappearance assault raid raids arrest arrests theft defeat victory riot riots',
);

/** Verbs that move an end; "until" belongs to them. */
export const MOVING_VERBS = words('extend postpone delay reschedule push put defer adjourn suspend close');

/** Verbs that take something off a day that is still ahead. "Call" is for "call off". */
export const CALLING_OFF_VERBS = words('cancel call scrap postpone abandon delay avert shelve axe');

/** Verbs that end something for good. */
export const ENDING_VERBS = words('cancel scrap abandon axe avert shelve ditch');

/** Verbs that put something off together with one of these words. */
export const PARTICLES_OF_PUTTING_OFF: Readonly<Record<string, readonly string[] | undefined>> = {
  put: ['off', 'back'],
  push: ['back'],
  set: ['back'],
  bring: ['forward'],
  hold: ['over'],
};

/** Verbs that only begin or carry the deed: a headline may name the deed behind them. */
export const LIGHT_VERBS = words('move act prepare plan continue go try attempt meet gather');

/** A trend or a level, not a happening. */
export const TREND_VERBS = words(
  'grow shrink contract rise fall increase decrease decline improve slow drop climb total average exceed amount remain range recover gain slip double triple weaken strengthen stay cost earn yield become seem need last contribute benefit suffer depend outpace hover peak achieve save expect spend',
);

/** Their nouns. */
export const TREND_NOUNS = words(
  'decline increase growth rise drop gain gains loss losses profit profits improvement decrease slowdown recovery demand inflation economy sales unemployment prices revenue output exports imports',
);

/** In the present tense they tell what somebody holds, not what will happen. */
export const OPINION_VERBS = words(
  'say tell think believe expect hope want predict forecast project see fear doubt worry argue note add suggest indicate show estimate anticipate bet warn plan intend aim seek propose like wish consider mean imply report',
);

/** States that hold on a day but do not happen on it. */
export const STATIVE_VERBS = words(
  'be have control remain know think believe want need seem contain consist own belong mean exist include represent involve',
);

/** What something comes to be: "will be ready by May". */
export const NEW_STATES = words(
  'ready available complete completed open over operational live out back gone free finished done up closed shut running online legal illegal mandatory compulsory required law',
);

/** Nouns for what one side wants: "the goal is to …". */
export const WISH_NOUNS = words('goal goals aim aims target targets hope hopes objective ambition intention proposal');
/** Nouns for what may be left undone: "an option to buy". */
export const CHOICE_NOUNS = words('option options right rights chance opportunity permission');
/** Words that something has been said; the day beside them is when. */
export const REPORTING_NOUNS = words(
  'announcement statement declaration remarks comments interview report reports revelation warning news filings filing documents',
);

/** Adjectives after "be" and before "to": what follows is ahead. The value is how sure it is. */
export const OUTLOOK_WORDS: ReadonlyMap<string, Sureness> = byWord({
  due: 'scheduled',
  set: 'scheduled',
  scheduled: 'scheduled',
  fixed: 'scheduled',
  slated: 'scheduled',
  supposed: 'scheduled',
  required: 'scheduled',
  obliged: 'scheduled',
  bound: 'scheduled',
  about: 'scheduled',
  ready: 'scheduled',
  prepared: 'expected',
  poised: 'expected',
  planned: 'scheduled',
  booked: 'scheduled',
  billed: 'scheduled',
  expected: 'expected',
  likely: 'expected',
  hoped: 'expected',
  anticipated: 'expected',
  projected: 'expected',
  forecast: 'expected',
  intended: 'expected',
  targeted: 'expected',
  tipped: 'expected',
  aiming: 'expected',
  hoping: 'expected',
  planning: 'expected',
  expecting: 'expected',
  able: 'possible',
  free: 'possible',
  going: 'scheduled',
  asked: 'scheduled',
  told: 'scheduled',
  ordered: 'scheduled',
  urged: 'expected',
  advised: 'scheduled',
  invited: 'scheduled',
  called: 'scheduled',
  certain: 'expected',
  sure: 'expected',
});

/** Words that need no verb to say that a day is ahead: "payable June 5", "a vote scheduled for Monday". */
export const FORWARD_WORDS: ReadonlyMap<string, Sureness> = byWord({
  due: 'scheduled',
  payable: 'scheduled',
  effective: 'scheduled',
  scheduled: 'scheduled',
  slated: 'scheduled',
  set: 'scheduled',
  planned: 'scheduled',
  expected: 'expected',
  hoped: 'expected',
  anticipated: 'expected',
  projected: 'expected',
  upcoming: 'scheduled',
  forthcoming: 'scheduled',
  maturing: 'scheduled',
  ending: 'scheduled',
  expiring: 'scheduled',
  pencilled: 'scheduled',
  promised: 'scheduled',
  booked: 'scheduled',
  billed: 'scheduled',
  earmarked: 'scheduled',
  likely: 'expected',
  possible: 'possible',
  penciled: 'scheduled',
  puttable: 'possible',
  redeemable: 'possible',
  exercisable: 'possible',
  callable: 'possible',
});

/** Prepositions that point ahead when a day follows: "called a strike for Monday", "extended until May 9". */
export const FORWARD_PREPOSITIONS = words('for until till by through to');

/** Nouns whose "to …" is ahead ("a plan to cut jobs by year-end"). */
export const FORWARD_NOUNS = words(
  'plan plans deal agreement proposal proposals deadline option options pledge promise decision bid effort efforts order intention intentions vote commitment commitments goal aim target deadline duty obligation right rights chance opportunity invitation date',
);

/** Verbs that fix a day for their object. */
export const SETTING_VERBS: ReadonlySet<string> = new Set('set schedule slate fix book call arrange'.split(' '));
