import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, ENGLISH } from '../../../../../lambda/bot/reader.ts';
import { CAPS } from '../../../../../lambda/bot/setting-choice.ts';
import { settingsMessage } from '../../../../../lambda/bot/wording/settings/overview.ts';
import { screenMessage } from '../../../../../lambda/bot/wording/settings/screens.ts';
import { noZone, settingAsked, whichZone } from '../../../../../lambda/bot/wording/settings/time-zone.ts';
import { SCREENS, type Screen, type SettingsView } from '../../../../../lambda/bot/wording/settings/view.ts';
import type { Message } from '../../../../../lambda/platform/message.ts';
import { plainText } from '../../../../../lambda/platform/message-markup.ts';
import { LANGUAGES } from '../../../../../lambda/subscribers/language.ts';
import { LEADS } from '../../../../../lambda/subscribers/lead.ts';
import { CERTAINTY_LEVELS, DEFAULT_SETTINGS, type Settings } from '../../../../../lambda/subscribers/settings.ts';
import { parseHtml } from '../../../../../lib/local/telegram-simulator/parse-html.ts';
import { aKeyDate, at } from '../../../../support/key-dates.ts';

const NOW = at('2014-03-14T12:05:00Z');

function aView({
  settings,
  ...changes
}: Partial<Omit<SettingsView, 'settings'>> & { settings?: Partial<Settings> } = {}): SettingsView {
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    language: 'en',
    isPaused: false,
    channel: null,
    isPersonal: true,
    subjectCode: '',
    zoneGuess: null,
    zoneFor: null,
    ...changes,
  };
}

const KYIV = { zone: 'Europe/Kyiv' } as const;
const textOf = ({ html }: Message) => plainText(html);
const labelsOf = ({ buttons = [] }: Message) => buttons.map((row) => row.map(({ text }) => text));
const dataOf = ({ buttons = [] }: Message) =>
  buttons.flat().flatMap((button) => ('url' in button ? [] : button.callbackData));
const screen = (name: Exclude<Screen, 'top'>, view: SettingsView, reader = ENGLISH) =>
  screenMessage(name, view, reader, NOW);

describe('all settings in one message', () => {
  it('are named with their values, and with the clock where the chat is', () => {
    const view = aView({ settings: { ...KYIV, cap: 3, digest: { every: 'week', weekday: 5, time: '07:30' } } });
    expect(textOf(settingsMessage(view, null, ENGLISH, NOW))).toBe(
      [
        '⚙️ Settings',
        '',
        '🕓 Time zone: Kyiv, Ukraine, 14:05 there now',
        '⏰ Lead times: 2 days, 1 day, on the day, 24 hours, 1 hour',
        '🌙 Quiet hours: 22:00–07:00, without a sound',
        '📊 Daily limit: 3 alerts a day',
        '📰 Digest: every week, Friday at 07:30',
        '🎯 Certainty: also what may happen',
        '🌍 Language: English, as in Telegram',
        '',
        'Next digest: on Friday 21 March at 07:30',
      ].join('\n'),
    );
  });

  it.each([
    [
      'en',
      'Next alert: 🗳 Crimea votes on its future, on Friday 14 March at 09:00',
      '🌙 Quiet hours: 22:00–07:00, held until 07:00',
    ],
    [
      'uk',
      'Наступне сповіщення: 🗳 Crimea votes on its future, пʼятниця, 14 березня о 09:00',
      '🌙 Тихі години: 22:00–07:00, чекають до 07:00',
    ],
    [
      'de',
      'Nächste Erinnerung: 🗳 Crimea votes on its future, am Freitag, 14. März um 09:00',
      '🌙 Ruhezeiten: 22:00–07:00, wartet bis 07:00',
    ],
    [
      'es',
      'Próximo aviso: 🗳 Crimea votes on its future, el viernes, 14 de marzo a las 09:00',
      '🌙 Horas de silencio: 22:00–07:00, esperan hasta las 07:00',
    ],
  ] as const)('are told in %s', (language, next, quiet) => {
    const view = aView({ language, settings: { ...KYIV, quiet: { from: '22:00', to: '07:00', how: 'held' } } });
    const alert = { keyDate: aKeyDate(), at: at('2014-03-14T07:00:00Z') };
    const text = textOf(settingsMessage(view, alert, createReader({ language, zone: KYIV.zone }), NOW));
    expect(text.split('\n')).toEqual(expect.arrayContaining([next, quiet]));
  });

  it('promise nothing that goes by a clock which is not known', () => {
    const view = aView({ settings: { digest: { every: 'day', time: '08:00' } } });
    const text = textOf(settingsMessage(view, null, ENGLISH, NOW));
    expect(text).toContain('Time zone: not known yet');
    expect(text).toContain('22:00–07:00, without a sound (once I know your time zone)');
    expect(text).not.toContain('Next');
  });

  it('have a button each, and one for a pause', () => {
    expect(labelsOf(settingsMessage(aView(), null, ENGLISH, NOW))).toEqual([
      ['🕓 Time zone', '⏰ Lead times'],
      ['🌙 Quiet hours', '📊 Daily limit'],
      ['📰 Digest', '🎯 Certainty'],
      ['🌍 Language', '⏸ Pause alerts'],
    ]);
  });

  it('say that a chat is paused, and of which channel they are', () => {
    const message = settingsMessage(aView({ isPaused: true, channel: '<b>News</b> & more' }), null, ENGLISH, NOW);
    expect(textOf(message)).toMatch(/^⚙️ Settings · channel <b>News<\/b> & more\n⏸ Paused: no alerts come/);
    expect(labelsOf(message).at(-1)).toEqual(['🌍 Language', '▶️ Resume alerts']);
  });
});

