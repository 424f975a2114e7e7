import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

/** A Friday. */
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');

const kindOf = (text: string, title: string | null = null): string | undefined =>
  derive({ title, text, published: PUBLISHED })[0]?.kind;

const CASES: Readonly<Record<string, readonly string[]>> = {
  vote: [
    'Voters in Peru go to the polls on Sunday.',
    'The union will hold a ballot of its members on Monday.',
    'Deputies vote on the pension bill on Tuesday.',
    'A runoff is planned for April 6.',
  ],
  deadline: [
    'Applications close on April 4.',
    'All drivers must register by April 4.',
    'The council has to mend the sea wall by June 30.',
    'Support for the program ends on May 1.',
    'The nurses’ labour contract expires on April 30.',
    'Comments on the plan can be sent in until April 11.',
  ],
  decision: [
    'The central bank will decide on interest rates on Tuesday.',
    'The regulator will rule on the merger by June 5.',
    'The winners of the poetry contest will be announced on April 4.',
  ],
  meeting: [
    'The two ministers will hold talks in Oslo on Tuesday.',
    'The premier will address the congress on Monday.',
    'Peace talks resume in Nairobi on Monday.',
    'The county council meets on Tuesday.',
  ],
  measure: [
    'Visitors must wear a mask from Monday.',
    'High Street will be closed from Monday.',
    'Bus fares will rise on Monday.',
    'The army will begin withdrawing its troops on Monday.',
    'A ban on fireworks takes effect on April 1.',
    'Water supply to the old town will be cut off on Tuesday.',
    'Schools in the county will stay shut on Monday because of the flood.',
  ],
  market: [
    'The acquisition is expected to close on March 31.',
    'The bonds mature on June 5.',
    'A dividend of 20 cents a share is payable on May 2.',
    'The company reports its quarterly earnings on Tuesday.',
    'The company extended until March 20 its offer for the brewery.',
  ],
  court: [
    'The trial begins on Monday.',
    'He will be sentenced on June 5.',
    'A bail hearing is set for Monday.',
    'The judge adjourned the case until April 2.',
  ],
  release: [
    'The album will be released on June 5.',
    'The ministry publishes its inflation figures on Tuesday.',
    'The phone goes on sale on Friday, March 21.',
    'The documentary will be broadcast on Monday.',
  ],
  travel: [
    'The pope will visit Peru on June 5.',
    'The foreign minister flies to Madrid on Tuesday.',
    'Trains between Hull and Leeds will be disrupted on Sunday.',
  ],
  protest: [
    'Drivers will walk out on Monday.',
    'An overtime ban begins on Monday.',
    'Bakers march through Lille on Sunday.',
  ],
  ceremony: [
    'The funeral will be held on Monday.',
    'The new governor will be sworn in on Monday.',
    'A parade for the veterans takes place on Saturday.',
  ],
  sport: [
    'Peru plays Chile in the final on Sunday.',
    'March 29: Third Test, Galle.',
    'The goalkeeper is out with a knee injury until May 3.',
    'The selectors will name the squad for the World Cup on Monday.',
    'The marathon starts at 9am on Sunday.',
  ],
  weather: [
    'The storm could reach the coast on Sunday.',
    'A yellow warning for snow is in force until Monday.',
    'Heavy rain is expected on Tuesday.',
  ],
  launch: [
    'The rocket will lift off on Sunday.',
    'Construction of the bridge begins on June 5.',
    'The library reopens on April 7 after a year of renovation.',
    'The new railway station opens on June 5.',
  ],
  other: [
    'A plant sale takes place in the village hall on Sunday.',
    'The rebels will release the prisoners on Monday.',
    'A historian gives a lecture on old maps at the museum on Tuesday.',
    'The jazz festival takes place from April 4 to 6.',
    'The chief executive will step down on June 5.',
    'Crews will resume paving the lane on Tuesday.',
  ],
};

describe.each(Object.entries(CASES))('takes for a happening of the kind %s', (kind, texts) => {
  it.each(texts)('%j', (text) => {
    expect(kindOf(text)).toBe(kind);
  });
});

it('leaves what its own sentence tells plainly, whatever the article is about', () => {
  const market = 'Shares of the bank fell. Investors sold bonds and stock after the loss in the quarter. ';
  expect(kindOf(`${market.repeat(8)}The trial of its former treasurer begins on Monday.`)).toBe('court');
});
