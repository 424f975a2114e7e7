import { plainWord } from './word-forms.ts';

/** Words that name the same act. A word may stand in several lines: a "hearing" is before a court or a committee. */
const ACTS: Readonly<Record<string, string>> = {
  vote: 'vote votes voting referendum plebiscite ballot ballots poll polls polling election elections elect elects by-election runoff primary primaries caucus caucuses',
  meeting:
    'meet meets meeting meetings talk talks summit summits negotiate negotiations negotiation conference session sessions discuss discusses discussions debate debates convene convenes dialogue hearing hearings round attend attends address addresses speak speaks speech summit',
  court:
    'trial trials court hear hears hearing hearings appeal appeals appear appears testify testifies witness plead pleads arraignment arraigned lawsuit',
  verdict: 'verdict verdicts rule rules ruling judgment judgement acquit acquitted',
  sentence: 'sentence sentences sentencing sentenced prison jail jailed',
  decision: 'decide decides decision decisions rates rate announce announces announcement',
  sanction: 'sanction sanctions sanctioned visa visas bans freeze freezes frozen asset assets blacklist',
  ban: 'ban bans banned prohibit prohibits prohibited outlaw outlawed embargo',
  tax: 'tariff tariffs tax taxes duty duties levy',
  curfew: 'curfew lockdown emergency',
  truce: 'truce ceasefire cease-fire armistice',
  deadline: 'deadline deadlines cutoff register registers sign signs apply file files submit ultimatum',
  expiry: 'expire expires expired expiry expiration lapse lapses ends end ended lift lifts lifted lifting',
  payment: 'pay pays paid payable dividend dividends payout coupon',
  earnings: 'results earnings profit profits',
  offer: 'offer offers bid bids takeover merger acquisition buyout tender',
  listing: 'list lists listed listing trading trade trades ipo float flotation debut',
  data: 'figures data statistics inflation unemployment gdp index survey census',
  release: 'release releases released premiere album film movie single book publish publishes published publication',
  strike: 'strike strikes walkout walkouts walk stoppage down-tools',
  protest:
    'protest protests march marches marching rally rallies demonstrate demonstrates demonstration demonstrations',
  parade: 'parade parades festival carnival procession',
  memorial: 'funeral memorial burial bury buried mourn commemorate commemoration service',
  ceremony: 'inauguration inaugurate inaugurated coronation crowned wedding wed marry sworn swear investiture',
  match: 'match matches play plays game games face faces leg fixture kick-off final semi-final quarter-final derby',
  race: 'race races racing prix grand formula marathon regatta rally',
  launch: 'launch launches launched liftoff lift-off rocket spacecraft',
  opening: 'open opens opened opening reopen reopens reopened unveil unveils inaugurate',
  closing: 'close closes closed closing shut shuts closure',
  visit: 'visit visits visiting travel travels trip tour fly flies arrive arrives arrival depart departs departure',
  storm: 'storm storms hurricane typhoon cyclone landfall hit hits hitting snow blizzard flood floods heatwave rain',
  withdrawal: 'withdraw withdraws withdrawal pull-out pullout leave leaves evacuate evacuation',
  test: 'test tests exercise exercises drill drills manoeuvres maneuvers',
};

const ACTS_OF = new Map<string, string[]>();
for (const [act, words] of Object.entries(ACTS))
  for (const word of words.split(' ')) ACTS_OF.set(word, [...(ACTS_OF.get(word) ?? []), act]);

/** The acts that a word may name. */
export function actsOf(word: string): readonly string[] {
  return ACTS_OF.get(plainWord(word)) ?? [];
}

/** Acts of which a day, even a town, easily sees two. */
const COMMON_ACTS = new Set([
  'meeting',
  'court',
  'decision',
  'deadline',
  'expiry',
  'payment',
  'earnings',
  'offer',
  'listing',
  'data',
  'release',
  'opening',
  'closing',
  'visit',
  'test',
]);

export function isCommonAct(act: string): boolean {
  return COMMON_ACTS.has(act);
}

/** Words for those who take part, which come with an act and tell it from no other. */
const ROLES = new Set(
  (
    'parliament parliamentary parliaments lawmakers assembly senate house commons government governments president presidents presidential minister ministers ' +
    'prime secretary leader leaders voters voter shareholders shareholder judge judges jury prosecutors defence defense lawyers lawyer supreme ' +
    'federal constitutional court courts company companies firm group party union workers shares share stock exchange captain chief executive bill law act state national league cup champions championship premier tournament'
  ).split(' '),
);

export function isRole(word: string): boolean {
  return ROLES.has(plainWord(word));
}
