import { describe, expect, it, onTestFinished } from 'vitest';
import { startFeedSite } from '../../support/feed-site.ts';
import { rss } from '../../support/feeds.ts';
import { READER, startWorld } from '../../support/world.ts';

const OPERATOR = 7;

async function aWorld() {
  const world = await startWorld({ start: '2026-03-02T12:00:00Z', others: [OPERATOR], operators: [OPERATOR] });
  onTestFinished(() => world.close());
  const ask = async (text: string, chatId = OPERATOR) => {
    await world.say(text, chatId);
    return world.heard(chatId).at(-1)?.text;
  };
  return { world, ask };
}

describe('/feeds', () => {
  it('adds, lists and removes feeds for an operator', async () => {
    const { world, ask } = await aWorld();
    const site = await startFeedSite();
    site.put(
      '/news',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
      'text/html',
    );
    site.put('/feed', rss([]));
    expect(await ask('/feeds')).toMatch(/^No feed is followed\.\n\n\/feeds add ADDRESS/);
    expect(await ask(`/feeds add ${site.url}/news`)).toBe('The Daily Test is followed from now on.');
    expect(await ask(`/feeds add ${site.url}/feed`)).toBe('The Daily Test was followed already.');
    expect(await ask('/feeds list')).toContain(
      `1 feed\n\nThe Daily Test\n0 articles, 0 key dates – not read yet, next now\n${site.url}/feed`,
    );
    await world.goTo('2026-03-02T12:01:00Z');
    expect(await ask('/feeds')).toMatch(/0 articles, 0 key dates – read 1 minute ago, next in 1[01] minutes/);
    expect(await ask('/feeds remove the daily test')).toBe(
      'The Daily Test is followed no longer. What it has brought stays.',
    );
    expect(await ask('/feeds')).toMatch(/^No feed is followed\./);
  });

  it('adds a dozen at once', async () => {
    const { ask } = await aWorld();
    expect(await ask('/feeds add default')).toBe('12 more are followed from now on.');
    expect(await ask('/feeds add default')).toBe('All of these were followed already.');
    expect(await ask('/feeds')).toMatch(/^12 feeds\n\n[\s\S]*BBC News: World/);
  });

  it.each([
    ['/feeds add', /^\/feeds add ADDRESS/],
    ['/feeds help', /^\/feeds add ADDRESS/],
    ['/feeds add http://10.0.0.1/', /^That did not work: this address is not on the public web\.$/],
    ['/feeds remove nothing <b>', /^That did not work: no feed is followed at "nothing <b>"\.$/],
  ])('says what is wrong with "%s"', async (text, answer) => {
    expect(await (await aWorld()).ask(text)).toMatch(answer);
  });

  it.each(['/feeds', '/feeds add http://10.0.0.1/', '/feeds add default'])(
    'is to everybody else a command like any that there is none of: %s',
    async (text) => {
      const { ask } = await aWorld();
      const unknown = await ask(text.replace('/feeds', '/nosuchcommand'), READER);
      expect(await ask(text, READER)).toBe(unknown);
      expect(await ask('/feeds')).toMatch(/^No feed is followed\./);
    },
  );
});
