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
  [
    { vote: 1.5 },
    'candidate leadership confirmation turnout constituency motion ward mayoral presidential parliamentary ratification',
  ],
  [{ deadline: 4 }, 'deadline cutoff cut-off ultimatum'],
  [
    { deadline: 2 },
    'application entry submission nomination registration proposal comment expression enrolment enrollment bidder petition objection renewal',
  ],
  [{ deadline: 1 }, 'target goal booking'],
  [{ decision: 2.5 }, 'decision choice determination recommendation'],
  [{ decision: 2, court: 1.9 }, 'ruling judgment judgement'],
  [{ decision: 2 }, 'rate approval shortlist'],
  [{ decision: 1 }, 'announcement winner review appointment nominee successor'],
  [
    { meeting: 3 },
    'meeting talk summit conference negotiation dialogue discussion consultation symposium seminar webinar',
  ],
  [
    { meeting: 2 },
    'debate session convention congress forum round gathering briefing address speech interview hearing dinner lunch luncheon appearance assembly plenary evidence lecture agm get-together inspection panel open-house audience reception',
  ],
  [{ meeting: 1 }, 'committee leader minister delegation envoy mediator process council parliament'],
  [
    { measure: 3 },
    'sanction ban tariff law closure lockdown curfew quarantine embargo ceasefire cease-fire truce restriction regulation requirement freeze blockade withdrawal pullout amnesty mandate lockout moratorium dispersal emergency ordinance prohibition furlough diversion roadworks repeal',
  ],
  [
    { measure: 2 },
    'tax rule toll levy fee fare wage pension benefit cap limit guideline legislation act measure shutdown restriction criterion criteria permit licence license scheme regime subsidy border checkpoint visa policy covering mask compulsory mandatory duty surcharge detour suspension constitution treaty statute',
  ],
  [
    { measure: 2 },
    'hosepipe smoking parking ration rationing devaluation decree edict austerity subsidy import export blackout outage detour clocks supply traffic',
  ],
  [{ measure: 1 }, 'bill order quota service street school'],
  [
    { market: 3 },
    'dividend offering earnings buyout merger acquisition listing redemption split spinoff spin-off placement debenture note bond takeover ipo tender buyback payout stake share shareholder stockholder refinancing coupon preferred divestiture flotation float prospectus warrant bondholder securities convertible',
  ],
  [
    { market: 2 },
    'offer stock purchase auction transaction debt maturity swap distribution quarterly loan financing option bid result profit revenue charge quarter fiscal deal creditor restructuring investor trading payment interest',
  ],
  [{ market: 1.5 }, 'sale'],
  [{ market: 1, court: 1 }, 'bankruptcy'],
  [{ market: 1 }, 'right contract closing holder record company firm figure price market fund venture'],
  [
    { court: 3 },
    'trial sentencing arraignment testimony lawsuit inquest extradition plea court courtroom retrial indictment bail verdict tribunal arbitration deposition parole judge jury',
  ],
  [{ court: 2 }, 'hearing appeal prosecutor defendant suit inquiry sentence execution custody'],
  [{ court: 1 }, 'suspect murder accused attorney lawyer'],
  [
    { release: 3 },
    'single soundtrack remake reboot dvd biography autobiography anthology podcast newsletter dataset catalog catalogue release publication premiere trailer album sequel paperback memoir novel teaser',
  ],
  [
    { release: 2 },
    'report book film movie single survey data figure minute statistic episode edition update series documentary version app console smartphone handset phone software product model magazine ticket finding transcript video song clip preview prequel beta demo broadcast schedule guide map ranking bulletin gadget tablet laptop chip cinema statement index drive',
  ],
  [{ release: 1 }, 'game season result study list'],
  [{ travel: 3 }, 'visit trip journey pilgrimage voyage'],
  [{ travel: 2 }, 'tour'],
  [{ travel: 2.5 }, 'arrival departure flight return homecoming crossing stopover'],
  [{ travel: 2 }, 'train bus ferry timetable tram'],
  [{ travel: 1 }, 'plane airport passenger'],
  [
    { protest: 3 },
    'protest strike rally demonstration walkout boycott sit-in picket stoppage vigil hunger-strike work-to-rule slowdown',
  ],
  [{ protest: 1 }, 'union'],
  [{ protest: 6 }, 'overtime'],
  [{ protest: 2 }, 'march'],
  [
    { ceremony: 3 },
    'ceremony inauguration funeral wedding coronation anniversary memorial burial investiture commemoration graduation requiem swearing-in enthronement baptism jubilee',
  ],
  [
    { ceremony: 2 },
    'celebration parade birthday holiday feast tribute remembrance mass requiem dedication canonization canonisation beatification consecration ordination parade awards award centenary festivity',
  ],
  [{ ceremony: 1, other: 1 }, 'festival carnival gala'],
  [
    { sport: 3 },
    'fixtures heat rematch doubleheader scrimmage quarters match semifinal semi-final quarterfinal quarter-final tournament championship olympics derby playoff play-off kickoff kick-off fixture marathon grand-prix replay qualifier bout innings finals friendly regatta',
  ],
  [{ sport: 2 }, 'game race cup fight league opener coach midfielder striker quarterback goalkeeper pitcher squad'],
  [{ sport: 1 }, 'final season player win round team captain'],
  [
    { weather: 3 },
    'storm hurricane rain snow heatwave cyclone typhoon flood flooding thunderstorm blizzard winds snowfall rainfall monsoon tornado frost shower sunshine drought gale fog downpour sleet thunder hailstorm',
  ],
  [{ weather: 2.5 }, 'eclipse meteor forecast temperature weather wind cloud'],
  [{ weather: 1 }, 'warning landfall heat'],
  [{ launch: 3 }, 'shuttle rocket satellite liftoff lift-off groundbreaking unveiling launch blastoff blast-off'],
  [
    { launch: 2 },
    'spacecraft astronaut cosmonaut orbit space spacewalk lander payload booster capsule construction rollout debut opening shuttle rocket satellite spacecraft orbiter probe reopening inaugural spaceship',
  ],
  [{ launch: 1, other: 2 }, 'production'],
  [{ other: 3 }, 'fair concert gig exhibition exhibit fundraiser bazaar party reunion open-day expo'],
  [
    { other: 2 },
    'convoy deployment cleanup clean-up repair maintenance layoff redundancy resignation hunt search rescue dig excavation auditions audition lesson class course camp event show exercise operation attack evacuation census handover changeover transition shipment delivery resumption sing-along screening performance drill drilling opera picnic job work term retirement repair vaccination vaccine',
  ],
]);

