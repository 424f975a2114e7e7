import type { Kind } from '../../kinds.ts';

/** How strongly a word speaks for each kind of happening. */
export type Weights = Readonly<Partial<Record<Kind, number>>>;

/** A list of words, and for which kinds each of them speaks: 3 surely, 2 mostly, 1 somewhat. */
type Entry = readonly [weights: Weights, words: string];

const table = (entries: readonly Entry[]): ReadonlyMap<string, Weights> => {
  const found = new Map<string, Weights>();
  for (const [weights, words] of entries)
    for (const word of words.split(/\s+/)) found.set(word, { ...found.get(word), ...weights });
  return found;
};

/** Nouns (and adjectives) of what happens, in the singular. */
export const NOUN_KINDS = table([
  [
    { vote: 3 },
    'vote referendum election plebiscite ballot primary caucus runoff run-off by-election balloting voting polling re-election electorate voter',
  ],
  [{ vote: 2.5 }, 'poll'],
  [{ vote: 1 }, 'candidate leadership confirmation'],
  [{ deadline: 4 }, 'deadline cutoff cut-off ultimatum'],
  [
    { deadline: 2 },
    'application entry submission nomination registration proposal comment expression enrolment enrollment',
  ],
  [{ deadline: 1 }, 'target goal booking'],
  [{ decision: 2.5 }, 'decision choice determination recommendation'],
  [{ decision: 2, court: 1.9 }, 'ruling judgment judgement'],
  [{ decision: 1 }, 'rate announcement winner review appointment nominee successor'],
  [
    { meeting: 3 },
    'meeting talk summit conference negotiation dialogue discussion consultation symposium seminar webinar',
  ],
  [
    { meeting: 2 },
    'debate session convention congress forum round gathering briefing address speech interview rally-talks hearing dinner lunch luncheon appearance assembly plenary council-meeting evidence q&a lecture',
  ],
  [{ meeting: 1 }, 'summiteer committee panel delegation envoy mediator process council parliament'],
  [
    { measure: 3 },
    'sanction ban tariff law closure lockdown curfew quarantine embargo ceasefire cease-fire truce restriction regulation requirement freeze blockade withdrawal pullout amnesty mandate lockout moratorium dispersal boycott-law emergency ordinance prohibition furlough diversion roadworks repeal',
  ],
  [
    { measure: 2 },
    'tax rule toll levy fee fare wage pension benefit cap limit guideline legislation act measure shutdown restriction criterion criteria permit licence license scheme regime subsidy price-cap border checkpoint visa policy covering mask compulsory mandatory martial-law duty surcharge speed-limit detour suspension constitution treaty statute',
  ],
  [{ measure: 1 }, 'bill order quota'],
  [
    { market: 3 },
    'dividend offering earnings buyout merger acquisition listing redemption split spinoff spin-off placement debenture note bond takeover ipo tender buyback payout stake share shareholder stockholder refinancing coupon preferred divestiture flotation float prospectus warrant bondholder securities convertible',
  ],
  [
    { market: 2 },
    'offer stock purchase auction transaction debt maturity swap distribution quarterly loan financing option rights-issue bid result profit revenue charge quarter fiscal deal creditor restructuring investor trading treasury-bill bill-auction payment interest unit-sale',
  ],
  [{ market: 1.5 }, 'sale'],
  [{ market: 1, court: 1 }, 'bankruptcy'],
  [{ market: 1 }, 'right contract closing holder record company firm figure price market fund venture'],
  [
    { court: 3 },
    'trial sentencing arraignment testimony lawsuit inquest extradition plea court courtroom retrial indictment bail verdict tribunal arbitration deposition parole judge jury',
  ],
  [{ court: 2 }, 'hearing appeal prosecutor defendant suit inquiry sentence execution charge-sheet custody'],
  [{ court: 1 }, 'suspect murder accused attorney lawyer'],
  [{ release: 3 }, 'release publication premiere trailer album sequel paperback memoir novel teaser'],
  [
    { release: 2 },
    'report book film movie single survey data figure minute statistic episode edition update series series-finale documentary version app console smartphone handset phone software product model magazine ticket finding transcript video song cinema game-release statement census-figures show-premiere index drive',
  ],
  [{ release: 1 }, 'game season result study list'],
  [{ travel: 3 }, 'visit trip tour journey pilgrimage voyage'],
  [{ travel: 2.5 }, 'arrival departure flight return homecoming crossing stopover'],
  [{ travel: 2 }, 'train bus ferry timetable tram'],
  [{ travel: 1 }, 'plane airport passenger'],
  [
    { protest: 3 },
    'protest strike rally demonstration walkout boycott sit-in picket blockade-protest stoppage vigil hunger-strike work-to-rule slowdown',
  ],
  [{ protest: 1 }, 'union'],
  [{ protest: 6 }, 'overtime'],
  [{ protest: 2 }, 'march industrial-action action-day'],
  [
    { ceremony: 3 },
    'ceremony inauguration funeral wedding coronation anniversary memorial burial investiture commemoration graduation requiem swearing-in enthronement baptism jubilee',
  ],
  [
    { ceremony: 2 },
    'celebration parade birthday holiday feast tribute remembrance mass service awards award centenary festivity',
  ],
  [{ ceremony: 1, other: 1 }, 'festival carnival gala'],
  [
    { sport: 3 },
    'match semifinal semi-final quarterfinal quarter-final tournament championship olympics derby playoff play-off kickoff kick-off fixture marathon grand-prix replay qualifier bout innings finals friendly regatta',
  ],
  [
    { sport: 2 },
    'game race cup fight league season-opener opener test-match coach midfielder striker quarterback goalkeeper pitcher squad',
  ],
  [{ sport: 1 }, 'final season player win round team captain'],
  [
    { weather: 3 },
    'storm hurricane rain snow heatwave cyclone typhoon flood flooding thunderstorm blizzard winds snowfall rainfall monsoon tornado frost shower sunshine drought gale fog downpour sleet thunder heat-wave cold-snap hailstorm',
  ],
  [{ weather: 2.5 }, 'eclipse meteor forecast temperature weather wind cloud'],
  [{ weather: 1 }, 'warning landfall heat'],
  [{ launch: 3 }, 'liftoff lift-off groundbreaking unveiling launch blastoff blast-off'],
  [
    { launch: 2 },
    'construction rollout debut opening shuttle rocket satellite spacecraft orbiter probe reopening inaugural spaceship first-train',
  ],
  [{ launch: 1, other: 2 }, 'production'],
  [{ other: 3 }, 'fair concert gig exhibition exhibit fundraiser bazaar party reunion open-day workshop-day expo'],
  [
    { other: 2 },
    'event show exercise operation attack evacuation census handover changeover transition shipment delivery resumption sing-along screening performance play-performance drill drilling session-show opera picnic job work term retirement repair vaccination vaccine',
  ],
]);

