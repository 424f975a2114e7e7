import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { articlePage, startFeedSite } from '../../../support/feed-site.ts';
import { pubDate, rss } from '../../../support/feeds.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A day that is ahead whenever the tests run. */
const AHEAD = Temporal.Now.plainDateISO('UTC').add({ days: 60 });
const PUBLISHED = AHEAD.subtract({ days: 70 }).toString();
const onDay = (day: Temporal.PlainDate) =>
  day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const vote = (place: string) => `Voters in ${place} elect a new parliament on ${onDay(AHEAD)}.`;
const line = (fields: object) => `${JSON.stringify(fields)}\n`;

function aStore() {
  const environment = { DATEWIRE_DATA: temporaryFolder(), DATEWIRE_ALLOW_LOOPBACK: 'true' };
  return async (args: readonly string[], input?: string) => {
    const { exitCode, output, errors } = await commandLine(args, {
      environment,
      ...(input !== undefined && { input }),
    });
    const counts = Object.fromEntries(
      [...output.matchAll(/^ (\S.*?) +(\d+)$/gm)].map(([, name = '', number]) => [name, Number(number)]),
    );
    return { exitCode, output, errors, counts };
  };
}

function file(name: string, content: string, folder = temporaryFolder()): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('ingest --jsonl', () => {
  it('takes all lines in, and says what came of it; again, and nothing is new', async () => {
    const datewire = aStore();
    const path = file(
      'articles.jsonl',
      line({ id: 1, published: PUBLISHED, title: 'Peru votes', text: vote('Peru') }) +
        '\n' +
        line({ id: 2, published: PUBLISHED, text: vote('Chile') }) +
        line({ id: 3, published: PUBLISHED, text: 'It rained.' }),
    );
    const first = await datewire(['ingest', '--jsonl', path]);
    expect([first.exitCode, first.errors]).toEqual([0, '']);
    expect(first.counts).toEqual({
      read: 3,
      'known before': 0,
      'could not be read': 0,
      'left out': 0,
      'key dates': 2,
      'of these ahead': 2,
    });
    const stored = JSON.parse((await datewire(['dates', '--json'])).output);
    const second = await datewire(['ingest', '--jsonl', path]);
    expect(second.counts).toMatchObject({ read: 0, 'known before': 3, 'key dates': 0 });
    expect(JSON.parse((await datewire(['dates', '--json'])).output)).toEqual(stored);
  });

  it('goes on where it was interrupted', async () => {
    const datewire = aStore();
    const lines = ['Peru', 'Chile', 'Spain'].map((place) => line({ published: PUBLISHED, text: vote(place) }));
    await datewire(['ingest', '--jsonl', '-'], lines.slice(0, 2).join(''));
    const { counts } = await datewire(['ingest', '--jsonl', '-'], lines.join(''));
    expect(counts).toMatchObject({ read: 1, 'known before': 2 });
  });

  it('names each line that is wrong, and takes the others', async () => {
    const wrong = [
      ['{"id":', 'this is not JSON'],
      ['[]', 'this is not an object such as {"id","published","title","text"} or {"url"}'],
      [line({ id: 3 }).trim(), 'it has neither "text" nor "url"'],
      [line({ id: 4, text: 'x' }).trim(), '"published" is missing'],
      [line({ id: 5, text: 'x', published: 'now' }).trim(), '"published" "now" is not a publication time'],
      [line({ id: 6, text: '', published: PUBLISHED }).trim(), 'the text is empty'],
      [line({ url: 'ftp://news.example/' }).trim(), 'only addresses that begin with http:// or https:// can be read'],
      ['a'.repeat(7_000_000), 'it is too long; an article has 1 MB at most'],
    ];
    const input = `${wrong.map(([text]) => text).join('\n')}\n${line({ published: PUBLISHED, text: vote('Peru') })}`;
    const { exitCode, errors, counts } = await aStore()(['ingest', '--jsonl', '-'], input);
    expect(counts).toMatchObject({ read: 1, 'left out': 8, 'key dates': 1 });
    for (const [index, [, problem]] of wrong.entries()) {
      expect(errors).toContain(`the standard input, line ${index + 1}: ${problem}`);
    }
    expect(errors).toMatch(/\ndatewire: 8 of 9 could not be taken; what was wrong stands above, the others are in\n$/);
    expect(exitCode).toBe(2);
  });

  it('takes --published for lines that have none, and the day of a page for links', async () => {
    const site = await startFeedSite();
    site.put('/vote', articlePage('Peru votes', vote('Peru'), PUBLISHED), 'text/html');
    const input = line({ text: vote('Chile') }) + line({ url: `${site.url}/vote` }) + line({ url: `${site.url}/gone` });
    const { errors, counts } = await aStore()(['ingest', '--jsonl', '-', '--published', PUBLISHED], input);
    expect(counts).toMatchObject({ read: 2, 'could not be read': 1, 'key dates': 2 });
    expect(errors).toContain('the standard input, line 3: there is no such page (404)\n');
  });
});

