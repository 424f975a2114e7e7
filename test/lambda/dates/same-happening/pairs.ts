/** Two reports published on Wednesday 12 March 2014, and a day that both give; whether it is for the same happening. */
export interface Pair {
  readonly same: boolean;
  readonly day: string;
  readonly one: string;
  readonly other: string;
}

const same = (day: string, one: string, other: string): Pair => ({ same: true, day: `2014-03-${day}`, one, other });
const different = (day: string, one: string, other: string): Pair => ({
  same: false,
  day: `2014-03-${day}`,
  one,
  other,
});

/**
 * Pairs of reports in words of our own, on which the score of two happenings was tuned: its weights by those at even
 * places, what it looks at by all. Those that differ are hard: of one day, and of one kind, one place or one name.
 */
export const PAIRS: readonly Pair[] = [
  // Votes
  same(
    '16',
    'MOSCOW – Crimeans will vote on joining Russia on Sunday.',
    'KIEV – The referendum in Crimea will be held on March 16, its parliament said.',
  ),
  same(
    '16',
    'SIMFEROPOL – Crimea holds a referendum on Sunday on whether to leave Ukraine.',
    'LONDON – Western governments call the ballot that Crimea is to hold on Sunday unlawful.',
  ),
  same(
    '18',
    'LISBON – Parliament in Lisbon will vote on the budget on Tuesday.',
    'LISBON – Portuguese lawmakers are to decide on the budget for next year in a vote on March 18.',
  ),
  same(
    '20',
    'OSLO – Shareholders of Nordic Salmon will vote on the merger with Fjord Foods on Thursday, March 20.',
    'BERGEN – The merger of Fjord Foods and Nordic Salmon will be put to a shareholder vote on March 20.',
  ),
  same(
    '16',
    'BELGRADE – Serbia will hold early parliamentary elections on Sunday.',
    'BELGRADE – Serbs go to the polls on Sunday, and the Progressive Party is expected to win.',
  ),
  same(
    '15',
    'BRATISLAVA – Slovakia will vote for a new president on Saturday.',
    'PRAGUE – The first round of the Slovak presidential election will take place on March 15.',
  ),
  different(
    '16',
    'SIMFEROPOL – Crimea will hold a referendum on Sunday.',
    'BELGRADE – Serbia will hold parliamentary elections on Sunday.',
  ),
  different(
    '18',
    'LISBON – Parliament in Lisbon will vote on the budget on Tuesday.',
    'ATHENS – The Greek parliament will vote on the pension bill on Tuesday.',
  ),
  different(
    '20',
    'OSLO – Shareholders of Nordic Salmon will vote on the merger on Thursday, March 20.',
    'HELSINKI – Shareholders of Baltic Timber will vote on the takeover by Lake Paper on Thursday, March 20.',
  ),
  different(
    '18',
    'WASHINGTON – The Senate will vote on aid to Ukraine on Tuesday.',
    'WASHINGTON – The House will vote on the flood insurance bill on Tuesday.',
  ),
  different(
    '16',
    'VENICE – Voters in Veneto will take part in an unofficial poll on independence on Sunday.',
    'SIMFEROPOL – Crimea votes on Sunday on whether to join Russia.',
  ),
  different(
    '18',
    'LONDON – The Bank of England will vote on interest rates on Tuesday.',
    'LONDON – The House of Commons will vote on the immigration bill on Tuesday.',
  ),
  // Courts
  same(
    '17',
    'PRETORIA – The trial of the runner Jan Venter will resume on Monday.',
    'PRETORIA – Jan Venter is to appear in court again on Monday, when the defence calls its first witness.',
  ),
  same(
    '19',
    'NEW YORK – A judge will sentence the former broker Mark Dunn on Wednesday, March 19.',
    'NEW YORK – Mark Dunn faces up to 20 years in prison at his sentencing on March 19.',
  ),
  same(
    '18',
    'LONDON – The Supreme Court will hear the appeal of Northern Rail on Tuesday.',
    'LONDON – The hearing of the Northern Rail appeal in the Supreme Court is scheduled for March 18.',
  ),
  same(
    '20',
    'KARLSRUHE – Germany’s constitutional court will rule on the euro rescue fund on Thursday, March 20.',
    'BERLIN – A ruling on the euro rescue fund by the constitutional court in Karlsruhe is due on March 20.',
  ),
  same(
    '14',
    'ROME – A verdict in the trial of the captain Franco Neri is expected on Friday.',
    'ROME – Judges will announce their verdict on Captain Franco Neri on Friday.',
  ),
  different(
    '18',
    'WILMINGTON, Del. – The patent trial between Acme Corp. and Globe Inc. will begin on Tuesday.',
    'BRUSSELS – Acme Corp. will answer to European antitrust officials at a hearing on Tuesday.',
  ),
  different(
    '17',
    'PRETORIA – The trial of the runner Jan Venter will resume on Monday.',
    'OSLO – The trial of the banker Erik Dahl will begin on Monday.',
  ),
  different(
    '19',
    'NEW YORK – A judge will sentence the former broker Mark Dunn on March 19.',
    'NEW YORK – A judge will sentence the hacker Paul Reyes on March 19.',
  ),
  different(
    '18',
    'LONDON – The Supreme Court will hear the appeal of Northern Rail on Tuesday.',
    'LONDON – The Supreme Court will hear the appeal of two asylum seekers on Tuesday.',
  ),
  different(
    '20',
    'SAN FRANCISCO – A federal court will hear the Acme privacy case on Thursday, March 20.',
    'CHICAGO – A bankruptcy court will hear the Acme creditors on Thursday, March 20.',
  ),
  // Measures and deadlines
  same(
    '17',
    'WASHINGTON – The United States will impose visa bans and asset freezes on Russian officials on Monday if the vote goes ahead.',
    'BRUSSELS – American sanctions against Russian officials are to follow on Monday.',
  ),
  same(
    '15',
    'SYDNEY – A ban on plastic bags will take effect in New South Wales on Saturday.',
    'SYDNEY – Plastic bags will be banned across New South Wales from Saturday.',
  ),
  same(
    '31',
    'WASHINGTON – The deadline to sign up for health insurance under the new law is March 31.',
    'CHICAGO – Americans must sign up for health insurance by March 31 or pay a penalty.',
  ),
  same(
    '20',
    'JAKARTA – Indonesia will lift its ban on ore exports on Thursday, March 20.',
    'SINGAPORE – The ore export ban in Indonesia ends on March 20.',
  ),
  same(
    '18',
    'CARACAS – A curfew will begin in San Cristobal on Tuesday.',
    'CARACAS – Soldiers will enforce a night curfew in San Cristobal from Tuesday.',
  ),
  different(
    '17',
    'WASHINGTON – The United States will impose sanctions on Russian officials on Monday.',
    'TOKYO – Japan will raise tariffs on steel imports on Monday.',
  ),
  different(
    '31',
    'WASHINGTON – The deadline to sign up for health insurance is March 31.',
    'WASHINGTON – The deadline to file comments on the pipeline is March 31.',
  ),
  different(
    '15',
    'SYDNEY – A ban on plastic bags will take effect in New South Wales on Saturday.',
    'SYDNEY – New lockout rules for bars take effect in Sydney on Saturday.',
  ),
  different(
    '31',
    'NEW YORK – Acme Corp. must file its annual report by March 31.',
    'NEW YORK – The offer of Acme Corp. for Globe Inc. expires on March 31.',
  ),
  // Meetings and travel
  same(
    '14',
    'LONDON – John Kerry and Sergei Lavrov will meet in London on Friday.',
    'WASHINGTON – The American secretary of state will hold talks with Russia’s foreign minister, Sergei Lavrov, in London on Friday.',
  ),
  same(
    '17',
    'BRUSSELS – European foreign ministers will meet on Monday to decide on sanctions against Russia.',
    'BRUSSELS – The foreign ministers of the European Union hold talks on Monday about measures against Moscow.',
  ),
  same(
    '19',
    'WASHINGTON – The Federal Reserve will announce its decision on interest rates on March 19.',
    'NEW YORK – Investors wait for the Federal Reserve, whose two-day meeting ends on March 19.',
  ),
  same(
    '27',
    'ROME – President Obama will visit the Vatican on March 27.',
    'WASHINGTON – Barack Obama is to travel to the Vatican to meet the pope on March 27.',
  ),
  same(
    '20',
    'BRUSSELS – Leaders of the European Union will hold a summit in Brussels on Thursday, March 20.',
    'PARIS – The French president will attend the European summit in Brussels on March 20.',
  ),
  same(
    '18',
    'GENEVA – A new round of Syrian peace talks will open in Geneva on Tuesday.',
    'BEIRUT – The Syrian opposition said that it would take part in the talks in Geneva on Tuesday.',
  ),
  different(
    '14',
    'LONDON – John Kerry and Sergei Lavrov will meet in London on Friday.',
    'LONDON – The foreign secretary will meet leaders of the farmers’ union in London on Friday.',
  ),
  different(
    '17',
    'BRUSSELS – European foreign ministers will meet on Monday.',
    'BRUSSELS – European farm ministers will meet on Monday to discuss milk quotas.',
  ),
  different(
    '19',
    'WASHINGTON – The Federal Reserve will announce its decision on interest rates on March 19.',
    'OSLO – The central bank of Norway will announce its decision on interest rates on March 19.',
  ),
  different(
    '27',
    'ROME – President Obama will visit the Vatican on March 27.',
    'PARIS – President Xi Jinping will visit Paris on March 27.',
  ),
  different(
    '18',
    'VIENNA – Iran and six world powers will resume nuclear talks in Vienna on Tuesday.',
    'VIENNA – OPEC ministers will meet in Vienna on Tuesday.',
  ),
  // Markets and releases
  same(
    '19',
    'SAN JOSE, Calif. – Quantum Chips will report its quarterly results on March 19.',
    'NEW YORK – Quantum Chips is due to publish earnings for the quarter on March 19.',
  ),
  same(
    '28',
    'CHICAGO – Midwest Grain will pay a dividend of 12 cents a share on March 28.',
    'CHICAGO – The quarterly dividend of Midwest Grain is payable on March 28.',
  ),
  same(
    '21',
    'HONG KONG – Shares of the dairy company Green Valley will begin trading in Hong Kong on March 21.',
    'HONG KONG – Green Valley is to list on the Hong Kong stock exchange on March 21.',
  ),
  same(
    '14',
    'TOKYO – The new album of the Paper Cranes will be released on Friday.',
    'LONDON – The Paper Cranes release their second album on Friday.',
  ),
  same(
    '18',
    'LONDON – Britain’s statistics office will publish inflation figures on Tuesday.',
    'LONDON – February inflation data for Britain are due on March 18.',
  ),
  different(
    '19',
    'SAN JOSE, Calif. – Quantum Chips will report its quarterly results on March 19.',
    'SEATTLE – Harbor Coffee will report its quarterly results on March 19.',
  ),
  different(
    '28',
    'CHICAGO – Midwest Grain will pay a dividend of 12 cents a share on March 28.',
    'CHICAGO – Midwest Grain will hold its annual meeting on March 28.',
  ),
  different(
    '21',
    'HONG KONG – Shares of Green Valley will begin trading in Hong Kong on March 21.',
    'HONG KONG – Shares of Red Lantern Films will be suspended from trading in Hong Kong on March 21.',
  ),
  different(
    '18',
    'LONDON – Britain’s statistics office will publish inflation figures on Tuesday.',
    'BERLIN – Germany’s ZEW institute will publish its index of investor sentiment on Tuesday.',
  ),
  different(
    '14',
    'TOKYO – The new album of the Paper Cranes will be released on Friday.',
    'LOS ANGELES – The film “Paper Moon Rising” will be released on Friday.',
  ),
  // Protests, ceremonies, sport
  same(
    '17',
    'ROTTERDAM – Dock workers in Rotterdam will strike on Monday.',
    'AMSTERDAM – A walkout by dockers will close the port of Rotterdam on Monday.',
  ),
  same(
    '15',
    'MOSCOW – Opponents of the war will march through Moscow on Saturday.',
    'MOSCOW – A peace march will be held in Moscow on Saturday, its organisers said.',
  ),
  same(
    '17',
    'DUBLIN – The St. Patrick’s Day parade will go through Dublin on Monday.',
    'DUBLIN – Half a million people are expected at the parade in Dublin on Monday.',
  ),
  same(
    '15',
    'CARDIFF – Wales will play Scotland in Cardiff on Saturday.',
    'EDINBURGH – Scotland face Wales at the Millennium Stadium in Cardiff on Saturday.',
  ),
  same(
    '19',
    'LONDON – Chelsea will play Galatasaray in the Champions League on March 19.',
    'ISTANBUL – Galatasaray travel to Chelsea for the second leg on March 19.',
  ),
  same(
    '16',
    'MELBOURNE – The Australian Grand Prix will be held in Melbourne on Sunday.',
    'MELBOURNE – The new Formula One season opens on Sunday with the race in Melbourne.',
  ),
  different(
    '17',
    'ROTTERDAM – Dock workers in Rotterdam will strike on Monday.',
    'FRANKFURT – Pilots of Lufthansa will strike on Monday.',
  ),
  different(
    '15',
    'MOSCOW – Opponents of the war will march through Moscow on Saturday.',
    'MOSCOW – Spartak Moscow will play Zenit on Saturday.',
  ),
  different(
    '15',
    'CARDIFF – Wales will play Scotland in Cardiff on Saturday.',
    'PARIS – France will play Ireland in Paris on Saturday.',
  ),
  different(
    '19',
    'LONDON – Chelsea will play Galatasaray in the Champions League on March 19.',
    'MANCHESTER – Manchester United will play Olympiakos in the Champions League on March 19.',
  ),
  different(
    '16',
    'MELBOURNE – The Australian Grand Prix will be held in Melbourne on Sunday.',
    'MELBOURNE – A memorial service for the miners will be held in Melbourne on Sunday.',
  ),
  different(
    '17',
    'DUBLIN – The St. Patrick’s Day parade will go through Dublin on Monday.',
    'DUBLIN – Bus drivers in Dublin will strike on Monday.',
  ),
  // Launches, weather, the rest
  same(
    '16',
    'CAPE CANAVERAL, Fla. – A Falcon rocket will lift off for the space station on Sunday.',
    'CAPE CANAVERAL, Fla. – SpaceX will launch its Falcon rocket with supplies for the space station on Sunday.',
  ),
  same(
    '20',
    'TURIN – The carmaker Volta will open its battery factory in Turin on Thursday, March 20.',
    'MILAN – Volta’s new battery plant in Turin is to open on March 20.',
  ),
  same(
    '15',
    'MANILA – Typhoon Caloy is expected to hit the Philippines on Saturday.',
    'MANILA – The typhoon will make landfall in the Philippines on Saturday, forecasters said.',
  ),
  same(
    '22',
    'LONDON – The line between Exeter and Plymouth will reopen on March 22.',
    'PLYMOUTH – Trains between Exeter and Plymouth will run again from March 22.',
  ),
  different(
    '16',
    'CAPE CANAVERAL, Fla. – A Falcon rocket will lift off for the space station on Sunday.',
    'BAIKONUR – A Soyuz rocket will lift off for the space station on Sunday.',
  ),
  different(
    '20',
    'TURIN – The carmaker Volta will open its battery factory in Turin on Thursday, March 20.',
    'TURIN – The book fair in Turin will open on Thursday, March 20.',
  ),
  different(
    '15',
    'MANILA – Typhoon Caloy is expected to hit the Philippines on Saturday.',
    'MANILA – President Aquino of the Philippines will visit the flooded towns on Saturday.',
  ),
  different(
    '22',
    'LONDON – The line between Exeter and Plymouth will reopen on March 22.',
    'LONDON – The line between Oxford and Bicester will close on March 22.',
  ),
  // The same and not the same hour
  same(
    '18',
    'LONDON – The Supreme Court will hear the appeal of Northern Rail at 3 p.m. on Tuesday.',
    'LONDON – The Supreme Court hearing on Northern Rail begins at 15:00 on Tuesday.',
  ),
  same(
    '14',
    'PARIS – The prime minister will address the nation at 8 p.m. on Friday.',
    'PARIS – The French prime minister is to speak to the nation on Friday evening.',
  ),
  different(
    '18',
    'LONDON – The Supreme Court will hear the appeal of Northern Rail at 10 a.m. on Tuesday.',
    'LONDON – The Supreme Court will hear the appeal of Western Rail at 3 p.m. on Tuesday.',
  ),
  different(
    '15',
    'MADRID – Real Madrid will play Malaga at 8 p.m. on Saturday.',
    'MADRID – The women of Real Madrid will play Bilbao at noon on Saturday.',
  ),
];