describe('the screen of a setting', () => {
  it('of lead times marks those that are on, and explains what none means', () => {
    const message = screen('leads', aView({ settings: { leads: ['2d', '15m'] } }));
    expect(labelsOf(message)).toEqual([
      ['7 days', '✅ 2 days'],
      ['1 day', 'on the day'],
      ['24 hours', '3 hours'],
      ['1 hour', '✅ 15 minutes'],
      ['« Back'],
    ]);
    expect(dataOf(message).slice(0, 2)).toEqual(['1:set::leads:7d:on', '1:set::leads:2d:off']);
    expect(textOf(screen('leads', aView({ settings: { leads: [] } })))).toContain(
      'only when something is moved or called off',
    );
  });

  it('of quiet hours says by which clock they go, and what comes before they begin', () => {
    const message = screen('quiet', aView({ settings: KYIV }));
    expect(textOf(message)).toContain('By the clock in Kyiv, Ukraine, where it is 14:05 now.');
    expect(textOf(message)).toContain('Of what happens before then you are told before they begin.');
    expect(labelsOf(message)).toEqual([
      ['No quiet hours'],
      ['✅ 🔕 Without a sound', '💤 Held until they end'],
      ['From 22:00', 'To 07:00'],
      ['« Back'],
    ]);
  });

  it('of hours has one button for each, and marks the one that stands', () => {
    const labels = labelsOf(screen('to', aView({ settings: KYIV }))).flat();
    expect(labels).toHaveLength(25);
    expect(labels.filter((label) => label.includes('✅'))).toEqual(['✅ 07:00']);
  });

  it('of a weekly digest names the days of the week in the language of the reader', () => {
    const view = aView({ settings: { ...KYIV, digest: { every: 'week', weekday: 3, time: '08:00' } } });
    const labels = labelsOf(screen('digest', view, createReader({ language: 'de', zone: KYIV.zone })));
    expect(labels.slice(2)).toEqual([['Mo', 'Di', '✅ Mi', 'Do'], ['Fr', 'Sa', 'So'], ['🕗 Um 08:00'], ['« Zurück']]);
  });

  it.each([
    ['cap', { cap: 5 }, '✅ 5'],
    ['certainty', { certainty: 'expected' }, '✅ also what is expected'],
    ['language', { language: 'uk' }, '✅ Українська'],
    ['language', {}, '✅ As in Telegram'],
  ] as const)('of %s marks the choice that stands', (name, settings, label) => {
    expect(
      labelsOf(screen(name, aView({ settings })))
        .flat()
        .filter((text) => text.startsWith('✅')),
    ).toEqual([label]);
  });

  it('of the language of a group offers no "As in Telegram", since it has none there', () => {
    const labels = labelsOf(screen('language', aView({ isPersonal: false, language: 'de' }))).flat();
    expect(labels).toEqual(['English', 'Українська', '✅ Deutsch', 'Español', '« Back']);
  });

  it('of the zone shows a guess with the clock there, and takes it by one tap', () => {
    const message = screen('zone', aView({ zoneGuess: 'Europe/Berlin', zoneFor: 'quiet' }));
    expect(textOf(message)).toContain('so I have to know that first');
    expect(textOf(message)).toContain('Is it Berlin, Germany? It is 13:05 there.');
    expect(labelsOf(message)[0]).toEqual(['Yes, it is 13:05 here']);
    expect(dataOf(message)[0]).toBe('1:set::zone:Europe/Berlin:quiet');
  });

  it('of the zone of a group asks nobody for a location', () => {
    expect(labelsOf(screen('zone', aView({ isPersonal: false })))).toEqual([['« Back']]);
  });

  it('of a zone that is known by its offset names that, the right way round', () => {
    expect(textOf(screen('zone', aView({ settings: { zone: 'Etc/GMT-2' } })))).toContain(
      'It is UTC+02:00, where it is 14:05 now.',
    );
  });
});

