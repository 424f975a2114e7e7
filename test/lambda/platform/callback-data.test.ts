import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActionSigning, actionKey, decodeAction, encodeAction } from '../../../lambda/platform/callback-data.ts';

const key = actionKey('1:token');
const signing: ActionSigning = { key, chatId: 100 };
const forget = { action: 'forget', args: ['all'] };

const actions = fc.record({
  action: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
  args: fc.array(fc.stringMatching(/^[\w-]{0,10}$/), { maxLength: 2 }),
});

describe('the data of a button', () => {
  it('is short and can be read by people', () => {
    expect(encodeAction({ action: 'date', args: ['q1w2e3', '2'] })).toBe('1:date:q1w2e3:2');
    expect(encodeAction(forget, signing)).toMatch(/^1!forget:all:[\w-]{8}$/);
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(actions, fc.boolean(), (action, signed) => {
        const data = encodeAction(action, signed ? signing : undefined);
        expect(decodeAction(data, signing)).toEqual({ ...action, signed });
      }),
    );
  });

  it.each([
    ['that is too long', { action: 'date', args: ['a'.repeat(60)] }, /66|67/],
    ['that is too long in bytes', { action: 'date', args: ['Ї'.repeat(30)] }, /at most 64/],
    ['with an argument that would be read as two', { action: 'date', args: ['a:b'] }, /colon/],
    ['with an argument of more than one line', { action: 'date', args: ['a\nb'] }, /control/],
    ['of an action without a name', { action: '', args: [] }, /not a name/],
  ])('is refused to the program %s', (_, action, error) => {
    expect(() => encodeAction(action)).toThrow(error);
  });

  it('is outdated where it is signed for another chat, by another key, or by nobody', () => {
    const data = encodeAction(forget, signing);
    expect(decodeAction(data, { ...signing, chatId: 101 })).toEqual({ outdated: true });
    expect(decodeAction(data, { ...signing, key: actionKey('2:token') })).toEqual({ outdated: true });
    expect(decodeAction(data)).toEqual({ outdated: true });
    expect(decodeAction(data.slice(0, -9), signing)).toEqual({ outdated: true });
  });

  it('is not signed by being written like what is', () => {
    const data = encodeAction(forget, signing).replace('!', ':');
    expect(decodeAction(data, signing)).toMatchObject({ signed: false });
  });

  it('is outdated as soon as one character of what was signed is another', () => {
    fc.assert(
      fc.property(actions, fc.nat(), fc.stringMatching(/^[\w:!-]$/), (action, place, character) => {
        const data = encodeAction(action, signing);
        const index = 1 + (place % (data.length - 1));
        const forged = data.slice(0, index) + character + data.slice(index + 1);
        fc.pre(forged !== data);
        expect(decodeAction(forged, signing)).not.toMatchObject({ signed: true });
      }),
    );
  });

  it.each(['', '1', '1:', '1!', '1::', '2:date', 'subscribe', '1:Date', '1:date\n', `1:date:${'a'.repeat(60)}`])(
    'is outdated where it is %j',
    (data) => {
      expect(decodeAction(data, signing)).toEqual({ outdated: true });
    },
  );

  it('is read or outdated, and never an error, whatever it is', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `1!${text}:abcdefgh`),
    );
    fc.assert(fc.property(strings, (data) => void decodeAction(data, signing)));
  });
});