/** Pairs that were written when the score stood, and that nothing was tuned on. */
export const UNSEEN_PAIRS: readonly Pair[] = [
  same(
    '16',
    'SEVASTOPOL – Polling stations across Crimea will open at 8 a.m. on Sunday for the referendum on union with Russia.',
    'WASHINGTON – The United States will reject the results of a Crimean vote that is to be held on Sunday, the White House said.',
  ),
  same(
    '17',
    'BRUSSELS – European foreign ministers will decide on Monday whether to freeze the assets of Russian officials.',
    'LUXEMBOURG – A list of Russians to be put under European sanctions will be before foreign ministers when they meet on Monday.',
  ),
  same(
    '18',
    'LONDON – George Osborne will present the budget to Parliament on Tuesday.',
    'LONDON – The chancellor, George Osborne, is expected to raise the tax on cigarettes when he delivers his budget on March 18.',
  ),
  same(
    '14',
    'SEOUL – South Korea will launch a weather satellite on Friday.',
    'SEOUL – The launch of the South Korean weather satellite is scheduled for Friday at 6 p.m.',
  ),
  same(
    '19',
    'NAIROBI – Teachers across Kenya will go on strike on March 19 over unpaid allowances.',
    'NAIROBI – Schools in Kenya face closure from March 19, when teachers begin a strike.',
  ),
  same(
    '15',
    'CANNES – Anna Moretti, the actress, will marry in Cannes on Saturday.',
    'PARIS – The wedding of the actress Anna Moretti will take place in Cannes on Saturday.',
  ),
  same(
    '17',
    'NEW YORK – The trial of Carl Brandt, a former banker charged with fraud, will begin in Manhattan on Monday.',
    'NEW YORK – Jury selection in the fraud trial of Carl Brandt starts on Monday.',
  ),
  same(
    '21',
    'TORONTO – Maple Energy will close its refinery in Halifax on March 21.',
    'HALIFAX – The Halifax refinery of Maple Energy shuts down on March 21, with the loss of 300 jobs.',
  ),
  same(
    '18',
    'MADRID – Spanish air traffic controllers will walk out on Tuesday.',
    'BARCELONA – A strike by air traffic controllers in Spain is expected to ground hundreds of flights on Tuesday.',
  ),
  same(
    '26',
    'THE HAGUE – The International Court of Justice will hand down its ruling on Japanese whaling on March 26.',
    'TOKYO – Japan awaits a judgment on its whaling programme from the International Court of Justice on March 26.',
  ),
  same(
    '15',
    'BUENOS AIRES – Boca Juniors will host River Plate on Saturday.',
    'BUENOS AIRES – River Plate meet Boca Juniors in the derby on Saturday.',
  ),
  same(
    '20',
    'GENEVA – The new watch of Maison Aubert will go on sale on March 20.',
    'ZURICH – Maison Aubert launches its new watch on March 20.',
  ),
  same(
    '31',
    'CANBERRA – Australia’s carbon tax will be abolished from March 31.',
    'SYDNEY – The repeal of the Australian carbon tax takes effect on March 31.',
  ),
  same(
    '13',
    'MIAMI – Tropical storm Edna is expected to reach the coast of Florida on Thursday.',
    'ORLANDO – Forecasters expect Edna to make landfall in Florida on Thursday.',
  ),
  same(
    '17',
    'CAIRO – A court in Cairo will rule on Monday on the ban of the Brotherhood.',
    'CAIRO – An Egyptian court is to decide on Monday whether the Brotherhood will be banned.',
  ),
  same(
    '25',
    'DETROIT – Great Lakes Motors will hold its annual shareholders meeting on March 25.',
    'DETROIT – Investors in Great Lakes Motors will elect a new board at the annual meeting on March 25.',
  ),
  different(
    '16',
    'SEVASTOPOL – Polling stations across Crimea will open on Sunday for the referendum.',
    'SAN SALVADOR – Polling stations across El Salvador will open on Sunday for the presidential runoff.',
  ),
  different(
    '17',
    'NEW YORK – The trial of Carl Brandt, a former banker charged with fraud, will begin in Manhattan on Monday.',
    'NEW YORK – The trial of Luis Ortega, a councilman charged with fraud, will begin in Manhattan on Monday.',
  ),
  different(
    '18',
    'LONDON – George Osborne will present the budget to Parliament on Tuesday.',
    'LONDON – George Osborne will open a science museum in London on Tuesday.',
  ),
  different(
    '18',
    'MADRID – Spanish air traffic controllers will walk out on Tuesday.',
    'PARIS – French air traffic controllers will walk out on Tuesday.',
  ),
  different(
    '15',
    'BUENOS AIRES – Boca Juniors will host River Plate on Saturday.',
    'BUENOS AIRES – Racing Club will host Independiente on Saturday.',
  ),
  different(
    '26',
    'THE HAGUE – The International Court of Justice will hand down its ruling on Japanese whaling on March 26.',
    'THE HAGUE – The International Criminal Court will sentence a Congolese warlord on March 26.',
  ),
  different(
    '25',
    'DETROIT – Great Lakes Motors will hold its annual shareholders meeting on March 25.',
    'DETROIT – Great Lakes Motors will unveil its electric truck on March 25.',
  ),
  different(
    '14',
    'SEOUL – South Korea will launch a weather satellite on Friday.',
    'SEOUL – South Korea and the United States will begin military exercises on Friday.',
  ),
  different(
    '19',
    'NAIROBI – Teachers across Kenya will go on strike on March 19.',
    'NAIROBI – Kenya will hold a by-election in Mombasa on March 19.',
  ),
  different(
    '20',
    'GENEVA – The new watch of Maison Aubert will go on sale on March 20.',
    'GENEVA – The motor show in Geneva will open on March 20.',
  ),
  different(
    '31',
    'CANBERRA – Australia’s carbon tax will be abolished from March 31.',
    'WELLINGTON – New Zealand’s new tobacco tax takes effect on March 31.',
  ),
  different(
    '17',
    'BRUSSELS – European foreign ministers will decide on Monday whether to freeze the assets of Russian officials.',
    'BRUSSELS – NATO ambassadors will meet in Brussels on Monday to discuss Ukraine.',
  ),
  different(
    '17',
    'CAIRO – A court in Cairo will rule on Monday on the ban of the Brotherhood.',
    'CAIRO – A court in Cairo will hear the appeal of three journalists on Monday.',
  ),
  different(
    '28',
    'FRANKFURT – Rheinbank will publish its annual report on March 28.',
    'FRANKFURT – Mainbank will publish its annual report on March 28.',
  ),
  different(
    '15',
    'BANGKOK – Protesters will march to the government house in Bangkok on Saturday.',
    'BANGKOK – Thailand will reopen the airport in Bangkok to cargo flights on Saturday.',
  ),
  different(
    '13',
    'MIAMI – Tropical storm Edna is expected to reach the coast of Florida on Thursday.',
    'TALLAHASSEE – Florida will execute a convicted murderer on Thursday.',
  ),
];
