import { KINDS, type Kind } from '../../kinds.ts';

const KIND_NOUNS: Readonly<Partial<Record<Kind, string>>> = {
  vote: 'vote referendum election plebiscite ballot poll polls primary primaries caucus caucuses runoff run-off by-election balloting voting polling',
  deadline: 'deadline cutoff cut-off ultimatum target',
  decision: 'decision ruling verdict judgment judgement announcement choice',
  meeting:
    'meeting talks talk summit conference consultation debate session hearing negotiations convention congress forum rounds round gathering negotiation discussions dialogue briefing appearance speech address interview symposium seminar workshop',
  measure:
    'sanctions sanction ban bans tariff tariffs tax taxes law rule rules closure closures lockdown curfew quarantine embargo ceasefire cease-fire truce restrictions restriction regulation regulations requirements guidelines strikeout freeze freezes tolls fees blockade withdrawal pullout amnesty measures measure legislation act benefits shutdown',
  market:
    'dividend offer offering earnings results buyout merger acquisition listing redemption split spinoff spin-off placement debentures notes bonds bond shares stock purchase takeover ipo payment sale auction charge transaction rights debt maturity tender swap distribution share quarterly payout buyback fiscal bid stake loan financing record closing option options warrants contract',
  court: 'trial sentencing arraignment appeal testimony lawsuit inquest extradition plea court',
  release:
    'release publication premiere screening screenings report book film movie album single game product survey data figures trailer episode edition statistics update season series',
  travel: 'visit travel trip tour journey flight flights sailing sailings departure arrival landing pilgrimage return',
  protest:
    'protest protests strike strikes march rally demonstration demonstrations walkout stoppage stoppages boycott sit-in marches rallies',
  ceremony:
    'ceremony inauguration swearing-in funeral wedding coronation anniversary memorial burial celebration celebrations parade procession vigil mass festival birthday investiture commemoration graduation service holiday feast',
  sport:
    'match game cup olympics marathon qualifier friendly tie replay test final finals semifinal semi-final quarterfinal race tournament championship championships cup fight bout olympics derby playoff playoffs kickoff kick-off fixture marathon grand-prix',
  weather:
    'storm hurricane rain snow landfall heatwave cyclone typhoon flood flooding thunderstorms blizzard eclipse forecast winds snowfall rainfall',
  launch:
    'launch liftoff lift-off blast-off spacewalk splashdown docking opening construction rollout debut start unveiling groundbreaking ground-breaking ribbon-cutting production test',
  other:
    'event party concert gig show performance exhibition exhibit reception dinner auditions class exercise exercises operation attack fundraiser fair work expiration expiry beginning end completion conclusion implementation handover changeover transition shipments delivery evacuation census reopening resumption bazaar reunion maintenance repairs roadworks installation',
};

const KIND_VERBS: Readonly<Partial<Record<Kind, string>>> = {
  vote: 'vote elect ballot',
  deadline: 'respond submit apply reply divest comply register',
  decision: 'decide rule determine choose announce name select',
  meeting: 'meet convene discuss negotiate confer debate reconvene consult talk gather address speak brief testify',
  measure:
    'ban impose lift enact enforce prohibit close reopen restrict suspend reimpose ratify implement abolish withdraw quarantine self-isolate shut raise',
  market:
    'pay redeem payable redeemable maturing exercisable buy acquire mature merge convert tender issue list trade float offer sell repay auction spin refinance purchase close expire terminate',
  court: 'plead sentence arraign testify sue try appeal appear extradite indict',
  release: 'release publish premiere issue air broadcast unveil ship report introduce debut disclose',
  travel: 'visit travel arrive leave fly depart return tour go embark sail',
  protest: 'protest strike march rally demonstrate boycott picket',
  ceremony: 'celebrate bury inaugurate crown wed marry mark commemorate honor honour mourn',
  sport: 'play race fight face compete host contest kick-off',
  weather: 'rain snow storm flood hit landfall',
  launch: 'launch open inaugurate construct build lift begin-construction',
};

const invert = (table: Readonly<Partial<Record<Kind, string>>>): ReadonlyMap<string, Kind> => {
  const kinds = new Map<string, Kind>();
  for (const kind of KINDS) {
    for (const word of table[kind]?.split(' ') ?? []) if (!kinds.has(word)) kinds.set(word, kind);
  }
  return kinds;
};

function withPlurals(kinds: ReadonlyMap<string, Kind>): ReadonlyMap<string, Kind> {
  const plurals = [...kinds]
    .filter(([word]) => !word.endsWith('s'))
    .map(([word, kind]): [string, Kind] => [plural(word), kind]);
  return new Map([...plurals, ...kinds]);
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:ch|sh|x)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Nouns that name a happening, one or more of them, each with the kind that it most often is. */
export const HAPPENING_NOUNS = withPlurals(invert(KIND_NOUNS));
/** Base forms of verbs, each with the kind of happening that it most often tells. */
export const HAPPENING_VERBS = invert(KIND_VERBS);

/** Words of one family name the same happening: "the vote" is "the referendum". */
const FAMILIES = [
  'vote referendum plebiscite ballot poll polls voting polling election balloting elect',
  'meeting talks meet summit negotiations talk negotiation discuss discussions session conference',
  'strike walkout',
  'visit travel trip tour travel',
  'launch liftoff lift-off',
  'sanctions sanction',
  'match game play',
  'release publish publication',
  'expire expiration expiry terminate',
  'pay payable payment dividend',
  'close closing completion complete conclude finish',
  'begin start commence open resume beginning opening',
  'leave depart departure',
].map((list) => list.split(' '));
const FAMILY_OF = new Map(
  FAMILIES.flatMap((family) => family.map((word): [string, string] => [word, family[0] ?? word])),
);

/** The word that stands for a family of words for the same happening. */
export function familyOf(word: string): string {
  const singular = word.replace(/s$/, '');
  return FAMILY_OF.get(word) ?? FAMILY_OF.get(singular) ?? singular;
}
