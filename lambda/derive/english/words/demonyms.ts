/** "Russian", "the French": what belongs to a country, and the country. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  (
    'afghan:Afghanistan albanian:Albania algerian:Algeria american:United States angolan:Angola argentine:Argentina argentinian:Argentina armenian:Armenia australian:Australia austrian:Austria ' +
    'azerbaijani:Azerbaijan bahraini:Bahrain bangladeshi:Bangladesh belarusian:Belarus belgian:Belgium bolivian:Bolivia bosnian:Bosnia brazilian:Brazil british:Britain bulgarian:Bulgaria burmese:Burma ' +
    'cambodian:Cambodia cameroonian:Cameroon canadian:Canada chilean:Chile chinese:China colombian:Colombia congolese:Congo croatian:Croatia cuban:Cuba cypriot:Cyprus czech:Czech Republic danish:Denmark ' +
    'dutch:Netherlands ecuadorean:Ecuador ecuadorian:Ecuador egyptian:Egypt english:England estonian:Estonia ethiopian:Ethiopia fijian:Fiji filipino:Philippines philippine:Philippines finnish:Finland french:France ' +
    'german:Germany ghanaian:Ghana greek:Greece guatemalan:Guatemala haitian:Haiti honduran:Honduras hungarian:Hungary icelandic:Iceland indian:India indonesian:Indonesia iranian:Iran iraqi:Iraq irish:Ireland ' +
    'israeli:Israel italian:Italy ivorian:Ivory Coast jamaican:Jamaica japanese:Japan jordanian:Jordan kazakh:Kazakhstan kenyan:Kenya kuwaiti:Kuwait kyrgyz:Kyrgyzstan laotian:Laos latvian:Latvia lebanese:Lebanon ' +
    'liberian:Liberia libyan:Libya lithuanian:Lithuania macedonian:Macedonia malaysian:Malaysia maltese:Malta mexican:Mexico moldovan:Moldova mongolian:Mongolia montenegrin:Montenegro moroccan:Morocco ' +
    'mozambican:Mozambique namibian:Namibia nepalese:Nepal nepali:Nepal nicaraguan:Nicaragua nigerian:Nigeria norwegian:Norway omani:Oman pakistani:Pakistan palestinian:Palestine panamanian:Panama paraguayan:Paraguay ' +
    'peruvian:Peru polish:Poland portuguese:Portugal qatari:Qatar romanian:Romania russian:Russia rwandan:Rwanda saudi:Saudi Arabia scottish:Scotland senegalese:Senegal serbian:Serbia singaporean:Singapore ' +
    'slovak:Slovakia slovenian:Slovenia somali:Somalia soviet:Soviet Union spanish:Spain sudanese:Sudan swedish:Sweden swiss:Switzerland syrian:Syria taiwanese:Taiwan tajik:Tajikistan tanzanian:Tanzania thai:Thailand ' +
    'tunisian:Tunisia turkish:Turkey turkmen:Turkmenistan ugandan:Uganda ukrainian:Ukraine uruguayan:Uruguay uzbek:Uzbekistan venezuelan:Venezuela vietnamese:Vietnam welsh:Wales yemeni:Yemen yugoslav:Yugoslavia ' +
    'zambian:Zambia zimbabwean:Zimbabwe crimean:Crimea catalan:Catalonia chechen:Chechnya bavarian:Bavaria'
  )
    .split(/ (?=[a-z]+:)/)
    .map((entry): [string, string] => {
      const [word = '', country = ''] = entry.split(':');
      return [word, country];
    }),
);
