import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTINGS, type Setting, settingChoice } from '../../../lambda/bot/setting-choice.ts';
import { DEFAULT_SETTINGS, Settings } from '../../../lambda/subscribers/settings.ts';

const QUIET = { from: '22:00', to: '07:00', how: 'held' } as const;
const DAILY = { every: 'day', time: '07:30' } as const;
const FRIDAYS = { every: 'week', weekday: 5, time: '07:30' } as const;

const choice = (setting: Setting, values: readonly string[], settings: Partial<Settings> = {}) =>
  settingChoice(setting, values, { ...DEFAULT_SETTINGS, ...settings });

describe('a choice of settings', () => {
  it.each([
    ['a zone by its name', 'zone', ['Europe/Kyiv'], {}, { zone: 'Europe/Kyiv' }],
    ['a zone by the name that it had', 'zone', ['Europe/Kiev'], {}, { zone: 'Europe/Kyiv' }],
    ['a lead time more, in its place', 'leads', ['2d', 'on'], { leads: ['7d', '1h'] }, { leads: ['7d', '2d', '1h'] }],
    ['a lead time that is on already', 'leads', ['1h', 'on'], { leads: ['1h'] }, { leads: ['1h'] }],
    ['the last lead time less', 'leads', ['1h', 'off'], { leads: ['1h'] }, { leads: [] }],
    ['no quiet hours', 'quiet', ['off'], {}, { quiet: null }],
    [
      'quiet hours again, from ten to seven',
      'quiet',
      ['silent'],
      { quiet: null },
      { quiet: { ...QUIET, how: 'silent' } },
    ],
    [
      'held alerts, in the same hours',
      'quiet',
      ['held'],
      { quiet: { ...QUIET, to: '06:00' } },
      { quiet: { ...QUIET, to: '06:00' } },
    ],
    ['a beginning of the quiet', 'quiet', ['from', '2300'], { quiet: QUIET }, { quiet: { ...QUIET, from: '23:00' } }],
    ['an end that is the beginning', 'quiet', ['to', '2200'], { quiet: QUIET }, { quiet: null }],
    ['a cap', 'cap', ['5'], {}, { cap: 5 }],
    ['no cap', 'cap', ['none'], { cap: 5 }, { cap: null }],
    ['a digest', 'digest', ['day'], {}, { digest: { every: 'day', time: '08:00' } }],
    [
      'a weekly digest at the hour of the daily one',
      'digest',
      ['week'],
      { digest: DAILY },
      { digest: { ...FRIDAYS, weekday: 1 } },
    ],
    ['the day of a digest', 'digest', ['weekday', '7'], { digest: FRIDAYS }, { digest: { ...FRIDAYS, weekday: 7 } }],
    ['the hour of a digest', 'digest', ['at', '1900'], { digest: FRIDAYS }, { digest: { ...FRIDAYS, time: '19:00' } }],
    ['no digest', 'digest', ['off'], { digest: FRIDAYS }, { digest: null }],
    ['a level of certainty', 'certainty', ['expected'], {}, { certainty: 'expected' }],
    ['a language', 'language', ['uk'], {}, { language: 'uk' }],
    ["Telegram's language", 'language', ['telegram'], { language: 'uk' }, { language: null }],
  ] as const)('can be %s', (_, setting, values, before, changes) => {
    expect(choice(setting, values, before as Partial<Settings>)).toEqual(changes);
  });

  it.each([
    ['a zone that there is not', 'zone', ['Europe/Atlantis'], {}],
    ['a lead time that there is not', 'leads', ['5d', 'on'], {}],
    ['the beginning of quiet hours that are off', 'quiet', ['from', '2200'], { quiet: null }],
    ['a time that no clock shows', 'quiet', ['from', '2560'], {}],
    ['a cap that is not among the choices', 'cap', ['1000000'], {}],
    ['the hour of a digest that is off', 'digest', ['at', '0800'], {}],
    ['the eighth day of the week', 'digest', ['weekday', '8'], { digest: FRIDAYS }],
    ['certainty about a name that all objects have', 'certainty', ['constructor'], {}],
    ['a language that the bot does not speak', 'language', ['fr'], {}],
  ] as const)('changes nothing where it is %s', (_, setting, values, before) => {
    expect(choice(setting, values, before)).toBeNull();
  });

  it('leaves settings that can be kept, whatever stands in the data of a button', () => {
    const words = [
      'off',
      'silent',
      'held',
      'from',
      'to',
      'at',
      'day',
      'week',
      'weekday',
      'on',
      '0000',
      '0700',
      '7',
      '2d',
      '3',
    ];
    const value = fc.oneof(fc.string(), fc.constantFrom(...words));
    const presses = fc.array(fc.tuple(fc.constantFrom(...SETTINGS), fc.array(value, { maxLength: 3 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(presses, (all) => {
        let settings = DEFAULT_SETTINGS;
        for (const [setting, values] of all) {
          settings = { ...settings, ...settingChoice(setting, values, settings) };
          expect(Settings.parse(settings)).toEqual(settings);
        }
      }),
    );
  });
});
