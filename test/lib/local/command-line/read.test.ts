import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { listen } from '../../../support/listen.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PARAGRAPH = `<p>${'The peninsula votes on Sunday, and the result is expected on the day after it, officials said. '.repeat(5)}</p>`;
const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Peninsula to vote | The Example</title>
  <meta property="og:site_name" content="The Example"><meta name="author" content="A. Writer">
  <meta property="article:published_time" content="2014-03-14T18:00:00Z"></head>
  <body><h1>Peninsula to vote</h1>${PARAGRAPH.repeat(5)}</body></html>`;

/** A file with this in it. */
function file(content: string | Uint8Array, name = 'page.html'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('read', () => {
  it('shows what was read of a page, and how it was found', async () => {
    const { exitCode, output, errors } = await commandLine(['read', file(PAGE)]);
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toMatch(/^Peninsula to vote\n/);
    expect(output).toContain('published  Friday 14 March 2014 at 18:00, Europe/London');
    expect(output).toMatch(/\d\d % sure, from meta article:published_time/);
    expect(output).toContain('language   English (en)');
    expect(output).toContain('publisher  The Example');
    expect(output).toContain('author     A. Writer');
    expect(output).toMatch(/text {7}2,\d{3} characters/);
    expect(output).toContain('The peninsula votes on Sunday');
    expect(output).toContain('… and 2 more paragraphs');
  });

  it('gives the same as JSON', async () => {
    const { output } = await commandLine(['read', file(PAGE), '--json', '--url', 'https://news.example.uk/vote']);
    expect(JSON.parse(output)).toMatchObject({
      url: 'https://news.example.uk/vote',
      title: 'Peninsula to vote',
      published: '2014-03-14T18:00:00+00:00[Europe/London]',
      confidence: expect.any(Number),
      sources: ['meta article:published_time'],
      modified: null,
      language: 'en',
      publisher: 'The Example',
      author: 'A. Writer',
      textLength: expect.any(Number),
      text: expect.stringContaining('The peninsula votes'),
    });
  });

  it.each([
    ['a gzipped file', () => ({ args: [file(gzipSync(PAGE), 'page.html.gz')] })],
    ['the standard input', () => ({ args: [], input: PAGE })],
    ['a gzipped standard input', () => ({ args: ['-'], input: gzipSync(PAGE) })],
  ])('takes %s', async (_, make) => {
    const { args, input } = { input: undefined, ...make() };
    const { output } = await commandLine(['read', ...args], input === undefined ? {} : { input });
    expect(output).toContain('Peninsula to vote');
  });

  it('reads a page in the charset that it says it is in', async () => {
    const page = Buffer.from(PAGE.replace('utf-8', 'iso-8859-1').replaceAll('Peninsula', 'Presqu\u00eele'), 'latin1');
    expect((await commandLine(['read', file(page)])).output).toContain('Presqu\u00eele to vote');
  });

  it('fetches a link', async () => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${await listen(server)}/vote`;
    const { output } = await commandLine(['read', address], { environment: { DATEWIRE_ALLOW_LOOPBACK: 'true' } });
    expect(output).toContain('Peninsula to vote');
    expect(await commandLine(['read', address])).toMatchObject({ exitCode: 2 });
  });

  it('lets nothing of a page steer the terminal', async () => {
    const page = PAGE.replaceAll('Peninsula', '\u001b[31mRed\u202e');
    const { output } = await commandLine(['read', file(page)]);
    expect(output).not.toContain('\u001b');
    expect(output).not.toContain('\u202e');
  });

  it.each([
    ['a page that is no article', () => file('<title>Page not found</title><h1>404</h1>'), 'there is no such page'],
    ['an empty page', () => file(''), 'this page is empty'],
    ['a file that is not there', () => 'missing.html', 'there is no file missing.html'],
    ['a folder', () => temporaryFolder(), 'is a folder'],
    ['a file that is too long', () => file('a'.repeat(5_000_001)), 'is too long: a page has 5 MB at most'],
    ['a file that unzips to too much', () => file(gzipSync('a'.repeat(6_000_000))), 'is too long'],
    ['a damaged file', () => file(gzipSync(PAGE).subarray(0, 200)), 'is damaged'],
  ])('says in one line what is wrong with %s', async (_, make, words) => {
    const { exitCode, output, errors } = await commandLine(['read', make()]);
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(words);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});

describe('read --jsonl', () => {
  async function readLines(lines: readonly unknown[]) {
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const { exitCode, output, errors } = await commandLine(['read', '--jsonl'], { input });
    expect([exitCode, errors]).toEqual([0, '']);
    return output
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  }

  it('writes a line for each page, in order', async () => {
    const undated = PAGE.replace(/<meta property="article[^>]+>/, '');
    expect(
      await readLines([
        { id: 'a', url: 'https://news.example/vote', file: file(PAGE) },
        { id: 2, url: 'https://news.example/2014/03/13/vote', file: file(gzipSync(undated), 'page.html.gz') },
        { id: 3, file: file(undated) },
      ]),
    ).toEqual([
      { id: 'a', published: '2014-03-14', title: 'Peninsula to vote', language: 'en', textLength: expect.any(Number) },
      { id: 2, published: '2014-03-13', title: 'Peninsula to vote', language: 'en', textLength: expect.any(Number) },
      { id: 3, published: null, title: 'Peninsula to vote', language: 'en', textLength: expect.any(Number) },
    ]);
  });

  it('goes on past what cannot be read, and says why', async () => {
    const lines = await readLines([
      { id: 1, file: 'missing.html' },
      { id: 2, url: 'ftp://news.example/vote', file: file(PAGE) },
      'no JSON',
      { id: 4 },
      { url: 'https://news.example/vote', file: file(PAGE) },
      [],
      { id: 7, file: file('') },
      '',
      { id: 9, file: file(PAGE) },
    ]);
    const nothing = { published: null, title: null, language: null, textLength: null };
    expect(lines).toEqual([
      { id: 1, ...nothing, error: 'there is no file missing.html' },
      { id: 2, ...nothing, error: 'only addresses that begin with http:// or https:// can be read' },
      { id: null, ...nothing, error: 'this is not JSON' },
      { id: null, ...nothing, error: '"file" is missing' },
      { id: null, ...nothing, error: '"id" is missing' },
      { id: null, ...nothing, error: 'this is not an object such as {"id", "url", "file"}' },
      { id: 7, ...nothing, error: 'this page is empty' },
      expect.objectContaining({ id: 9, published: '2014-03-14' }),
    ]);
  });

  it('keeps what a page says of itself though there is nothing to read on it', async () => {
    const shell = `<title>Vote</title><script src="a.js"></script><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2014-03-14"}</script>`;
    expect(await readLines([{ id: 1, file: file(shell) }])).toEqual([
      {
        id: 1,
        published: '2014-03-14',
        title: 'Vote',
        language: null,
        textLength: null,
        error: expect.stringContaining('made by scripts'),
      },
    ]);
  });
});
