const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What stands before a person's name, without its full stop. A headline keeps the offices and drops the forms of address. */
export const FORMS_OF_ADDRESS = words('mr mrs ms miss messrs sir dame');
export const OFFICES = words(
  'president premier chancellor minister secretary king queen prince princess pope cardinal archbishop bishop senator sen rep representative gov governor gen general lt col colonel capt captain sgt mayor judge justice ambassador chairman chairwoman chief director professor prof dr rev reverend sheikh sheik emperor sultan emir ayatollah congressman congresswoman commissioner prosecutor attorney coach inspector sheriff lord lady marshal',
);

/** Everyday given names: a capitalised word behind one of them is the rest of a person's name. */
export const GIVEN_NAMES = words(
  'aaron abdul abdullah abigail adam adrian ahmed al alan albert alejandro alex alexander alexandra alexei alfred ali alice alison allen amanda amy ana anatoly andre andrea andrei andrew andy angela angelo ann anna anne annie anthony antonio april arnold arthur barack barbara barry beatrice ben benjamin benny bernard bernie beth betty bill billy bob bobby boris brad brandon brenda brett brian bruce bryan carl carla carlos carol caroline catherine charles charlie charlotte chris christian christina christine christopher chuck claire clara claude colin connor craig cynthia daniel daniela danny dave david dean deborah debra dennis derek diana diane dick dieter dmitry don donald donna doris dorothy doug douglas dylan ed eddie edgar edith eduardo edward eleanor elena eli elizabeth ellen emily emma emmanuel enrique eric erik ernest ethan eugene eva evelyn fatima felix fernando fidel frances francesco francis francisco francois frank franz fred frederick gabriel gary gavin gene geoffrey george gerald gerard gerhard giovanni giuseppe glenn gloria gordon grace graham greg gregory guillermo gustavo hamid hannah hans harold harry hassan hector heather heinz helen helmut henri henry herbert hillary howard hugh hugo hussein ian ibrahim igor ingrid irene isaac isabel ivan jack jackie jacob jacqueline jacques jake james jamie jan jane janet jason javier jay jean jeff jeffrey jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joe joel johan johannes john johnny jon jonathan jorge jose joseph josh joshua joyce juan judith judy julia julian julie justin karen karl kate katherine kathleen kathy katie keith kelly ken kenneth kevin khalid kim kofi kurt kyle larry laura lauren laurence lawrence lee leo leon leonard leonid leslie lewis liam linda lisa liz lloyd logan louis louise lucas lucy luis luke lynn mahmoud manuel marc marco margaret maria marie mario marion mark martha martin mary matt matthew maurice max megan melissa michael michel michelle miguel mike mikhail mohamed mohammad mohammed moshe muhammad nancy naomi natalie nathan neil nelson nicholas nick nicolas nicole nigel nikolai noah norman oleg oliver olivia omar oscar pablo pamela pat patricia patrick paul paula pedro peggy penny peter philip phillip pierre rachel rafael ralph ramon randy raul ray raymond rebecca richard rick ricardo robert roberto robin rodney roger roland ron ronald rosa rose ross roy russell ruth ryan saddam sally sam samantha samuel sandra sarah scott sean sergei shane shannon sharon sheila shirley silvio simon sofia sophia sophie stanley stefan stephanie stephen steve steven stuart susan sylvia tariq ted teresa terry theresa thomas tim timothy todd tom tommy tony tracy victor victoria vincent viktor vladimir wallace walter warren wayne wendy werner wilhelm william willie winston wolfgang xavier yasser yitzhak yuri yvonne zoe',
);

/** What a firm's name ends with; a headline drops it. */
export const FIRM_SUFFIXES = words(
  'inc corp co ltd plc llc llp lp sa ag nv spa gmbh cos corporation incorporated limited company kk ab oy bv',
);
/** Words that, as the last of a name, make it a firm's. */
export const FIRM_WORDS = words(
  'bancorp bancshares bank banks brothers bros airlines lines airways air motors stores systems technologies technology pharmaceuticals pharmaceutical industries international electric electronics energy entertainment pictures records group holdings partners capital securities financial insurance oil petroleum gas chemical chemicals steel mining resources foods brewing breweries hotels resorts communications telecom media publishing press networks network software semiconductor laboratories labs enterprises ventures realty properties savings trust investments assurance products aerospace aircraft computer computers pipeline railway railways railroad supermarkets exploration minerals metals gold interactive games studios',
);

/** "the company": nouns that stand for a firm that was named before. */
export const FIRM_NOUNS = words(
  'company firm concern corporation maker carrier airline retailer bank lender thrift insurer brewer automaker carmaker manufacturer drugmaker giant conglomerate unit subsidiary parent group publisher broadcaster developer miner producer distributor utility chain studio startup start-up operator supplier explorer holding',
);
/** "the agency": nouns that stand for a body whose name holds them or whose letters are given. */
export const BODY_NOUNS = words(
  'agency commission committee council union party court ministry department authority association federation organisation organization board panel assembly parliament senate congress office institute bureau society league foundation university college school hospital museum church alliance coalition movement service police',
);
/** "the country": nouns that stand for a country or a place that was named before. */
export const COUNTRY_NOUNS = words('country nation republic kingdom state island peninsula');
/** "the band": nouns that stand for a group of people whose name needs hold no word for it. */
export const GROUP_NOUNS = words('band duo trio quartet team club side squad outfit orchestra choir troupe crew');
/** "the monarch": nouns that stand for a person that was named before. */
export const PERSON_NOUNS = words(
  'monarch king queen pope pontiff prince princess premier chancellor singer actor actress author director star defendant suspect candidate senator governor mayor player champion',
);
/** "the festival": nouns that stand for a happening or a work whose name holds them. */
export const WORK_NOUNS = words(
  'event exhibition exhibit festival show concert conference summit film movie album book novel game match race tournament championship cup series season fair parade marathon expo convention congress tour gala awards ceremony programme program project mission campaign bill law act treaty agreement deal referendum election trial strike storm hurricane cyclone',
);

/** Words in the names of bodies that are no firms. */
export const BODY_NAME_WORDS = words(
  'agency commission committee council union party court ministry department authority association federation organisation organization board panel assembly parliament senate congress house office institute bureau society league foundation university college school museum church alliance coalition movement service police nations reserve fund army navy treasury cabinet government club team',
);
