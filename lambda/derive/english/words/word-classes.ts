/** Sorts of things and of deeds: what a word that the model of kinds has not met has in common with those that it has. */
type Classes = Readonly<Record<string, string>>;

const THINGS: Classes = {
  road: 'road street lane highway motorway freeway expressway bridge tunnel junction roundabout avenue bypass overpass footpath pavement sidewalk carriageway route roadway crossing intersection underpass towpath flyover causeway ramp A-road',
  rail: 'train rail railway railroad tram tramway subway metro underground tube line station platform locomotive carriage commuter railcar streetcar monorail signal timetable',
  road_vehicle:
    'bus coach taxi cab truck lorry van car vehicle motorcycle bike bicycle scooter convoy ambulance minibus shuttle rickshaw',
  ship: 'ferry ship boat vessel yacht liner tanker trawler submarine frigate destroyer cruise catamaran steamer lifeboat barge fleet sailboat schooner',
  aircraft:
    'plane airline flight jet aircraft airliner helicopter airbus boeing airport runway terminal airspace airfield drone carrier charter pilot cabin passenger departure arrival balloon',
  space:
    'rocket satellite spacecraft shuttle orbiter probe lander rover capsule astronaut cosmonaut telescope orbit payload booster liftoff spacewalk mars moon comet lunar spaceport launcher crater spaceflight liftoff',
  border: 'border frontier checkpoint visa passport customs immigration asylum quarantine traveller traveler entry',
  shop: 'shop store supermarket mall retailer market outlet boutique chain bakery butcher pharmacy chemist grocer bookshop bookstore salon hairdresser barber chains branch showroom kiosk department pub bar restaurant cafe bistro diner nightclub club takeaway pizzeria canteen brewery hotel hostel inn casino',
  leisure_place:
    'museum gallery theatre theater cinema library zoo aquarium park gardens garden playground pool gym arena stadium rink castle abbey farm beach pier lido velodrome attraction centre center planetarium orchard showground racecourse campsite',
  school:
    'school college university pupil student teacher classroom class kindergarten nursery lesson campus lecturer headteacher principal faculty undergraduate semester primary academy creche daycare',
  school_time: 'term half-term holidays vacation break recess semester freshers',
  exam: 'exam examination test gcse a-level tests coursework assessment quiz exams sats baccalaureate midterm',
  factory:
    'plant factory mill mine pit smelter refinery furnace shipyard works foundry brewery distillery quarry colliery assembly kiln dairy slaughterhouse sawmill steelworks steelmaker shift production output reactor power-station warehouse depot terminal pipeline facility smelter complex capacity',
  public_service:
    'bin refuse rubbish garbage trash recycling collection tip council-tax water electricity power gas sewage heating broadband mail post postal surgery clinic hospital ward doctor dentist nursery shelter service library',
  building:
    'building house housing home flat apartment tower block office headquarters warehouse church cathedral chapel mosque synagogue temple hall barn roof wall fence dam barrier defence pier lighthouse chimney monument sewer pipe main reservoir extension wing',
  works:
    'work works repair maintenance restoration renovation resurfacing demolition excavation refurbishment upgrade installation construction dredging scaffolding reconstruction cleaning cleanup rebuilding',
  event_culture:
    'exhibition exhibit festival concert gig show play musical opera ballet pantomime recital performance matinee production display carnival fair funfair circus fete gala bazaar party ball dance disco comedy cabaret screening film-night fireworks bonfire mela fiesta expo biennale recitals tour revue ceilidh nativity carol choir band orchestra singer dj comedian photography painting sculpture photographs ballet',
  event_village:
    'walk ramble stroll coffee lunch tea supper picnic barbecue bingo raffle tombola jumble craft plant sale boot flower produce open-day fundraiser workshop class course session taster talk reading signing storytelling auction quiz hunt trail treasure cleanup donor blood steam vintage antiques duck egg scarecrow wassail meetup club toddler knit choir playgroup evening morning',
  person_post:
    'chairman president chief executive director manager officer editor head head-teacher chancellor vicar bishop rector secretary treasurer commissioner governor ceo cfo coach boss successor general commander leader mayor dean principal conductor curator spokesman',
  official:
    'minister president premier chancellor envoy ambassador diplomat secretary senator congressman lawmaker mp governor mayor king queen prince princess pope emperor delegation negotiator mediator leader archbishop cardinal monarch duke duchess royal dignitary inspector observer monitor emissary foreign',
  assembly:
    'parliament senate house congress assembly council committee cabinet board commission panel subcommittee chamber legislature synod knesset duma bundestag government ministry agency authority regulator executive politburo union opec fed directors governors ministers leaders trustees',
  elections:
    'voter poll ballot election candidate referendum electorate constituency ward seat runoff primary caucus plebiscite count turnout electors by-election polling votes nominee shareholder-vote campaign',
  law_text:
    'law bill act regulation rule ordinance statute decree directive legislation amendment constitution treaty accord pact agreement protocol convention code order edict provision clause requirement guideline criterion standard exemption',
  restriction:
    'ban curb restriction lockdown curfew embargo sanction blockade quota moratorium limit freeze prohibition boycott permit mask covering quarantine test vaccination bubble distancing isolation emergency cap threshold exemption duty obligation mandate rationing',
  price:
    'price fare fee toll tariff tax levy duty charge rent wage salary pension benefit allowance rate bill premium fine surcharge subsidy cost admission ticket-price tuition contribution payment excise vat',
  grant:
    'grant voucher card coupon refund rebate compensation cheque check discount offer prize allowance gift loyalty subsidy',
  security:
    'share stock bond note debenture warrant option dividend preferred right coupon convertible security paper issue debt loan facility credit certificate unit interest swap commercial-paper bill gilt preferred bonds notes placement',
  deal: 'merger acquisition takeover buyout bid offer tender purchase sale stake deal transaction spinoff divestiture joint-venture venture offering listing flotation ipo refinancing restructuring recapitalization swap privatization buyback liquidation closing disposal',
  results:
    'earnings profit result loss revenue sales quarter year fiscal half dividend turnover guidance forecast charge write-off write-down gain provision report',
  investor:
    'holder shareholder stockholder investor creditor bondholder lender bank trustee underwriter bidder buyer seller insurer broker fund lender owner depositor policyholder thrift exchange nasdaq',
  firm: 'company corp inc co plc ltd group firm concern maker manufacturer retailer carrier airline automaker carmaker utility insurer lender publisher chain unit subsidiary parent division conglomerate startup developer operator supplier drugmaker chipmaker brewer miner industries holdings partners',
  statistics:
    'figure data statistic index survey census estimate number inflation unemployment gdp payroll jobs output trade growth minutes confidence reading bulletin outlook forecast returns',
  document:
    'report study paper review document file transcript findings recommendation plan proposal budget blueprint draft strategy statement assessment audit inquiry memo letter list longlist shortlist catalogue catalog guide map programme schedule timetable itinerary roadmap estimate resource upgrade nominations map results announcement details',
  media:
    'film movie album single song book novel memoir biography series episode season documentary dvd video trailer teaser soundtrack magazine newspaper podcast game sequel remake show program programme broadcast interview paperback edition clip drama sitcom track ep mixtape anthology comic',
  gadget:
    'phone smartphone tablet laptop computer console watch ring handset camera headset app software version update browser chip processor drive device gadget printer workstation server router speaker console handheld e-reader television tv toy model sedan suv hatchback product beta firmware feature accessory dryer appliance line kit drug vaccine medicine',
  ticket: 'ticket pass booking reservation order pre-order seat place box-office season-ticket',
  sports:
    'match game race cup league final semifinal quarterfinal tournament championship derby fixture playoff season team squad club player striker goalkeeper midfielder defender captain coach manager quarterback pitcher batsman bowler champion title fight bout round leg tie replay friendly test innings grand-prix rally marathon half-marathon parkrun triathlon regatta swim dip run ride tour olympics medal athlete runner rider cyclist boxer golfer jockey horse kickoff rugby football cricket tennis golf hockey soccer baseball basketball swimming rowing athletics relay heat stage injury transfer selector umpire referee united rovers athletic city wanderers',
  court:
    'trial court judge jury verdict sentence hearing appeal inquest lawsuit case suit charge indictment plea bail arraignment defendant suspect prosecutor lawyer attorney witness testimony tribunal magistrate coroner custody prison jail parole extradition accused inquiry injunction petition execution conviction prosecution fraud murder manslaughter theft assault',
  protest:
    'strike walkout stoppage protest demonstration march rally vigil picket boycott overtime sit-in blockade union nurse driver teacher striker protester demonstrator activist campaigner miner docker action dispute',
  ceremony:
    'funeral wedding inauguration coronation memorial ceremony parade anniversary burial mass service tribute commemoration award prize medal honour honor oath graduation investiture procession cenotaph wreath requiem jubilee centenary banquet remembrance pageant unveiling baptism swearing-in statue plaque knighthood',
  weather:
    'storm rain snow wind hurricane cyclone typhoon monsoon flood shower thunderstorm temperature heat frost fog sun sunshine cloud gale blizzard drought forecast weather front ice hail drizzle mercury tide river surge rainfall humidity sleet smog wave warning highs lows celsius degree outlook forecaster meteorologist eclipse swell',
  talks:
    'talk meeting summit conference negotiation session discussion debate hearing briefing speech address lecture seminar forum convention congress dialogue consultation symposium agm gathering dinner audience plenary drop-in interview statement testimony evidence webinar roundtable get-together council caucus',
  deadline:
    'deadline ultimatum cutoff mandate expiry grace application entry nomination submission registration closing-date renewal licence contract appeal claim comment objection enrolment target goal proposal response tender passport form return petition expiration consultation opt-out',
  military:
    'troops soldier army navy marine force peacekeeper tank missile warship brigade battalion contingent regiment reservist exercise drill maneuver weapon offensive attack rebel guerrilla militia truce ceasefire cease-fire hostage prisoner captive detainee base garrison withdrawal deployment patrol',
  aid: 'aid relief refugee evacuee food blanket medicine camp shelter humanitarian survivor victim rescue search victim charity volunteer',
  medical:
    'surgery operation scan treatment patient hospital doctor transplant vaccine jab clinic baby birth therapy rehab injury checkup biopsy dose trial donor',
  animal:
    'dog cat horse panda elephant bear lion calf cub lamb sheep cattle bird swallow whale dolphin bee fish salmon swan egg tree cherry bloom harvest crop grape tulip leaf',
  holiday:
    'christmas easter ramadan diwali thanksgiving passover hanukkah eid carnival lent midsummer sabbath lunar-new-year holiday',
  website:
    'website site online page blog app portal platform stream channel network broadcaster radio station service newsletter feed forum',
  jobs: 'job worker employee staff layoff redundancy hiring recruit recruitment workforce post position payroll headcount crew apprentice vacancy people',
  energy: 'oil gas barrel crude gold copper ore coal nickel lithium drilling well field wheat grain steel aluminum',
  money:
    'dollar pound euro franc mark yen coin banknote note currency cash cent pence rupee lira ruble ostmark fund funding spending budget',
  sport_event:
    'odi t20 t20i twenty20 ashes olympic paralympics paralympic wimbledon masters giro vuelta tour-de-france superbowl wrestlemania nfl nba nhl mlb epl ufc fifa uefa icc ioc nascar pga lpga atp wta premiership bundesliga superleague invitational varsity pennant preseason pre-season doubles singles freestyle backstroke butterfly sprint slalom downhill decathlon pentathlon biathlon peloton scrum hurling camogie lacrosse netball handball volleyball badminton squash snooker darts bowls curling bobsleigh snowboarding gymnastics wrestling judo karate fencing archery polo sailing surfing canoe kayak skating skiing bmx motogp formula handicap steeplechase gallop wicket kick-off tip-off puck pitch weigh-in belt heavyweight middleweight bantamweight lightweight undercard knockout scrimmage tryout tryouts draft lineup line-up roster substitute winger full-back fullback lock hooker prop fly-half scrum-half centre-back keeper spinner all-rounder shortstop catcher infielder outfielder linebacker receiver forward guard defenceman goalie sprinter hurdler swimmer skier skater rower sailor wrestler gymnast fencer archer angler greyhound colt filly mare gelding stallion hamstring ligament groin suspension offside penalty relegation promotion standings table conference hosts visitors holders',
  team: 'giants tigers lions bears eagles hawks falcons panthers broncos patriots cowboys redskins packers vikings dolphins jets bills steelers ravens bengals browns colts texans titans jaguars chiefs raiders chargers seahawks cardinals rams saints buccaneers yankees mets cubs dodgers astros padres phillies braves marlins nationals brewers twins royals mariners orioles pirates reds rockies diamondbacks lakers celtics bulls spurs knicks nets raptors pistons pacers bucks hornets grizzlies pelicans mavericks rockets clippers warriors suns nuggets jazz timberwolves thunder bruins canadiens flyers penguins capitals blackhawks oilers flames canucks sharks ducks predators islanders sabres senators arsenal chelsea liverpool everton tottenham fulham newcastle sunderland villa southampton watford burnley norwich brighton bournemouth brentford leicester wolves celtic barcelona juventus bayern milan inter roma lazio napoli benfica porto ajax psg lyon marseille sevilla springboks wallabies proteas lionesses wildcats bulldogs huskies gators longhorns hurricanes crusaders',
  venue:
    'stadium arena wembley anfield lord’s headingley twickenham murrayfield augusta aintree ascot epsom cheltenham silverstone monza daytona oval ballpark racecourse velodrome course turf dome ringside',
  tech_firm:
    'apple microsoft sony nintendo samsung google intel ibm nokia motorola blackberry htc lg huawei xiaomi amazon netflix facebook twitter dell hp compaq toshiba amd nvidia qualcomm seagate adobe oracle sega ubisoft activision playstation xbox wii iphone ipad ipod kindle android windows mac macbook chromebook firefox chrome ios handheld handset headset earbuds smartwatch console gamer gaming developer e3 gamescom expansion dlc multiplayer shooter role-playing remaster pre-orders firmware browser driver',
  space_agency:
    'nasa esa spacex roscosmos arianespace soyuz ariane atlas falcon delta baikonur kourou canaveral iss isro jaxa cosmodrome starliner dragon',
  central_bank: 'fed ecb boe rbi fomc policymaker policymakers rate-setter rate-setters monetary benchmark basis',
  statistics_office:
    'ons eurostat bls census eia opec ism pmi cpi ppi gdp stockpile inventories payrolls claims indicator gauge',
  trade_union:
    'rmt aslef unite unison tssa gmb uaw teamsters machinist steelworker pilot driver guard conductor docker miner nurse lecturer firefighter postman crew walkouts pickets strikes cabin-crew',
  religious:
    'mass pilgrim pilgrimage shrine temple feast relic saint holy worship sermon choir congregation parish diocese priest pastor cardinal bishop archbishop vicar abbot monk nun devotee blessing prayer lent advent easter passover rosh yom kippur holi vaisakhi ramadan eid diwali hanukkah epiphany pentecost corpus nativity candle',
  awards:
    'oscar oscars bafta baftas emmy emmys grammy grammys brit brits golden-globe globe tony tonys pulitzer booker nobel laureate prize-giving commencement medal trophy honour honor tribute knighthood fellowship',
  remembrance:
    'remembrance anzac armistice cenotaph veteran wreath fallen silence condolence coffin hearse grave cemetery graveside mourner mourning wake visitation requiem eulogy pallbearer ashes remains survivor anniversary centenary jubilee birthday',
  support: 'support update patch service-pack version upgrade fix licence license warranty subscription maintenance',
  supply:
    'supply water power electricity gas outage blackout cut interruption main pipe pump tanker tap load-shedding pressure',
  warning: 'warning alert watch advisory status amber orange yellow red forecast forecaster gust visibility conditions',
  police_order:
    'patrol curfew dispersal order roadblock checkpoint cordon evacuation emergency crackdown check inspection amnesty',
  repairs:
    'pothole repair resurfacing paving drain sewer cable pipe scaffolding crew contractor site work digging striping',
  scheme:
    'scheme program programme project initiative campaign service pilot fund trial system company party plan phase',
};

