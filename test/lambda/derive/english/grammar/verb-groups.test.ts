import { describe, expect, it } from 'vitest';
import { recognizeTimes } from '../../../../../lambda/derive/english/expressions/recognize.ts';
import { parseSentence } from '../../../../../lambda/derive/english/grammar/parsed-sentence.ts';
import type { VerbGroup } from '../../../../../lambda/derive/english/grammar/verb-groups.ts';

const groups = (sentence: string): readonly VerbGroup[] =>
  parseSentence({ text: sentence, start: 0, paragraph: 0, isHeading: false }, recognizeTimes(sentence)).groups;
const read = (sentence: string): string[] => groups(sentence).map(({ base, tense }) => `${base} ${tense}`);

describe('findVerbGroups', () => {
  it.each([
    ['The council votes on Sunday.', ['vote present']],
    ['Oslo votes on Sunday.', ['vote present']],
    ['The votes on Sunday were counted.', ['count past']],
    ['The offers, which expire on Sunday, are low.', ['expire present', 'be present']],
    ['The council will vote.', ['vote future']],
    ['The council will on Sunday vote.', ['vote future']],
    ['The offer is scheduled to expire.', ['expire future']],
    ['The plant is to close.', ['close future']],
    ['Talks due to begin on Monday may fail.', ['begin future', 'fail future']],
    ['The council voted and has left.', ['vote past', 'leave perfect']],
    ['They promised to put it to a vote.', ['put future']],
    ['The mayor said he would begin withdrawing.', ['say past', 'begin future']],
    ['It will redeem the increased bonus shares.', ['redeem future']],
    ['The council will meet and vote on the budget.', ['meet future', 'vote future']],
    ['It expects to obtain approval and complete the sale.', ['obtain future', 'complete future']],
    ['A meeting scheduled for May will decide.', ['schedule participle', 'decide future']],
    ['The notes redeemed in May were small.', ['redeem participle', 'be past']],
    ['A valve that refused to close forced a delay.', ['refuse past', 'close infinitive', 'force past']],
    ['They demanded that he be released.', ['demand past', 'release future']],
    ['Register by Friday.', ['register present']],
    ['May promised a vote.', ['promise past']],
    ['The pilots rejected the deal, according to Acme.', ['reject past']],
    ['It will impose visa bans and asset freezes on Monday.', ['impose future']],
    ['The loss will be offset by a gain.', ['offset future']],
    ['Oslo, who beat Bergen, face Tromso next.', ['beat past', 'face present']],
    ["The fair's May Day dance will be held.", ['hold future']],
  ])('reads %j', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each([
    ['The council may vote.', 'possible'],
    ['The council is expected to vote.', 'expected'],
    ['The council plans to vote.', 'scheduled'],
    ['The council hopes to vote.', 'expected'],
    ['The council is due to vote.', 'scheduled'],
  ])('tells how sure %j is', (sentence, outlook) => {
    expect(groups(sentence).map((group) => group.outlook)).toEqual([outlook]);
  });

  it('notices negation and what was to be', () => {
    expect(groups("The council won't vote.")[0]).toMatchObject({ negated: true });
    expect(groups('The council was to vote.')[0]).toMatchObject({ tense: 'future', seenFromPast: true });
  });
});
