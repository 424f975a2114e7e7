import { describe, expect, it } from 'vitest';
import type { Voice } from '../../../lambda/dates/stored-key-date.ts';
import { consensusOf, isAsRecent, MAX_VOICES, withVoice } from '../../../lambda/dates/voices.ts';

const aVoice = (changes: Partial<Voice>): Voice => ({
  articleId: 'article',
  site: 'one.example',
  published: '2014-03-14',
  end: null,
  time: null,
  zone: null,
  certainty: 'scheduled',
  condition: null,
  confidence: 0.8,
  trusted: true,
  ...changes,
});
const voices = (...changes: Partial<Voice>[]) =>
  changes.map((change, index) => aVoice({ site: `paper-${index}.example`, ...change }));

describe('what several sites say of a key date', () => {
  it.each([
    ['most say', voices({ certainty: 'possible' }, { certainty: 'expected' }, { certainty: 'expected' }), 'expected'],
    ['is firmer, of what as many say', voices({ certainty: 'possible' }, { certainty: 'scheduled' }), 'scheduled'],
  ] as const)('is as certain as %s', (_, all, certainty) => {
    expect(consensusOf(all).certainty).toBe(certainty);
  });

  it('is on a condition only where that is what it comes to', () => {
    const condition = 'if it rains';
    expect(consensusOf(voices({ certainty: 'conditional', condition })).condition).toBe(condition);
    expect(consensusOf(voices({ certainty: 'conditional', condition }, {})).condition).toBeNull();
  });

  it.each([
    ['that most give', voices({ time: '15:00' }, { time: '16:00' }, { time: '15:00' }, {}), '15:00'],
    [
      'last given, of those that as many give',
      voices({ time: '15:00' }, { time: '16:00', published: '2014-03-15' }),
      '16:00',
    ],
    ['of nobody, where nobody gives one', voices({}, {}), null],
  ])('is at the hour %s', (_, all, time) => {
    expect(consensusOf(all).time).toBe(time);
  });

  it('is what sites say, whatever texts without an address say', () => {
    const all = [
      ...voices({ time: '15:00' }),
      aVoice({ site: '', time: '16:00', certainty: 'possible', published: '2014-03-15' }),
    ];
    expect(consensusOf(all)).toMatchObject({ time: '15:00', certainty: 'scheduled', confidence: 0.8 });
  });

  it('is trusted more with each of them, and never wholly', () => {
    const confidences = [1, 2, 3, 8].map((count) => consensusOf(voices(...Array(count).fill({}))).confidence);
    expect(confidences).toEqual([0.8, 0.88, 0.93, 0.99]);
  });

  it('is one voice for each site, the latest; and as many voices as settle a matter', () => {
    const later = aVoice({ published: '2014-03-15', certainty: 'possible' });
    expect(withVoice([aVoice({})], later)).toEqual([later]);
    expect(withVoice([later], aVoice({}))).toEqual([later]);
    const full = voices(...Array(MAX_VOICES).fill({}));
    expect(withVoice(full, aVoice({ site: 'one-more.example' }))).toEqual(full);
  });

  it.each([
    ['2014-03-15', '2014-03-14', true],
    ['2014-03-14T10:00:00Z', '2014-03-14T11:00:00Z', false],
    ['2014-03-14', '2014-03-14T23:00:00Z', true],
    ['2014-03-14T10:00:00Z', '', true],
  ])('of %s is as recent as of %s: %s', (a, b, recent) => {
    expect(isAsRecent(a, b)).toBe(recent);
  });
});