const DEEDS: Classes = {
  begin:
    'begin start commence open resume restart reopen restart launch kick inaugurate embark unveil introduce initiate',
  end: 'end close finish conclude cease stop complete terminate halt quit wind fold wrap',
  expire: 'expire lapse mature run-out elapse',
  hold: 'hold stage host take-place mount organize organise run feature celebrate',
  publish:
    'publish release issue print broadcast air show reveal disclose announce report unveil post present premiere debut stream upload screen circulate post',
  pay: 'pay repay redeem distribute disburse reimburse owe accrue fund spend invest refinance mail',
  trade:
    'buy sell purchase acquire auction trade offer list float price tender exchange swap merge combine spin subscribe divest underwrite convert allot exercise sell-off liquidate',
  rise: 'rise increase raise climb jump double triple hike go-up boost lift inflate add',
  fall: 'fall cut reduce lower drop slash halve trim decrease shrink ease',
  ban: 'ban bar prohibit forbid outlaw restrict limit impose enforce freeze suspend block curb outlaw prevent scrap abolish repeal ration confine',
  allow: 'allow permit let lift authorize authorise legalize legalise exempt relax waive readmit trade',
  require: 'require oblige force must need order compel comply register wear show obey self-isolate quarantine',
  submit:
    'submit apply file register respond reply answer enrol enroll enter lodge claim return sign hand send book renew surrender appeal pay raise divest achieve balance comment vacate reply nominate',
  move: 'go come travel arrive leave depart visit fly sail return land dock tour head embark drive cross reach evacuate set-out transfer relocate disembark',
  meet: 'meet discuss talk negotiate confer debate address speak brief consult convene gather reconvene attend testify lecture sit interview host welcome receive',
  decide:
    'decide rule choose determine consider review pick select judge recommend name nominate appoint approve reject weigh announce confirm award grant reconsider conclude settle',
  vote: 'vote elect ballot poll ratify re-elect endorse pass approve',
  try_court:
    'sentence try plead indict arraign prosecute sue appeal testify hear extradite charge convict acquit hang execute jail imprison free adjourn',
  strike: 'strike protest march rally demonstrate picket boycott blockade down refuse walk occupy',
  honor:
    'honor honour bury mourn commemorate celebrate crown wed marry inaugurate swear dedicate ordain canonize mark unveil christen enthrone bless salute induct',
  compete:
    'play race fight compete face contest win defend beat tee kick bat bowl swim row ride run host entertain score qualify',
  weather:
    'rain snow storm blow hit strike batter lash ease clear flood drench advance weaken strengthen soak pour gust brighten peak crest cool warm',
  build: 'build construct erect install break-ground commission develop expand extend renovate',
  repair:
    'repair restore fix replace clean maintain inspect test check demolish fell remove rebuild drill dig search excavate recall',
  produce:
    'produce make manufacture ship deliver supply export import brew bottle mine pump shoot film record grow harvest add assemble',
  job: 'retire resign join succeed appoint hire employ lay step quit become head lead recruit leave fire dismiss take',
  perform: 'perform sing dance exhibit display play appear rehearse present act read conduct',
  send: 'send deploy dispatch station withdraw pull release free hand evacuate move transfer capture seize patrol attack',
  sign: 'sign agree reach settle finalize finalise seal',
};

const byWord = (classes: Classes): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [name, list] of Object.entries(classes)) {
    for (const word of new Set(list.split(' '))) found.set(word, [...(found.get(word) ?? []), name]);
  }
  return found;
};

/** The sorts of thing that a noun in the singular names. */
export const THING_CLASSES = byWord(THINGS);
/** The sorts of deed that a verb's base form tells. */
export const DEED_CLASSES = byWord(DEEDS);