describe('ingest of a folder', () => {
  it('reads texts, pages and lists, also in folders in it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'more'));
    file('a.txt', vote('Peru'), folder);
    file('b.html', articlePage('Chile votes', vote('Chile'), PUBLISHED), folder);
    file('more/c.jsonl', line({ published: PUBLISHED, text: vote('Spain') }), folder);
    file('picture.png', 'x', folder);
    const { exitCode, counts } = await aStore()(['ingest', folder, '--published', PUBLISHED]);
    expect([exitCode, counts.read, counts['key dates']]).toEqual([0, 3, 3]);
  });

  it('asks when a text was published rather than guess, and takes the others', async () => {
    const folder = temporaryFolder();
    file('a.txt', vote('Peru'), folder);
    file('b.html', articlePage('Chile votes', vote('Chile'), PUBLISHED), folder);
    const { errors, counts } = await aStore()(['ingest', folder]);
    expect(counts).toMatchObject({ read: 1, 'left out': 1 });
    expect(errors).toContain('a.txt: when was it published? Add --published for those that do not say\n');
  });
});

describe('ingest of feeds', () => {
  const content = `<p>${vote('Chile')}</p>${'<p>The count begins at night and ends in the morning, as it always has.</p>'.repeat(10)}`;

  async function aFeed() {
    const site = await startFeedSite();
    site.put('/vote', articlePage('Peru votes', vote('Peru'), PUBLISHED), 'text/html');
    const items = [
      { title: 'Peru votes', link: `${site.url}/vote`, pubDate: pubDate(PUBLISHED) },
      { title: 'Chile votes', link: `${site.url}/chile`, pubDate: pubDate(PUBLISHED), content },
      { title: 'A thought' },
    ];
    site.put('/feed', rss(items));
    return { site, text: rss(items) };
  }

  it('takes all that stands in the feed at an address now, however old', async () => {
    const { site } = await aFeed();
    const datewire = aStore();
    const { errors, counts } = await datewire(['ingest', `${site.url}/feed`]);
    expect(counts).toMatchObject({ read: 2, 'left out': 1, 'key dates': 2 });
    expect(errors).toContain(`${site.url}/feed: A thought: it has neither an address nor a whole text\n`);
    expect(site.asked).toEqual(['/feed', '/vote']);
    expect((await datewire(['feeds'])).output).toMatch(/^No feed is followed/);
  });

  it('takes it from a file, and from all feeds of a list', async () => {
    const { site, text } = await aFeed();
    const fromFile = await aStore()(['ingest', file('feed.xml', text)]);
    expect(fromFile.counts).toMatchObject({ read: 2, 'left out': 1 });
    const outlines = [`${site.url}/feed`, `${site.url}/gone`].map(
      (url) => `<outline type="rss" text="x" xmlUrl="${url}"/>`,
    );
    const opml = file('feeds.opml', `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
    const fromList = await aStore()(['ingest', opml]);
    expect(fromList.counts).toMatchObject({ read: 2, 'left out': 2 });
    expect(fromList.errors).toContain(`${site.url}/gone: there is no such feed (404)\n`);
  });

  it('reads no page that its site wants no program to read', async () => {
    const { site } = await aFeed();
    site.put('/robots.txt', 'User-agent: *\nDisallow: /vote', 'text/plain');
    const { errors, counts } = await aStore()(['ingest', `${site.url}/feed`]);
    expect(counts).toMatchObject({ read: 1, 'could not be read': 1 });
    expect(errors).toContain(`${site.url}/vote: the site asks programs not to read this address (robots.txt)\n`);
  });

  it('reads a page that is none as an article, and asks for it once', async () => {
    const { site } = await aFeed();
    const { output } = await aStore()(['ingest', `${site.url}/vote`]);
    expect(output).toContain(AHEAD.toString());
    expect(site.asked).toEqual(['/vote']);
  });
});
