import { describe, expect, it } from 'vitest';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import type { PublicAnswer } from '../../../lambda/articles/fetch-public.ts';
import { createRobots } from '../../../lambda/articles/robots.ts';
import { at } from '../../support/key-dates.ts';

const SITE = 'https://news.example';
const REFUSED = 'the site asks programs not to read this address (robots.txt)';

/** A site with this `robots.txt`, or an answer of this status without one. */
function visiting(robots: string | number) {
  let now = at('2026-03-02T08:00:00Z');
  const asked: string[] = [];
  const fetchPublic = async (url: string): Promise<PublicAnswer> => {
    asked.push(url);
    const answer = { url, permanentUrl: url, contentType: 'text/plain', header: () => null };
    return typeof robots === 'string'
      ? { ...answer, status: 200, body: robots }
      : { ...answer, status: robots, body: null };
  };
  return {
    asked,
    later: (hours: number) => {
      now = now.add({ hours });
    },
    check: createRobots(fetchPublic, { now: () => now }).check,
  };
}

describe('a robots.txt', () => {
  it.each([
    ['says nothing', '', true],
    ['refuses all', 'User-agent: *\nDisallow: /', false],
    ['refuses others', 'User-agent: OtherBot\nDisallow: /', true],
    ['refuses us by our name', 'User-agent: datewire\nDisallow: /\n\nUser-agent: *\nAllow: /', false],
    ['lets us in by our name', 'User-agent: *\nDisallow: /\n\nUser-agent: Datewire/1.0\nAllow: /', true],
    ['refuses another folder', 'User-agent: *\nDisallow: /private/', true],
    ['refuses this folder', 'User-agent: *\nDisallow: /world/', false],
    ['refuses this kind of address', 'User-agent: *\nDisallow: /*.html$', false],
    ['makes an exception', 'User-agent: *\nDisallow: /world/\nAllow: /world/vote', true],
    ['is a page that says there is none', '<html><title>Not found</title></html>', true],
  ])('that %s', async (_, robots, isAllowed) => {
    const checked = visiting(robots).check(`${SITE}/world/vote.html`);
    await (isAllowed ? checked : expect(checked).rejects.toThrow(new ArticleRefused(REFUSED)));
  });

  it.each([404, 403, 410])('that there is none of (%i) refuses nothing', async (status) => {
    await visiting(status).check(`${SITE}/world`);
  });

  it.each([429, 500, 503])('that cannot be had just now (%i) refuses all, and is asked for again', async (status) => {
    const { check, asked } = visiting(status);
    for (const _ of ['once', 'again']) {
      await expect(check(`${SITE}/`)).rejects.toThrow(`the site's robots.txt cannot be read just now (${status})`);
    }
    expect(asked).toHaveLength(2);
  });

  it('is asked for once a site and half a day', async () => {
    const { check, asked, later } = visiting('');
    for (const url of [`${SITE}/a`, `${SITE}/b`, 'http://news.example/a', 'https://news.example:8443/a'])
      await check(url);
    later(11);
    await check(`${SITE}/c`);
    expect(asked).toEqual([
      'https://news.example/robots.txt',
      'http://news.example/robots.txt',
      'https://news.example:8443/robots.txt',
    ]);
    later(2);
    await check(`${SITE}/c`);
    expect(asked).toHaveLength(4);
  });
});
