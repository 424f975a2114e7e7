import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

describe('how sure a happening is', () => {
  it.each([
    ['The fair planned for March 22 has been cancelled.', '2014-03-22', 'cancelled'],
    ['The fair, due to be held on March 22, has been called off because of the floods.', '2014-03-22', 'cancelled'],
    ['The fair on March 22 will not go ahead.', '2014-03-22', 'cancelled'],
    ['The fair will not take place on March 22 as planned.', '2014-03-22', 'cancelled'],
    ['The fair has been postponed from March 22 to April 5.', '2014-03-22', 'cancelled'],
    ['The fair has been postponed from March 22 to April 5.', '2014-04-05', 'scheduled'],
    ['The fair, originally scheduled for March 22, will now take place on April 5.', '2014-04-05', 'scheduled'],
    ['The fair, originally scheduled for March 22, will now take place on April 5.', '2014-03-22', 'cancelled'],
    ['The fair was to have been held on March 22 but has been put back by a fortnight.', '2014-03-22', 'cancelled'],
    ['The vote was brought forward from March 22 to Tuesday.', '2014-03-18', 'scheduled'],
    ['The vote was brought forward from March 22 to Tuesday.', '2014-03-22', 'cancelled'],
    ['The airline has scrapped its March 22 flight to Oslo.', '2014-03-22', 'cancelled'],
    ['Organisers said they were abandoning plans for a rally on March 22.', '2014-03-22', 'cancelled'],
    ['Instead of March 22, the fair will be held on April 5.', '2014-03-22', 'cancelled'],
    ['Unions suspended the strike set for March 22.', '2014-03-22', 'cancelled'],
    ['The strike, which had been due to start on March 22, was averted.', '2014-03-22', 'cancelled'],
    ["Wednesday's hearing of the rail case has been called off.", '2014-03-19', 'cancelled'],
    ['The judge has called off the hearing of the rail case on Wednesday.', '2014-03-19', 'cancelled'],
    ['The dock strike on Wednesday was averted.', '2014-03-19', 'cancelled'],
    ['The union has postponed its sanctions on the firm to Thursday.', '2014-03-20', 'scheduled'],
    ['The union has put its bans on the firm off from Tuesday to Thursday.', '2014-03-18', 'cancelled'],
    ['The union has put its bans on the firm off from Tuesday to Thursday.', '2014-03-20', 'scheduled'],
    ["The club will refund tickets for Saturday's cancelled concert.", '2014-03-15', 'cancelled'],
    ['The vote authorized crews to strike on April 5.', '2014-04-05', 'possible'],
    ['The tender offer was previously scheduled to expire on March 22.', '2014-03-22', 'cancelled'],
    ['The library reopens on April 5, providing a better home for its books.', '2014-04-05', 'scheduled'],
    ['The deadline has been extended from March 22 to April 5.', '2014-04-05', 'scheduled'],
    ['The deadline was extended to April 5.', '2014-04-05', 'scheduled'],
    ['The judge delayed the trial until April 5.', '2014-04-05', 'scheduled'],
    ['The trial, which was to start Monday, has been pushed back to April 5.', '2014-04-05', 'scheduled'],
    ['The trial, which was to start Monday, has been pushed back to April 5.', '2014-03-17', 'cancelled'],
    ['The deal is likely to be signed on April 5.', '2014-04-05', 'expected'],
    ['The company hopes to open the store on April 5.', '2014-04-05', 'expected'],
    ['Analysts expect the central bank to cut rates on April 5.', '2014-04-05', 'expected'],
    ['The bank is widely expected to cut rates on April 5.', '2014-04-05', 'expected'],
    ['The storm is forecast to reach the coast on April 5.', '2014-04-05', 'expected'],
    ['The road should reopen on April 5.', '2014-04-05', 'expected'],
    ['Work is on track to finish by April 5.', '2014-04-05', 'expected'],
    ['The minister believes the law will pass on April 5.', '2014-04-05', 'expected'],
    ['The strike could begin on April 5.', '2014-04-05', 'possible'],
    ['The earliest the bridge can reopen is April 5.', '2014-04-05', 'possible'],
    ['The bridge will reopen on April 5 at the earliest.', '2014-04-05', 'possible'],
    ['Talks may resume on April 5.', '2014-04-05', 'possible'],
    ['A strike as soon as April 5 is possible.', '2014-04-05', 'possible'],
    ['The bridge will not reopen before April 5.', '2014-04-05', 'possible'],
    ['The bridge will stay shut until at least April 5.', '2014-04-05', 'possible'],
    ['The union is considering a strike on April 5.', '2014-04-05', 'possible'],
    ['The union threatened to strike on April 5.', '2014-04-05', 'possible'],
    ['The union will strike on April 5 unless its demands are met.', '2014-04-05', 'conditional'],
    ['If the talks fail, drivers will walk out on April 5.', '2014-04-05', 'conditional'],
    ['Subject to planning permission, work will begin on April 5.', '2014-04-05', 'conditional'],
    [
      "The sale, which needs shareholders' approval, would close on April 5 provided the regulator agrees.",
      '2014-04-05',
      'conditional',
    ],
    ['Should the appeal fail, he will be deported on April 5.', '2014-04-05', 'conditional'],
    ['Weather permitting, the launch will take place on April 5.', '2014-04-05', 'conditional'],
    ['The deal will take effect on April 5 once parliament approves it.', '2014-04-05', 'conditional'],
    ['The museum opens its doors on April 5.', '2014-04-05', 'scheduled'],
    ['The company is to announce its results on April 5.', '2014-04-05', 'scheduled'],
    ['The company must pay the fine by April 5.', '2014-04-05', 'scheduled'],
    ['The new passes will no longer be sold from April 5.', '2014-04-05', 'scheduled'],
    ['The offer expires on April 5 unless extended.', '2014-04-05', 'scheduled'],
    ["Sunday's concert has been moved to the town hall.", '2014-03-16', 'scheduled'],
  ])('%j is on %s: %s', (text, date, certainty) => {
    const keyDates = derive({ title: null, text, published: Temporal.PlainDate.from('2014-03-14') });
    expect(keyDates.map((keyDate) => [keyDate.date, keyDate.certainty])).toContainEqual([date, certainty]);
  });

  it.each([
    ['The sale closes in May if the regulator agrees.', 'if the regulator agrees'],
    ['Should the appeal fail, he will be deported on April 5.', 'Should the appeal fail'],
    ['Weather permitting, the rocket will be launched on April 5.', 'Weather permitting'],
    ['Subject to planning permission, work will begin on April 5.', 'Subject to planning permission'],
  ])('%j tells its condition', (text, condition) => {
    const [keyDate] = derive({ title: null, text, published: Temporal.PlainDate.from('2014-03-14') });
    expect(keyDate?.condition).toBe(condition);
  });

  it('is not conditional for what another clause of the sentence waits for', () => {
    const text = 'The trial will begin on April 5, and he was freed on condition that he hand in his passport.';
    const [keyDate] = derive({ title: null, text, published: Temporal.PlainDate.from('2014-03-14') });
    expect(keyDate?.certainty).toBe('scheduled');
  });
});