describe('what is said of a zone that was typed', () => {
  it('asks back which of several is meant, each with its clock', () => {
    const choices = [
      { zone: 'Asia/Kolkata', label: 'Kolkata, India' },
      { zone: 'Europe/Dublin', label: 'Dublin, Ireland' },
    ];
    const message = whichZone('IST', choices, aView(), ENGLISH, NOW);
    expect(labelsOf(message)).toEqual([['Kolkata, India · 17:35'], ['Dublin, Ireland · 12:05'], ['« Back']]);
  });

  it('teaches where it is unknown, and repeats no more of it than fits', () => {
    const text = textOf(noZone(`<b>${'x'.repeat(5000)}`, aView(), ENGLISH));
    expect(text).toContain('I know no place called “<b>xxx');
    expect(text).toContain('what your clock shows now, such as 14:05');
    expect(text.length).toBeLessThan(400);
  });
});

describe('messages of settings', () => {
  it.each(LANGUAGES)('are known by their first lines in %s, so that one can reply to them', (language) => {
    const reader = createReader({ language, zone: null });
    const view = aView({ settings: KYIV });
    expect(settingAsked(textOf(screen('zone', view, reader)))).toBe('zone');
    expect(settingAsked(textOf(screen('from', view, reader)))).toBe('quiet');
    expect(settingAsked(textOf(settingsMessage(view, null, reader, NOW)))).toBeNull();
  });

  it('can be sent, whatever is set and however the channel is called', () => {
    const time = fc.constantFrom('00:00', '07:30', '22:00', '23:59');
    const settings: fc.Arbitrary<Settings> = fc.record({
      language: fc.constantFrom(null, ...LANGUAGES),
      zone: fc.constantFrom(
        null,
        'UTC',
        'Etc/GMT+12',
        'America/Argentina/Buenos_Aires',
        'America/North_Dakota/New_Salem',
      ),
      leads: fc.subarray([...LEADS]),
      quiet: fc.option(fc.record({ from: time, to: time, how: fc.constantFrom('silent', 'held') })),
      cap: fc.constantFrom(null, ...CAPS),
      digest: fc.oneof(
        fc.constant(null),
        fc.record({ every: fc.constant('day' as const), time }),
        fc.record({ every: fc.constant('week' as const), time, weekday: fc.integer({ min: 1, max: 7 }) }),
      ),
      certainty: fc.constantFrom(...CERTAINTY_LEVELS),
    });
    const view: fc.Arbitrary<SettingsView> = fc.record({
      settings,
      language: fc.constantFrom(...LANGUAGES),
      isPaused: fc.boolean(),
      channel: fc.option(fc.string({ unit: 'grapheme', maxLength: 128 })),
      isPersonal: fc.boolean(),
      subjectCode: fc.constantFrom('', (-1_009_999_999_999).toString(36)),
      zoneGuess: fc.constantFrom(null, 'America/Argentina/Buenos_Aires'),
      zoneFor: fc.constantFrom(null, 'certainty' as const),
    });
    fc.assert(
      fc.property(view, fc.constantFrom(...SCREENS), (shown, name) => {
        const reader = createReader({ language: shown.language, zone: shown.settings.zone });
        const message =
          name === 'top' ? settingsMessage(shown, null, reader, NOW) : screenMessage(name, shown, reader, NOW);
        expect(parseHtml(message.html).text.length).toBeLessThan(4096);
        expect(dataOf(message).every((data) => Buffer.byteLength(data) <= 64)).toBe(true);
        expect(
          labelsOf(message)
            .flat()
            .every((label) => label.trim() !== ''),
        ).toBe(true);
      }),
    );
  });
});
