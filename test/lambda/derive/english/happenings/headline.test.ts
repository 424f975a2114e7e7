import { describe, expect, it } from 'vitest';
import { finishHeadline, limitName } from '../../../../../lambda/derive/english/happenings/headline.ts';

describe('a name that is too long', () => {
  it.each([
    ['board of the new harbour of the old town', 'board of the new harbour'],
    ['trial of 13 of the former friends of the king', 'trial'],
    ['large ships and small boats and very old rusty rafts', 'large ships and small boats'],
    ['Bell and Globe Steel Works of Upper Leeds', 'Bell and Globe Steel Works'],
  ])('is cut in front of a preposition, not within a phrase: %s', (name, short) => {
    expect(limitName(name, 6)).toBe(short);
  });
});

describe('a finished headline', () => {
  it.each([
    ['. the bridge opens', 'Bridge opens'],
    ['No trains run on the', 'No trains run'],
    ['result may come as soon', 'Result may come'],
    ['lockdown there', 'Lockdown'],
    ['shop on the road between Leeds', 'Shop on the road'],
    ['petition is handed in', 'Petition is handed in'],
    ['march goes ahead', 'March goes ahead'],
    [
      'state imposes bans on visas and freezes on funds of Russian and Ukrainian officials',
      'State imposes bans on visas and freezes on funds',
    ],
    ['fair opens mainly', 'Fair opens'],
    ['plan is read out in place of the old show that nobody liked much here', 'Plan is read out'],
    [
      'Jane Roe gives a talk on the bells at the new Globe Museum in Leeds',
      'Jane Roe gives talk on bells at new Globe Museum in Leeds',
    ],
  ])('has a capital and no loose ends: %s', (text, headline) => {
    expect(finishHeadline(text)).toBe(headline);
  });
});