/** Verbs of what is done, by their base form. */
export const VERB_KINDS = table([
  [{ vote: 3 }, 'vote elect ballot re-elect'],
  [{ deadline: 2.5 }, 'respond submit apply reply register divest comply enrol enroll answer'],
  [{ deadline: 1.5 }, 'achieve attain satisfy fulfil fulfill reduce cut'],
  [{ decision: 2.5 }, 'decide rule determine choose select'],
  [{ decision: 1.5 }, 'announce name review consider approve appoint nominate reject pick reconsider'],
  [{ meeting: 3 }, 'meet convene negotiate confer reconvene discuss'],
  [{ meeting: 2 }, 'debate consult talk gather address speak brief testify lecture sit'],
  [{ meeting: 1 }, 'attend host'],
  [
    { measure: 3 },
    'ban impose lift enact enforce prohibit restrict reimpose ratify abolish quarantine self-isolate lapse repeal outlaw bar deregulate legalize legalise',
  ],
  [{ measure: 2 }, 'implement suspend withdraw reopen shut close introduce raise ease tighten apply extend relax pull'],
  [{ market: 3 }, 'redeem refinance repay auction merge acquire buy mature tender'],
  [{ market: 2 }, 'pay sell convert trade float spin list purchase issue price offer invest file exercise complete'],
  [{ market: 1 }, 'close expire terminate report post swap'],
  [{ court: 3 }, 'plead sentence arraign sue indict extradite hang execute'],
  [{ court: 2 }, 'try appeal appear testify prosecute hear'],
  [{ release: 3 }, 'release publish premiere unveil air'],
  [{ release: 2 }, 'issue broadcast ship report disclose debut reveal screen stream'],
  [{ travel: 3 }, 'visit travel arrive fly depart embark sail tour'],
  [{ travel: 2 }, 'leave return'],
  [{ travel: 1 }, 'go come head'],
  [{ protest: 3 }, 'protest strike demonstrate boycott picket'],
  [{ protest: 2 }, 'march rally'],
  [{ ceremony: 3 }, 'celebrate bury inaugurate crown wed marry commemorate honor honour mourn swear'],
  [{ ceremony: 2 }, 'mark'],
  [{ sport: 3 }, 'compete'],
  [{ sport: 2 }, 'play race fight face contest'],
  [{ weather: 2.5 }, 'rain snow storm flood'],
  [{ other: 2 }, 'inspect repair drill deploy resign retire evacuate deliver connect restore test rebuild demolish'],
  [{ launch: 3 }, 'launch'],
  [{ launch: 2 }, 'construct inaugurate'],
  [{ launch: 1.5 }, 'build'],
  [{ launch: 1 }, 'open'],
]);

