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
  'reschedule receive recognise recognize recommend reconvene record recover redeem reduce refer reflect refuse register reimpose rejoin relate release relocate remain remember remove ' +
  'renew reopen repay replace reply report represent request require resign resolve respond restart restore restrict result resume retain retire return ' +
  'reveal review rule salute schedule screen seek seem select separate serve settle share shift ship sign slash solve sponsor stage start state stay stop ' +
  'strengthen stress strike submit suffer suggest supply support suspend swear switch tackle talk target tender terminate test testify threaten toast top total tour track trade trail train ' +
  'transfer travel travel treat trigger try turn unite unveil update urge use vaccinate visit vote vow wait walk want warn watch weigh welcome widen withhold ' +
  'work worry yield allege assert insist acknowledge admit add estimate brief tell caution reiterate ' +
  'abandon abolish absorb accelerate accommodate accompany adapt adjust administer admire advertise advise afford alter amend analyse analyze anticipate ' +
  'apologize appreciate approach arrange assemble assess assign assist associate assure attach attract auction authorise authorize avert avoid axe ' +
  'backfire bail ballot bank bar beam beef beg bill blame blast blend bolster bomb book brace brand breach bump burn calculate cap care carry cater ' +
  'certify chair chase check cheer circulate cite clash classify clean click clinch coach code comfort command commemorate commission communicate compare ' +
  'compensate compete compile complain comply compose conceal concede concentrate concern confer confine confront congratulate connect consent construct ' +
  'consult consume contact contend contract control cook cooperate coordinate cope copy correct correspond counsel counter crack crash criticise ' +
  'criticize crush curb cure cycle damage dare date declassify decorate decrease dedicate deem defeat define deliberate denounce deposit descend design ' +
  'desire destroy detain detect deteriorate devote differ diminish direct disagree disappear disarm disband discharge discourage discover dismantle ' +
  'dispatch display dispute disqualify disrupt divert divest divide dock document dominate double doubt downgrade draft drag drain dress drift drill dub ' +
  'dump edge edit educate elevate embrace emphasise emphasize encounter encourage endanger endure engage enhance enjoy enlarge enlist enquire enrol ' +
  'enroll ensure entail entertain entitle equip erase erupt escape escort evacuate evaluate evolve exclude excuse exempt exhibit exile expel experience ' +
  'explode exploit expose express extract fade fasten favor favour fax fetch field fill film filter fine fit fix flag flash flight float flood flow ' +
  'forward foul found frame fuel fulfil fulfill function fund furnish gauge gear grab grade grapple grill group guard guess guide halt halve hamper harm ' +
  'harvest haul heal heat hike hinder hire house hunt hurry ignore illustrate imagine implement imply import impress incite incorporate incur infect ' +
  'inflict influence inform inherit initiate inject injure inspire insure integrate intensify interest interfere interpret interrupt intervene interview ' +
  'isolate jail jeopardise jeopardize journey judge jump justify kidnap knock label lag landscape lapse lease lecture liberate license lighten link ' +
  'liquidate listen load loan locate lodge log loosen loot lure mail mandate manufacture map market marry mask master mediate melt mention merit migrate ' +
  'mine miss mobilise mobilize modernise modernize modify monitor motivate mount multiply murder nationalise nationalize navigate near net obey object ' +
  'obligate oblige obscure obtain occupy omit orbit organise organize originate oust outlaw overhaul overlook overwhelm pack package paint park part ' +
  'partner patch patrol peak pension persist persuade phase phone pick picket pilot pin pitch plant please plunge poll pop position possess pour practice ' +
  'practise praise pray precede prefer prescribe preserve preside pressure presume pretend preview price print prioritise privatise privatize probe ' +
  'procure program prolong prompt pronounce propel prosecute prosper protect provoke pull pump punish purchase pursue quarantine quarry quote raid rank ' +
  'rate ration rationalise re-elect reaffirm realise realize reappear reassure rebound recall recede recess reclaim recommence reconcile reconsider ' +
  'reconstruct recruit recycle redesign redevelop redirect reelect reevaluate refinance reform refrain refund refurbish regain regulate rehearse ' +
  'reinforce reinstate reintroduce reject relaunch relax relieve relinquish rely remind remit renegotiate renovate rent reorganise reorganize repair ' +
  'repatriate repeal repeat replenish reprieve reprint rescue research resent reserve reshuffle reside resist respect rest restructure retreat retrieve ' +
  'reunite revamp revert revise revisit revive revoke revolve reward rework roll rotate round row rush sack sacrifice sail sanction satisfy save scale ' +
  'scan scare scatter score scour scrap scrape scrutinise seal search secure segregate seize sentence service sever shape shelter shelve shield shock ' +
  'shop shorten shoulder shout shower shrug shuttle sideline sigh signal simplify skip slam slice slip slow smash smell smile smoke smooth smuggle snap ' +
  'soar soften solicit sort sound spark specialise specialize specify speculate spell spoil spot spray squeeze stabilise stabilize stamp station steer ' +
  'stem step stock store storm strain stream stretch strip struggle study subject subscribe subsidise subsidize succeed summon supplement surface surge ' +
  'surpass surprise surrender surround survey survive suspect sustain swap sweeten tank tap taper tax team tempt tie tighten tilt time title topple torch ' +
  'toss touch toughen tow trace transform transmit transport trap treble trim triple trouble tumble tune twin type uncover undermine unleash unload ' +
  'unlock unravel upgrade usher utilise utilize vacate validate value vanish vary venture verify veto view violate void volunteer wage wane ward warm ' +
  'wash waste weaken wed whip wield wipe wire wish wonder worsen wound wrap wreck wrestle zone'
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
  'withhold:withheld:withheld write:wrote:written ' +
  'arise:arose:arisen awake:awoke:awoken bear:bore:borne beat:beat:beaten bend:bent:bent bite:bit:bitten bleed:bled:bled blow:blew:blown breed:bred:bred burst:burst:burst cast:cast:cast cling:clung:clung creep:crept:crept dig:dug:dug drink:drank:drunk feed:fed:fed flee:fled:fled fling:flung:flung forecast:forecast:forecast forgo:forwent:forgone grind:ground:ground hang:hung:hung hide:hid:hidden knit:knit:knit leap:leapt:leapt light:lit:lit lie:lay:lain mistake:mistook:mistaken offset:offset:offset oversee:oversaw:overseen overtake:overtook:overtaken override:overrode:overridden prove:proved:proven rebuild:rebuilt:rebuilt repay:repaid:repaid rid:rid:rid ride:rode:ridden ring:rang:rung shake:shook:shaken shine:shone:shone shrink:shrank:shrunk sink:sank:sunk slide:slid:slid spin:spun:spun spring:sprang:sprung stick:stuck:stuck sting:stung:stung stride:strode:stridden sue:sued:sued swing:swung:swung tear:tore:torn thrust:thrust:thrust undo:undid:undone uphold:upheld:upheld upset:upset:upset wake:woke:woken weave:wove:woven weep:wept:wept wind:wound:wound wring:wrung:wrung broadcast:broadcast:broadcast outbid:outbid:outbid rerun:reran:rerun retake:retook:retaken rewrite:rewrote:rewritten resell:resold:resold reset:reset:reset foresee:foresaw:foreseen'
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
    'stress strike supply support switch talk target tender test top total tour track trade trail train transfer travel treat trigger turn update urge use visit vote vow wait walk watch welcome win work yield post pay read ' +
    'auction ballot bank bill blame blast blend bomb book brand breach brief cap care chair check click coach code command compare concern contact contract ' +
    'control cook copy counter crack crash cure cycle damage date decrease deposit design desire display dispute dock document doubt draft drill dump edge ' +
    'escape exhibit exile experience exploit export express extract favor favour fax field fill film filter fine fit flag flash flight flood flow forward ' +
    'foul frame freeze fuel function fund gauge gear grade grill group guard guess guide halt harm harvest haul hike hire house hunt import influence interest ' +
    'interview jail journey judge jump label landscape lapse lease lecture license link load loan log mail mandate map market mask master mention merit ' +
    'mine mount murder net object orbit overhaul pack package paint park part partner patch patrol peak pension phone pick pilot pin pitch plant poll ' +
    'position practice praise pressure preview price print probe program pull pump purchase quarantine quarry quote raid rank rate ration recall recess ' +
    'reform refund repair repeal repeat reprieve reprint rescue research reserve respect rest retreat reward roll round row rush sack sacrifice sail ' +
    'sanction scale scan scare score scrap seal search sentence service shape shelter shield shock shop shower signal slice slide slip smell smile smoke ' +
    'sort sound spark spell spot spray stamp station stem step stock store storm strain stream stretch strip struggle study subject surface surge surprise ' +
    'surrender survey suspect swap tank tap tax team tie tilt time title touch trace transport trap trim trouble tumble tune twin type upgrade value ' +
    'venture veto view void volunteer wage waste whip wire wish wonder wound wreck zone'
  ).split(/\s+/),
);