/** Verbs of what is done, by their base form. */
export const VERB_KINDS = table([
  [{ vote: 3 }, 'vote elect ballot re-elect'],
  [{ deadline: 2.5 }, 'respond submit apply reply register divest comply enrol enroll answer'],
  [{ deadline: 1.5 }, 'achieve attain satisfy fulfil fulfill'],
  [{ decision: 2.5 }, 'decide rule determine choose select'],
  [{ decision: 1.5 }, 'award grant announce name review consider approve appoint nominate reject pick reconsider'],
  [{ meeting: 3 }, 'meet convene negotiate confer reconvene discuss'],
  [{ meeting: 2 }, 'welcome debate consult talk gather address speak brief testify lecture sit'],
  [{ meeting: 1 }, 'attend host'],
  [
    { measure: 3 },
    'halt ration outlaw exempt mandate revoke scrap phase ban impose lift enact enforce prohibit restrict reimpose ratify abolish quarantine self-isolate lapse repeal outlaw bar deregulate legalize legalise devalue nationalise nationalize privatise privatize expel deport',
  ],
  [
    { measure: 2 },
    'increase limit reduce halve double freeze cut adopt implement suspend withdraw reopen shut close introduce raise ease tighten apply extend relax pull',
  ],
  [{ market: 3 }, 'redeem refinance repay auction merge acquire buy mature tender'],
  [{ market: 2 }, 'pay sell convert trade float spin list purchase issue price offer invest file exercise complete'],
  [{ market: 1 }, 'close expire terminate report post swap'],
  [{ court: 3 }, 'plead sentence arraign sue indict extradite hang execute'],
  [{ court: 2 }, 'try appeal appear testify prosecute hear'],
  [{ release: 3 }, 'release publish premiere unveil air stream republish re-release'],
  [{ release: 2 }, 'issue broadcast ship report disclose debut reveal screen drop broadcast'],
  [{ travel: 3 }, 'visit travel disembark dock land arrive fly depart embark sail tour'],
  [{ travel: 2 }, 'leave return'],
  [{ travel: 1 }, 'go come head'],
  [{ protest: 3 }, 'protest strike demonstrate boycott picket'],
  [{ protest: 2 }, 'march rally'],
  [
    { ceremony: 3 },
    'celebrate bury inaugurate crown wed marry commemorate dedicate ordain canonise canonize beatify graduate honor honour mourn swear',
  ],
  [{ ceremony: 2 }, 'mark'],
  [{ sport: 3 }, 'compete tee'],
  [{ sport: 2 }, 'play race fight face contest'],
  [{ weather: 2.5 }, 'rain snow storm flood'],
  [
    { other: 2 },
    'perform exhibit join quit step search rehearse relocate move recall resume inspect repair drill deploy resign retire evacuate deliver connect restore test rebuild demolish',
  ],
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

/** Verbs, the nouns that they act on or that act, and the kind that both together tell. */
const DEED_LIST = [
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
] as const;

/** By the base form of the verb: what it acts on, or what acts, and the kind that both together tell. */
export const DEEDS: ReadonlyMap<string, readonly (readonly [things: RegExp, kind: Kind])[]> = deedsByVerb();

function deedsByVerb(): ReadonlyMap<string, readonly (readonly [RegExp, Kind])[]> {
  const deeds = new Map<string, (readonly [RegExp, Kind])[]>();
  for (const [verbs, things, kind] of DEED_LIST) {
    const pattern = new RegExp(`^(?:${things})$`);
    for (const verb of verbs.split('|')) deeds.set(verb, [...(deeds.get(verb) ?? []), [pattern, kind]]);
  }
  return deeds;
}

/** A last day says that something has to be done by it. */
export const LAST_DAY =
  /\b(?:closing date|due date|cut-?off date|last (?:day|date|chance|orders?)|final day|(?:has|have) until)\b/i;

/** Phrases that tell the kind by themselves, and how surely. */
export const PHRASES: readonly (readonly [pattern: RegExp, kind: Kind, weight: number])[] = [
  [/\bon sale\b/i, 'release', 3],
  [
    /\b(?:on (?:the )?shelves|in (?:the )?(?:stores|shops|theaters|theatres|cinemas|bookshops|bookstores)|(?:reach|hit)(?:es|s)? (?:cinemas|theaters|theatres|stores|shelves|screens))\b/i,
    'release',
    4,
  ],
  [/\bon (?:air|television|tv|bbc|itv|nbc|cbs|abc|pbs|hbo|fox|netflix|hulu|disney|radio)\b/i, 'release', 4],
  [
    /\b(?:season premiere|season finale|goes online|go online|goes live|go live|white paper|green paper)\b/i,
    'release',
    3,
  ],
  [
    /\b(?:(?:on|go on|industrial) (?:strike|action)|work stoppage|down tools|walks? out|hunger strike|picket lines?|overtime ban)\b/i,
    'protest',
    6,
  ],
  [/\b(?:press|news) conference\b/i, 'meeting', 4],
  [
    /\b(?:annual|general|board|special|public|cabinet|council|town hall|emergency|committee) (?:meeting|session)\b/i,
    'meeting',
    2,
  ],
  [
    /\b(?:public|congressional|senate|house|committee|confirmation|subcommittee|legislative|parliamentary) hearings?\b/i,
    'meeting',
    3,
  ],
  [
    /\b(?:bail|court|preliminary|pretrial|pre-trial|evidentiary|sentencing|detention|extradition|bankruptcy|custody|competency) hearings?\b/i,
    'court',
    3,
  ],
  [/\b(?:in|to|before|at) (?:[\w']+ ){0,3}(?:court|judge|magistrates?|tribunal|grand jury)\b/i, 'court', 3],
  [/\b(?:to the polls|casts? (?:their )?(?:ballots?|votes?))\b/i, 'vote', 4],
  [
    /\b(?:sworn in|takes? office|take the oath|takes the oath|lies? in state|laid to rest|opening ceremony|state funeral|takes? over as|steps? down|officially opens?)\b/i,
    'ceremony',
    2.5,
  ],
  [/\b(?:lifts? off|blasts? off|(?:into|in|to) (?:orbit|space)|space station|blast-?off)\b/i, 'launch', 4],
  [/\b(?:interest rates?|rate (?:decision|cut|rise|hike|increase))\b/i, 'decision', 2.5],
  [
    /\b(?:minimum wage|speed limit|clocks (?:go|change)|price cap|fuel duty|no longer|(?:is|are) (?:required|banned|barred|allowed|permitted)|hosepipe ban|drinking age|age limit|state of emergency|martial law|working week)\b/i,
    'measure',
    2.5,
  ],
  [/\b(?:without (?:power|water)|power cuts?|water supply|out of service|cut off)\b/i, 'measure', 2],
  [
    /\b(?:world cup|grand prix|olympic games|super bowl|world series|test match|kicks? off|title fight|training camp|spring training|opening day|open championship|all-star|first leg|second leg|cup final)\b/i,
    'sport',
    4,
  ],
  [
    /\b(?:record date|fiscal year|(?:first|second|third|fourth)-quarter|rights issue|annual results|half-year results|full-year results|initial public offering|stock exchange|begins? trading|starts? trading)\b/i,
    'market',
    4,
  ],
  [/\b(?:boarding passes|train service|bus service|ferry service)\b/i, 'travel', 2],
  [/\b(?:heat wave|cold snap|cold front|high winds|wind chill|tropical storm)\b/i, 'weather', 4],
];

/** A measure takes effect, whatever it is about. */
export const INTO_EFFECT =
  /\b(?:(?:in)?to (?:effect|force)|takes? effect|in (?:effect|force|place)|becomes? (?:law|compulsory|mandatory|illegal))\b/i;
