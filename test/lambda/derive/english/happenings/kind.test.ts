import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

/** A Friday. */
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');

it.each([
  ['Voters in Peru go to the polls on Sunday.', 'vote'],
  ['The union will hold a ballot of its members on Monday.', 'vote'],
  ['Applications close on April 4.', 'deadline'],
  ['All drivers must register by April 4.', 'deadline'],
  ['The central bank will decide on interest rates on Tuesday.', 'decision'],
  ['The two ministers will hold talks in Oslo on Tuesday.', 'meeting'],
  ['The premier will address the congress on Monday.', 'meeting'],
  ['Visitors must wear a mask from Monday.', 'measure'],
  ['High Street will be closed from Monday.', 'measure'],
  ['Bus fares will rise on Monday.', 'measure'],
  ['The army will begin withdrawing its troops on Monday.', 'measure'],
  ['The acquisition is expected to close on March 31.', 'market'],
  ['The bonds mature on June 5.', 'market'],
  ['The trial begins on Monday.', 'court'],
  ['He will be sentenced on June 5.', 'court'],
  ['A bail hearing is set for Monday.', 'court'],
  ['The album will be released on June 5.', 'release'],
  ['The ministry publishes its inflation figures on Tuesday.', 'release'],
  ['The phone goes on sale on Friday, March 21.', 'release'],
  ['The pope will visit Peru on June 5.', 'travel'],
  ['Drivers will walk out on Monday.', 'protest'],
  ['An overtime ban begins on Monday.', 'protest'],
  ['The funeral will be held on Monday.', 'ceremony'],
  ['The new governor will be sworn in on Monday.', 'ceremony'],
  ['Peru plays Chile in the final on Sunday.', 'sport'],
  ['The storm could reach the coast on Sunday.', 'weather'],
  ['The rocket will lift off on Sunday.', 'launch'],
  ['Construction of the bridge begins on June 5.', 'launch'],
  ['The exhibition opens on June 5.', 'other'],
  ['A plant sale takes place in the village hall on Sunday.', 'other'],
  ['The rebels will release the prisoners on Monday.', 'other'],
])('takes %j for a happening of the kind %s', (text, kind) => {
  expect(derive({ title: null, text, published: PUBLISHED })[0]?.kind).toBe(kind);
});
