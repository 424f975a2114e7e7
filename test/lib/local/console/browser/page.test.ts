import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aKeyDate } from '../../../../support/key-dates.ts';
import { READER, type StartedConsole, startConsole } from '../started-console.ts';

const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

/** For a machine that is busy. */
const PATIENCE = { timeout: 10_000 };

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const suite =
  executablePath === undefined
    ? 'the page in a browser (skipped: no Chromium; name one in CHROMIUM_PATH)'
    : 'the page in a browser';

describe.skipIf(executablePath === undefined)(suite, () => {
  let browser: Browser;
  let started: StartedConsole;
  let page: Page;
  const complaints: string[] = [];
  const keyDates = [
    aKeyDate({
      title: 'Crimea <img src="x" onerror="document.title = 1"> votes',
      learnedAt: '2014-03-14T18:00:00Z',
      articleUrl: 'javascript:alert(1)',
      publisher: 'The Wire',
    }),
    aKeyDate({ id: 'date-2', title: 'Talks begin', date: '2014-03-20', time: '15:30', precision: 'minute' }),
  ];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    started = await startConsole({ keyDates });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    complaints.length = 0;
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(started.url);
  });
  afterEach(async () => {
    await page.close();
    await started.close();
  });

  it('says /start, shows the reply, presses its button and pauses the clock', async () => {
    const { bot, simulator, clock } = started;
    await page.getByRole('combobox', { name: 'Message' }).fill('/start');
    await page.keyboard.press('Enter');
    await expect.poll(() => simulator.messages(READER).map(({ text }) => text), PATIENCE).toEqual(['/start']);
    await bot.sendMessage(READER, '<b>Good evening.</b> Shall I alert you?\n<blockquote>On Sunday.</blockquote>', {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Alert me', callback_data: 'subscribe' }]] },
    });
    const log = page.getByRole('log');
    await log.locator('strong', { hasText: 'Good evening.' }).waitFor();
    await log.locator('blockquote', { hasText: 'On Sunday.' }).waitFor();

    await log.getByRole('button', { name: 'Alert me' }).click();
    const [update] = await bot.getUpdates(5, 1, -1, ['callback_query']);
    if (update === undefined || !('callback_query' in update)) throw new Error('no button was pressed');
    await bot.answerCbQuery(update.callback_query.id, 'You will be alerted.');
    await page.getByRole('status').filter({ hasText: 'You will be alerted.' }).waitFor();

    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    expect(clock.state().paused).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('shows key dates as text, whatever is in them', async () => {
    const agenda = page.getByRole('region', { name: 'Key dates' });
    await agenda.getByRole('heading', { name: 'Crimea <img src="x" onerror="document.title = 1"> votes' }).waitFor();
    expect(await agenda.locator('img').count()).toBe(0);
    expect(await agenda.locator('a').count()).toBe(0);
    expect(await agenda.locator('mark').first().textContent()).toBe('on Sunday');
    expect(await page.title()).toBe('Datewire: the demo');
  });

  it('counts down on the clock of the demo, and dims what has passed', async () => {
    const vote = page.locator('.key-date').first();
    await vote.getByText('in 1 d 4 h').waitFor();
    await page.getByLabel('Jump to').fill('2014-03-16T12:00');
    await page.getByRole('button', { name: 'Jump' }).click();
    await vote.getByText('today').waitFor();
    await expect.poll(() => page.getByRole('timer').textContent(), PATIENCE).toMatch(/Sunday 16 March 2014\s+12:00/);
    await page.getByRole('button', { name: '1 day' }).click();
    await vote.getByText('past').waitFor();
    expect(await vote.getAttribute('class')).toMatch(/\bpast\b/);
  });

  it('words a date by the clock of the one who looks, and keeps the words that were sent in its title', async () => {
    const tokyo = await browser.newPage({ timezoneId: 'Asia/Tokyo' });
    await tokyo.goto(started.url);
    await started.bot.sendMessage(READER, '<tg-time unix="1394960400" format="wDt">Sunday at nine</tg-time>', {
      parse_mode: 'HTML',
    });
    const time = tokyo.getByRole('log').locator('time.moment');
    await time.getByText('Sunday 16 March 2014 18:00').waitFor();
    expect(await time.getAttribute('title')).toBe('Sunday at nine · Sun 16 Mar, 18:00 where you are');
    await tokyo.close();
  });

  it('saves the documents of the bot, and sends files and places', async () => {
    const { bot, simulator } = started;
    await bot.sendDocument(READER, { source: Buffer.from('BEGIN:VCALENDAR'), filename: 'dates.ics' });
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'dates.ics' }).click();
    expect((await saving).suggestedFilename()).toBe('dates.ics');
    await page.getByRole('button', { name: 'Send a file or a place' }).click();
    await page.getByRole('menuitem', { name: 'I am in Kyiv' }).click();
    await page.getByRole('log').getByText('50.45° N, 30.52° E').waitFor();
    const buffer = Buffer.from('Crimea votes on Sunday');
    await page.locator('#file').setInputFiles({ name: 'article.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('link', { name: 'article.txt' }).waitFor();
    const document = simulator.messages(READER).at(-1)?.document;
    expect(new TextDecoder().decode(simulator.file(document?.fileId ?? '')?.bytes)).toBe('Crimea votes on Sunday');
    expect(complaints).toEqual([]);
  });

  it('shows one of several chats at a time, and marks those where something was said', async () => {
    const several = await startConsole({
      rooms: [
        { chatId: READER, threadId: null, name: 'Datewire', kind: 'private' },
        { chatId: -1, threadId: null, name: 'Newsroom', kind: 'group' },
      ],
    });
    several.simulator.addGroup({ id: -1, title: 'Newsroom', members: [{ id: READER, firstName: 'Reader' }] });
    await page.goto(several.url);
    await page.getByText('What can this bot do?').waitFor();
    await several.bot.sendMessage(-1, 'To the group');
    const chats = page.getByRole('navigation', { name: 'Chats' });
    await chats.getByRole('button', { name: 'Newsroom has news' }).click();
    await page.getByRole('log').getByText('To the group').waitFor();
    await page.getByRole('combobox', { name: 'Message' }).fill('/today');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('/today').waitFor();
    expect(several.simulator.messages(-1).map(({ text }) => text)).toEqual(['To the group', '/today']);
    await chats.getByRole('button', { name: 'Datewire' }).click();
    expect(await page.getByRole('log').getByText('/today').count()).toBe(0);
    await several.close();
  });

  it('offers the commands of the bot on a slash', async () => {
    await page.getByRole('combobox', { name: 'Message' }).pressSequentially('/up');
    await page.getByRole('option', { name: '/upcoming' }).waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => started.simulator.messages(READER).map(({ text }) => text), PATIENCE)
      .toEqual(['/upcoming']);
    await expect.poll(() => page.getByRole('combobox', { name: 'Message' }).inputValue(), PATIENCE).toBe('');
  });

  it('says why the host refuses, and keeps what was typed', async () => {
    started.simulator.block(READER);
    await page.getByRole('combobox', { name: 'Message' }).fill('Hello?');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'has blocked the bot' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Message' }).inputValue()).toBe('Hello?');
  });

  it('tells when the host is lost', async () => {
    await page.getByText('What can this bot do?').waitFor();
    await started.close();
    await page.getByRole('alert').filter({ hasText: 'The host is not answering.' }).waitFor();
  });

  it('takes its hands off the clock when that is real', async () => {
    const real = await startConsole({ realClock: true });
    await page.goto(real.url);
    await page.getByText('The demo is over, and the real clock runs').waitFor();
    expect(await page.getByRole('button', { name: 'Pause' }).isDisabled()).toBe(true);
    expect(await page.getByLabel('Jump to').isDisabled()).toBe(true);
    await real.close();
  });

  it('fits a narrow screen, one view at a time', async () => {
    await page.setViewportSize({ width: 380, height: 700 });
    await page.getByText('What can this bot do?').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
    await page.getByRole('button', { name: 'Key dates' }).click();
    await page.getByRole('heading', { name: 'Talks begin' }).waitFor();
    expect(await page.getByText('What can this bot do?').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
  });
});
