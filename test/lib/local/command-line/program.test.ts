import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { listen } from '../../../support/listen.ts';
import { VOTE_AND_SANCTIONS } from '../../../support/sample-articles.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PUBLISHED = ['--published', '2014-03-14'];
const SENTENCE = 'Crimea votes on Sunday on leaving Ukraine for Russia.';
/** A day that is ahead whenever the tests run. */
const AHEAD = Temporal.Now.plainDateISO('UTC').add({ days: 60 });

/** A file with this in it. */
function file(content: string | Uint8Array, name = 'article.txt'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('help', () => {
  it.each([
    ['--help', 'Usage: datewire [options] [command]', 'datewire derive article.txt --published 2014-03-14'],
    ['derive --help', 'Usage: datewire derive', 'counted from the day of publication'],
    ['read --help', 'Usage: datewire read', 'datewire read saved.html.gz --url'],
    ['ingest --help', 'Usage: datewire ingest', 'datewire ingest https://news.example/'],
    ['feeds --help', 'Usage: datewire feeds', 'datewire feeds add news.example'],
    ['feeds import --help', 'Usage: datewire feeds import', 'in OPML'],
    ['dates --help', 'Usage: datewire dates', 'datewire dates --months 3'],
    ['start --help', 'Usage: datewire start', 'TELEGRAM_BOT_TOKEN'],
    ['help start', 'Usage: datewire start', 'DATEWIRE_DATA'],
  ])('is given for %s, with what to type', async (args, usage, example) => {
    const { exitCode, output, errors } = await commandLine(args.split(' '));
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toContain(usage);
    expect(output).toContain(example);
  });

  it('is shown where no command is given', async () => {
    const { exitCode, errors } = await commandLine([]);
    expect(exitCode).toBe(2);
    expect(errors).toContain('Usage: datewire');
  });
});

describe('wrong usage', () => {
  it.each([
    ['--wrong', "unknown option '--wrong'"],
    ['derive --jsn', "unknown option '--jsn' (Did you mean --json?)"],
    ['drive', "unknown command 'drive' (Did you mean derive?)"],
    ['derive a b', 'too many arguments'],
    ['ingest', "missing required argument 'source'"],
    ['feeds add', "missing required argument 'address'"],
    ['feeds import no-such-file.opml', 'there is no file no-such-file.opml'],
    ['feeds import package.json', 'this is not a list of feeds in OPML'],
    ['ingest --jsonl no-such-file.jsonl', 'there is no file no-such-file.jsonl'],
    ['ingest lib/aws', 'there is no article in lib/aws: .txt, .md, .html, .htm, .jsonl are read'],
    ['ingest package.json', 'this is not a feed'],
    ['start --port http', 'It must be a whole number from 0 to 65535'],
    ['start --port 65536', 'It must be a whole number from 0 to 65535'],
    ['start --speed 0', 'It must be a number above 0'],
    ['start --speed 1e12', '--speed is 2678400 at most, a month a second'],
    ['dates --limit 0', 'It must be a whole number from 1 to 1000'],
    ['derive --published', "option '--published <when>' argument missing"],
    ['derive --published yesterday', '--published: "yesterday" is not a publication time'],
    ['derive --published 2014-02-30', '--published: "2014-02-30" is not a publication time'],
    ['derive', 'give a file, or pipe a text in'],
    ['derive no-such-file.txt --published 2014-03-14', 'there is no file no-such-file.txt'],
    ['derive test --published 2014-03-14', 'test is a folder, not a file'],
    ['ingest news.example --published 2014-03-14', 'there is no file news.example'],
  ])('"datewire %s" is said in one line, with exit code 2', async (args, problem) => {
    const { exitCode, output, errors } = await commandLine(args.split(' '));
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toMatch(/^datewire: [^\n]+\n$/);
    expect(errors).toContain(problem);
  });

  it.each([
    ['a setting', { TELEGRAM_BOT_TOKEN: 'hunter2' }, 'TELEGRAM_BOT_TOKEN is not a token'],
    ['the time at which to begin', { TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(30)}` }, '--clock: "noon" is not'],
  ])('of "datewire start" with %s is said before anything is begun', async (_, environment, problem) => {
    const { exitCode, errors } = await commandLine(['start', '--port', '0', '--clock', 'noon'], { environment });
    expect(exitCode).toBe(2);
    expect(errors).toContain(problem);
  });
});

describe('derive', () => {
  it('shows the key dates of a file as a table', async () => {
    const { exitCode, output, errors } = await commandLine(['derive', file(VOTE_AND_SANCTIONS), ...PUBLISHED]);
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toMatch(/^ when +what +from the words\n─+\n Sun 2014-03-16 /);
    expect(output).toContain('Mon 2014-03-17');
  });

  it('shows those of the standard input as JSON', async () => {
    const { output } = await commandLine(['derive', '-', '--json', ...PUBLISHED], { input: SENTENCE });
    expect(JSON.parse(output)).toMatchObject([{ date: '2014-03-16', kind: 'vote', quote: SENTENCE }]);
  });

  it('counts from the day in the zone that is given', async () => {
    const when = ['--published', '2014-03-16T23:30[America/New_York]'];
    const { output } = await commandLine(['derive', '--json', ...when], { input: 'The court rules tomorrow.' });
    expect(JSON.parse(output)).toMatchObject([{ date: '2014-03-17' }]);
  });

  it('says that there is nothing', async () => {
    const { exitCode, output } = await commandLine(['derive', ...PUBLISHED], { input: 'It rained.' });
    expect([exitCode, output]).toEqual([0, 'There is nothing dated ahead in this.\n']);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty text', '', 'the text is empty'],
    ['a gigantic text', 'a'.repeat(1_000_001), 'the standard input is too long: an article has 1 MB at most'],
    ['a binary file', Uint8Array.from([0x50, 0x4b, 3, 4, 0]), 'this is not a text but a binary file'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'the standard input is not a text in UTF-8'],
    ['another charset', Uint8Array.from([0xca, 0xf0, 0xfb, 0xec]), 'the standard input is not a text in UTF-8'],
  ])('refuses %s', async (_, input, problem) => {
    const { exitCode, errors } = await commandLine(['derive', ...PUBLISHED], { input });
    expect([exitCode, errors]).toEqual([2, `datewire: ${problem}\n`]);
  });

  it('asks when a text was published rather than guess', async () => {
    const { exitCode, errors } = await commandLine(['derive'], { input: SENTENCE });
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/^datewire: when was it published\? .* add --published 2014-03-14\n$/);
  });
});

describe('derive --jsonl', () => {
  const lines = (input: string, ...args: string[]) => commandLine(['derive', '--jsonl', ...args], { input });
  const line = (fields: object) => `${JSON.stringify(fields)}\n`;

  it('answers each line with one, in order', async () => {
    const input =
      line({ id: 'a', published: '2014-03-14', title: 'Vote', text: SENTENCE }) +
      '\n' +
      line({ id: 2, published: '2014-03-14', title: null, text: '' }) +
      JSON.stringify({ id: 'c', published: '2014-03-21', text: SENTENCE });
    const { exitCode, output } = await lines(input);
    expect(exitCode).toBe(0);
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toEqual([
      { id: 'a', keyDates: [expect.objectContaining({ date: '2014-03-16' })] },
      { id: 2, keyDates: [] },
      { id: 'c', keyDates: [expect.objectContaining({ date: '2014-03-23' })] },
    ]);
  });

  it('takes --published for lines that have none', async () => {
    const { output } = await lines(line({ id: 1, text: SENTENCE }), ...PUBLISHED);
    expect(JSON.parse(output).keyDates).toMatchObject([{ date: '2014-03-16' }]);
  });

  it('reads characters that lie across what is read at once, and the line ends of Windows', async () => {
    const text = `${SENTENCE} ${'投票 '.repeat(30_000)}`;
    const path = file(line({ id: 1, text }).replace('\n', '\r\n').repeat(3), 'articles.jsonl');
    const { exitCode, output } = await commandLine(['derive', '--jsonl', path, ...PUBLISHED]);
    expect([exitCode, output.trimEnd().split('\n').length]).toEqual([0, 3]);
  });

  it.each([
    ['not JSON', '{"id":', 'this is not JSON'],
    ['a list', '[]', 'this is not an object such as {"id", "published", "title", "text"}'],
    ['without an id', line({ text: 'x', published: '2014-03-14' }), '"id" is missing'],
    ['without a text', line({ id: 1, published: '2014-03-14' }), '"text" is missing'],
    ['with a text that is a number', line({ id: 1, text: 7 }), '"text" is not a text'],
    ['without a time', line({ id: 1, text: 'x' }), '"published" is missing'],
    [
      'with a time that is none',
      line({ id: 1, text: 'x', published: 'now' }),
      '"published" "now" is not a publication',
    ],
    ['with a gigantic text', line({ id: 1, text: 'a'.repeat(1_100_000), published: '2014-03-14' }), 'at most 1 MB'],
    ['without end', 'a'.repeat(7_000_000), 'it is too long; an article has 1 MB at most'],
  ])('names the line that is %s', async (_, wrong, problem) => {
    const { exitCode, output, errors } = await lines(line({ id: 0, published: '2014-03-14', text: '' }) + wrong);
    expect([exitCode, output]).toEqual([2, '{"id":0,"keyDates":[]}\n']);
    expect(errors).toMatch(/^datewire: the standard input, line 2: [^\n]+\n$/);
    expect(errors).toContain(problem);
  });
});

describe('ingest and dates', () => {
  it('take an article into the local store, once, and list what is coming', async () => {
    const environment = { DATEWIRE_DATA: temporaryFolder() };
    const empty = await commandLine(['dates'], { environment });
    expect(empty).toMatchObject({ exitCode: 0, output: expect.stringContaining('Nothing is coming') });
    const day = AHEAD.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const path = file(`Voters elect a new parliament on ${day}.`);
    const published = AHEAD.subtract({ days: 60 }).toString();
    for (const _ of ['once', 'again']) {
      const { exitCode, output } = await commandLine(['ingest', path, '--published', published], { environment });
      expect([exitCode, output]).toEqual([0, expect.stringContaining(AHEAD.toString())]);
      expect(output).not.toContain('is over by now');
    }
    const listed = await commandLine(['dates', '--json'], { environment });
    expect(JSON.parse(listed.output)).toMatchObject([{ date: AHEAD.toString(), kind: 'vote' }]);
    const table = await commandLine(['dates'], { environment });
    expect(table.output).toContain(AHEAD.toString());
  });

  it('say of what is past that it brings no alert', async () => {
    const environment = { DATEWIRE_DATA: temporaryFolder() };
    const { exitCode, output } = await commandLine(['ingest', '-', ...PUBLISHED], { environment, input: SENTENCE });
    expect(exitCode).toBe(0);
    expect(output).toMatch(/All of this is over by now, and brings no alert\.\n$/);
  });

  it('read a link, and say why they cannot until it is said when it was published', async () => {
    const paragraph = `<p>${`${SENTENCE} `.repeat(10)}</p>`;
    const server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>Vote</title>${paragraph.repeat(4)}`),
    );
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${await listen(server)}/vote`;
    const environment = { DATEWIRE_DATA: temporaryFolder(), DATEWIRE_ALLOW_LOOPBACK: 'true' };
    expect(await commandLine(['ingest', url], { environment })).toEqual({
      exitCode: 2,
      output: '',
      errors: `datewire: ${url} cannot be read: the page does not say when it was published, so its dates cannot be told\n`,
    });
    const dated = await commandLine(['ingest', url, ...PUBLISHED], { environment });
    expect([dated.exitCode, dated.output]).toEqual([0, expect.stringContaining('2014-03-16')]);
  });

  it('do not read from this machine unless they may', async () => {
    const environment = { DATEWIRE_DATA: temporaryFolder() };
    const { exitCode, errors } = await commandLine(['ingest', 'http://127.0.0.1:1/'], { environment });
    expect([exitCode, errors]).toEqual([
      2,
      'datewire: http://127.0.0.1:1/ cannot be read: this address is not on the public web\n',
    ]);
  });

  it('say that data cannot be kept in a file', async () => {
    const environment = { DATEWIRE_DATA: file('') };
    const { exitCode, errors } = await commandLine(['dates'], { environment });
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/^datewire: data cannot be kept in .*: it is a file, not a folder\n$/);
  });
});
