import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobotsRules } from '../../../lambda/articles/robots-rules.ts';

const allows = (robots: string, path: string) => parseRobotsRules(robots, 'datewire').allow(path);

describe('a group of rules', () => {
  it.each([
    ['for all', 'User-agent: *\nDisallow: /', false],
    ['for others', 'User-agent: OtherBot\nDisallow: /', true],
    ['for us', 'User-agent: Datewire\nDisallow: /', false],
    ['for us, with a version', 'User-agent: DATEWIRE/2.0\nDisallow: /', false],
    ['for several, of whom we are one', 'User-agent: OtherBot\nUser-agent: datewire\nDisallow: /', false],
    ['for us, which goes before that for all', 'User-agent: *\nDisallow: /\nUser-agent: datewire\nDisallow: /x', true],
    ['for us that is empty', 'User-agent: *\nDisallow: /\n\nUser-agent: datewire\nDisallow:', true],
    [
      'for us in two places',
      'User-agent: datewire\nDisallow: /x\nUser-agent: *\nUser-agent: datewire\nDisallow: /a',
      false,
    ],
    ['for a name that ours begins with', 'User-agent: date\nDisallow: /', true],
    ['with comments, odd line ends and spaces', '# no\r user-AGENT : * # all\r\n DISALLOW : /a # this\n', false],
    ['that nobody is named for', 'Disallow: /', true],
    ['with lines that mean nothing', 'User-agent: *\nCrawl-delay: 10\nnonsense\n:\nDisallow: /a', false],
  ])('%s', (_, robots, isAllowed) => {
    expect(allows(robots, '/a')).toBe(isAllowed);
  });
});

describe('a rule', () => {
  it.each([
    ['/news', '/news', true],
    ['/news', '/newsletter', true],
    ['/news', '/old/news', false],
    ['/news$', '/news', true],
    ['/news$', '/newsletter', false],
    ['/*.xml', '/world/feed.xml?x=1', true],
    ['/*.xml$', '/world/feed.xml?x=1', false],
    ['/*.xml$', '/feed.xml.xml', true],
    ['*', '/anything', true],
    ['/a*b*c', '/a-b-c', true],
    ['/a*b*c', '/a-c-b', false],
    ['/ab*b$', '/ab', false],
    ['/?q=', '/?q=vote', true],
    ['/Крым', '/%D0%9A%D1%80%D1%8B%D0%BC', true],
    ['/%d0%9a', '/%D0%9A', true],
    ['/a%2fb', '/a/b', false],
  ])('Disallow: %s for %s', (pattern, path, isMatch) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(!isMatch);
  });

  it.each([
    ['/world/', '/world/vote', '/world/vote-today', true],
    ['/world/vote', '/world/', '/world/vote-today', false],
    ['/world', '/world', '/world', true],
  ])(
    'gives way to one that is longer, and of two alike the kinder holds: not %s, but %s',
    (no, yes, path, isAllowed) => {
      expect(allows(`User-agent: *\nDisallow: ${no}\nAllow: ${yes}`, path)).toBe(isAllowed);
      expect(allows(`User-agent: *\nAllow: ${yes}\nDisallow: ${no}`, path)).toBe(isAllowed);
    },
  );
});

it('reads anything, also what is built to take long', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (robots, path) => void allows(robots, path)));
  const stars = `User-agent: *\n${`Disallow: /${'*a'.repeat(1000)}b\n`.repeat(250)}`;
  expect(allows(stars, `/${'a'.repeat(2000)}`)).toBe(true);
});
