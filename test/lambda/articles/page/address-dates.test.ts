import { describe, expect, it } from 'vitest';
import { addressDates, addressMonth } from '../../../../lambda/articles/page/address-dates.ts';

const at = (path: string) => new URL(path, 'https://news.example');
const days = (path: string) => addressDates(at(path)).map(({ time }) => time.toString());

describe('the day in an address', () => {
  it.each([
    '/2020/02/18/vote',
    '/news/2020/2/18/',
    '/2020-02-18/vote',
    '/2020/feb/18/vote',
    '/article/20200218/1.html',
    '/vote-2020-02-18.html',
    '/vote-18-02-2020-77_23.php',
    '/vote-20200218_ABC/',
    '/read?day=2020-02-18',
    '/202002181405-vote',
  ])('is read from %s', (path) => {
    expect(days(path)).toEqual(['2020-02-18']);
  });

  it.each(['/2020/02/', '/2020/13/18/', '/2020/02/31/', '/article/12345678', '/1234/56/78/', '/vote-2020', '/'])(
    'is not seen in %s',
    (path) => {
      expect(days(path)).toEqual([]);
    },
  );

  it('weighs more as a path of its own than within a name', () => {
    const weight = (path: string) => addressDates(at(path))[0]?.weight ?? 0;
    expect(weight('/2020/02/18/vote')).toBeGreaterThan(weight('/vote-2020-02-18'));
    expect(weight('/vote-2020-02-18')).toBeGreaterThan(weight('/vote-18-02-2020'));
  });
});

describe('the month in an address', () => {
  it.each([
    ['/2020/02/vote', '2020-02'],
    ['/news/202002/vote', '2020-02'],
    ['/2020/13/vote', undefined],
    ['/vote', undefined],
  ])('of %s is %s', (path, month) => {
    expect(addressMonth(at(path))?.toString()).toBe(month);
  });
});