/** Verbs that say nothing of the kind by themselves: it is that of what they begin, hold or end. */
export const EMPTY_VERBS: ReadonlySet<string> = new Set(
  'be have hold take make begin start end open close expire resume continue complete conclude expect set schedule plan come go give get move postpone extend call announce launch run happen occur finish stage host attend issue terminate put face remain'.split(
    ' ',
  ),
);

/** What is done, and to or by what: both together tell the kind. */
export const DEEDS: readonly (readonly [verbs: RegExp, things: RegExp, kind: Kind])[] = (
  [
    [
      'close|end|shut|expire|finish|run|stop',
      'applications?|entries|nominations?|subscriptions?|registrations?|submissions?|consultation|bookings?|bids|enrolment|enrollment|comments?',
      'deadline',
    ],
    [
      'close|shut|reopen|block|divert|suspend|finish|resurface',
      'roads?|streets?|bridges?|stations?|lanes?|schools?|shops?|pubs?|borders?|airports?|airspace|tunnels?|ports?|offices?|restaurants?|gyms?|beach(?:es)?|parks?|subway|motorway|highway|ferry|libraries|crossings?|factor(?:y|ies)|embassy|consulate|stores?|plants?|mills?|mines?|reactors?|branches',
      'measure',
    ],
    ['open|close|go', 'polls?|polling', 'vote'],
    ['meet|face', 'runoff|run-off|ballot|election', 'vote'],
    ['start|run|open|begin|enter|leave', 'inaugural', 'launch'],
    ['open|begin|start|resume|end|close|adjourn', 'trials?|hearings?|inquests?|case', 'court'],
    [
      'open|begin|start|resume|end|close|convene',
      'talks?|conference|summit|session|negotiations?|meeting|congress|assembly',
      'meeting',
    ],
    ['open|begin|start|end|close|run', 'exhibitions?|exhibits?|festivals?|season|show|fair|expo', 'other'],
    [
      'rise|increase|raise|fall|drop|go|cut|lower|change',
      'taxe?s?|fares?|tolls?|tariffs?|cap|duty|duties|wages?|pensions?|benefits?|fees?|levy|minimum|charges|contributions?',
      'measure',
    ],
    ['raise|cut|hold|lower|leave|set|keep|change', '(?:interest )?rates?', 'decision'],
    [
      'publish|issue|release|come|report|announce|disclose',
      'minutes|statistics|figures|data|findings|index|survey|study|census',
      'release',
    ],
    [
      'report|announce|release|publish|post|disclose|issue|unveil',
      'earnings|profits?|results|dividend|quarter|third-quarter|fourth-quarter|first-quarter|second-quarter|half-year|full-year',
      'market',
    ],
    [
      'launch|introduce|unveil',
      'phones?|handsets?|consoles?|devices?|games?|apps?|albums?|cars?|models?|products?|software|books?|tablets?|laptops?|version|workstations?|computers?|chips?|watch|drives?',
      'release',
    ],
    ['release|free', 'prisoners?|hostages?|detainees?|inmates?|dissidents?|captives?', 'other'],
    ['take|come|enter|go|be|remain|put', 'effect|force', 'measure'],
    ['be|become|remain', 'compulsory|mandatory|required|illegal|banned|obligatory|allowed|permitted|legal', 'measure'],
    ['stay|remain|keep|be', 'shut|closed', 'measure'],
    ['go|be|come|stay|remain|enter', 'lockdown|quarantine|curfew', 'measure'],
    ['walk|down', 'out|tools', 'protest'],
    ['give|hear|take', 'evidence|testimony', 'meeting'],
    ['withdraw|pull|remove', 'troops|forces|soldiers|army|tanks', 'measure'],
    [
      'complete|close|conclude|finish|expire|terminate|finalize|finalise',
      'acquisition|purchase|sale|merger|offering|offer|transaction|placement|takeover|spinoff|spin-off|financing|buyout|swap|tender|warrants?|options?|rights',
      'market',
    ],
    [
      'hit|reach|make|batter|strike|arrive|bring|advance|set|pass|cross|lash',
      'storm|hurricane|cyclone|typhoon|monsoon|rain|snow|wind|winds|blizzard|front|heat|gales?|landfall|thunderstorms?',
      'weather',
    ],
    ['take|assume', 'office|oath|throne', 'ceremony'],
    [
      'play|face|meet|host|visit|travel|beat|return|take',
      'derby|match|game|cup|league|final|playoffs?|semi-?final|fixture',
      'sport',
    ],
    ['begin|start', 'construction|building', 'launch'],
    [
      'hold|stage|host|have|call',
      'vote|votes|elections?|referendum|referendums|poll|polls|primary|primaries|ballot|caucus|caucuses|plebiscite',
      'vote',
    ],
    ['pass|vote|ratify|approve', 'bill|budget|treaty|resolution|motion|constitution', 'vote'],
    [
      'expire|lapse|lift|end',
      'sanctions?|ban|embargo|truce|ceasefire|cease-fire|licen[cs]e|permit|restrictions?|restriction|mandate|measures?|regulations?|law|curfew|lockdown',
      'measure',
    ],
    ['respond|reply|answer|decide|accept|agree', 'ultimatum|demand', 'deadline'],
  ] as const
).map(([verbs, things, kind]): readonly [RegExp, RegExp, Kind] => [
  new RegExp(`^(?:${verbs})$`),
  new RegExp(`^(?:${things})$`),
  kind,
]);

/** A last day says that something has to be done by it. */
export const LAST_DAY =
  /\b(?:closing date|due date|cut-?off date|last (?:day|date|chance|orders?)|final day|(?:has|have) until)\b/i;

/** A measure takes effect, whatever it is about. */
export const INTO_EFFECT =
  /\b(?:(?:in)?to (?:effect|force)|takes? effect|in (?:effect|force|place)|becomes? (?:law|compulsory|mandatory|illegal))\b/i;
