import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { startFeedSite } from '../../../support/feed-site.ts';
import { rss } from '../../../support/feeds.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The command line on a store of its own. */
function aStore() {
  const environment = { DATEWIRE_DATA: temporaryFolder(), DATEWIRE_ALLOW_LOOPBACK: 'true' };
  return (...args: string[]) => commandLine(['feeds', ...args], { environment });
}

describe('datewire feeds', () => {
  it('adds the feed of a page, lists it, and removes it', async () => {
    const feeds = aStore();
    const site = await startFeedSite();
    site.put(
      '/',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
      'text/html',
    );
    site.put('/feed', rss([]));
    expect((await feeds()).output).toMatch(/^No feed is followed\. `datewire feeds add ADDRESS`/);
    expect((await feeds('add', site.url)).output).toBe(`The Daily Test (${site.url}/feed) is followed from now on.\n`);
    expect((await feeds('add', `${site.url}/feed`)).output).toBe(
      `The Daily Test (${site.url}/feed) was followed already.\n`,
    );
    const { output } = await feeds('list');
    expect(output).toMatch(/^ feed +last read +items +dates +next\n─+\n The Daily Test +never +0 +0 +now\n/);
    expect(output).toContain(`${site.url}/feed`);
    expect(JSON.parse((await feeds('list', '--json')).output)).toMatchObject([{ title: 'The Daily Test', items: 0 }]);
    expect((await feeds('remove', 'The Daily Test')).output).toContain('is followed no longer.');
    expect((await feeds('list')).output).toMatch(/^No feed is followed\./);
  });

  it('takes a list in and gives it out again', async () => {
    const feeds = aStore();
    expect((await feeds('add', 'default')).output).toBe('12 of 12 feeds were added.\n');
    const { output: exported } = await feeds('export');
    expect(exported).toContain('xmlUrl="https://feeds.bbci.co.uk/news/world/rss.xml"');
    const file = join(temporaryFolder(), 'feeds.opml');
    writeFileSync(file, exported);
    expect((await feeds('import', file)).output).toBe('0 of 12 feeds were added; 12 were followed already.\n');
    expect((await aStore()('import', file)).output).toBe('12 of 12 feeds were added.\n');
  });

  it.each([
    [['add', 'http://10.0.0.1/'], 'this address is not on the public web'],
    [['remove', 'nothing'], 'no feed is followed at "nothing"'],
  ])('says in one line what is wrong: %j', async (args, problem) => {
    const { exitCode, output, errors } = await aStore()(...args);
    expect([exitCode, output, errors]).toEqual([2, '', `datewire: ${problem}\n`]);
  });

  it('says what a robots.txt asks for', async () => {
    const site = await startFeedSite();
    site.put('/robots.txt', 'User-agent: *\nDisallow: /feed', 'text/plain');
    site.put('/feed', rss([]));
    const { exitCode, errors } = await aStore()('add', `${site.url}/feed`);
    expect([exitCode, errors]).toEqual([2, 'datewire: the site asks programs not to read this address (robots.txt)\n']);
  });
});
