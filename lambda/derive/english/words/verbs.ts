/**
 * Verbs that news tells happenings with, in their base form. The list need not be complete: after "will" or "to", or by
 * its ending "-ed", any word is taken for a verb. It is what finds the present tense ("votes", "expire").
 */
export const REGULAR_VERBS: readonly string[] = (
  'accept accuse achieve acquire act add address adjourn adopt advance affect agree aim air allow amount announce answer apologise appeal appear ' +
  'apply appoint appoint approve argue arrest arrive ask assume attack attempt attend await award back ban base battle believe benefit block board boost borrow ' +
  'boycott broadcast bury call campaign cancel capture cause cease celebrate challenge charge claim clear climb close coincide collapse collect combine ' +
  'commence comment commit complete comprise conclude condemn conduct confirm consider consist contain contest continue contribute convene convert ' +
  'count cover create cross crown deadlock debate debut decide declare decline defend defer delay deliver demand demolish demonstrate deny depart depend deploy ' +
  'describe deserve detail determine develop die disclose discuss dismiss dissolve distribute donate drop earn ease elect eliminate embark emerge ' +
  'employ enable enact end endorse enforce enter establish examine exceed exchange execute exercise exist expand expect expire explain explore extend ' +
  'face fail fear feature file finalise finalize finish fire focus follow force free gain gather generate govern graduate grant greet ' +
  'guarantee handle happen head help highlight honor honour hope host identify impose improve inaugurate include increase indicate inspect ' +
  'install intend introduce invade invest investigate invite involve issue join kick kill lack land last launch learn lift limit list live ' +
  'lobby lock look lower maintain manage march mark match mature merge mourn move name need negotiate nominate note notify observe occur offer open operate ' +
  'oppose order outline owe own participate pass pause perform permit place plan play plead pledge pose post postpone predict premiere prepare present ' +
  'press prevent proceed process produce prohibit project promise promote propose protest prove provide publish push qualify question race raise rally ratify reach react ' +
  'receive recognise recognize recommend reconvene record recover redeem reduce refer reflect refuse register reimpose rejoin relate release relocate remain remember remove ' +
  'renew reopen repay replace reply report represent request require resign resolve respond restart restore restrict result resume retain retire return ' +
  'reveal review rule salute schedule screen seek seem select separate serve settle share shift ship sign slash solve sponsor stage start state stay stop ' +
  'strengthen stress strike submit suffer suggest supply support suspend swear switch tackle talk target tender terminate test testify threaten toast top total tour track trade trail train ' +
  'transfer travel travel treat trigger try turn unite unveil update urge use vaccinate visit vote vow wait walk want warn watch weigh welcome widen withhold ' +
  'work worry yield allege assert insist acknowledge admit add estimate brief tell caution reiterate'
).split(' ');

/** Base, past tense and past participle of irregular verbs. */
export const IRREGULAR_VERBS: readonly (readonly [base: string, past: string, participle: string])[] = (
  'be:was:been become:became:become begin:began:begun bid:bid:bid bind:bound:bound break:broke:broken bring:brought:brought build:built:built buy:bought:bought ' +
  'catch:caught:caught choose:chose:chosen come:came:come cost:cost:cost cut:cut:cut deal:dealt:dealt do:did:done draw:drew:drawn drive:drove:driven eat:ate:eaten ' +
  'fall:fell:fallen feel:felt:felt fight:fought:fought find:found:found fly:flew:flown forbid:forbade:forbidden forget:forgot:forgotten freeze:froze:frozen get:got:got ' +
  'give:gave:given go:went:gone grow:grew:grown have:had:had hear:heard:heard hit:hit:hit hold:held:held hurt:hurt:hurt keep:kept:kept know:knew:known ' +
  'lay:laid:laid lead:led:led leave:left:left lend:lent:lent let:let:let lose:lost:lost make:made:made mean:meant:meant meet:met:met overturn:overturned:overturned pay:paid:paid put:put:put ' +
  'quit:quit:quit read:read:read rise:rose:risen run:ran:run say:said:said see:saw:seen seek:sought:sought sell:sold:sold shed:shed:shed send:sent:sent set:set:set ' +
  'shoot:shot:shot show:showed:shown shut:shut:shut sing:sang:sung sit:sat:sat sleep:slept:slept speak:spoke:spoken spend:spent:spent split:split:split spread:spread:spread ' +
  'stand:stood:stood steal:stole:stolen strike:struck:struck swear:swore:sworn sweep:swept:swept swim:swam:swum take:took:taken teach:taught:taught tell:told:told think:thought:thought ' +
  'throw:threw:thrown undergo:underwent:undergone understand:understood:understood undertake:undertook:undertaken wear:wore:worn win:won:won withdraw:withdrew:withdrawn ' +
  'withhold:withheld:withheld write:wrote:written'
)
  .split(' ')
  .map((entry): [string, string, string] => {
    const [base = '', past = '', participle = ''] = entry.split(':');
    return [base, past, participle];
  });

/** Verbs whose present or plural form is at least as often a noun: they count as verbs only after a name, "who", "they" and the like. */
export const NOUN_LIKE_VERBS: ReadonlySet<string> = new Set(
  (
    'act address advance aim air appeal attack attempt award ban base battle bid block board boost boycott broadcast call campaign cause challenge charge claim clear comment contest cost cover cross cut deal debate debut decline delay demand ' +
    'drop end exchange exercise face fear feature file fire focus force gain head help hit hope host increase issue kick lack land launch lead limit list live lobby lock look march mark match move name need note offer order pass ' +
    'pause place plan play pledge post present press process produce project promise protest question race rally reach read record release reply report request result return review rise rule run schedule screen set share shift ship show sign split sponsor spread stage stand start state stay stop ' +
    'stress strike supply support switch talk target tender test top total tour track trade trail train transfer travel treat trigger turn update urge use visit vote vow wait walk watch welcome win work yield post pay read'
  ).split(/\s+/),
);
