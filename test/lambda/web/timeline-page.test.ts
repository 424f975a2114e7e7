import { describe, expect, it } from 'vitest';
import { timelinePage } from '../../../lambda/web/timeline-page.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';

const page = async (...keyDates: Parameters<typeof aKeyDate>[0][]) =>
  String(await timelinePage(keyDates.map(aKeyDate), at('2014-03-14T18:00:00Z')));

describe('the timeline page', () => {
  it('says that there is nothing yet', async () => {
    expect(await page()).toContain('Nothing yet.');
  });

  it('says when, what, how sure, where, and in which words', async () => {
    const html = await page({ certainty: 'conditional', condition: 'if the talks fail' });
    for (const said of ['16 March 2014', 'Crimea votes on its future', 'conditional: if the talks fail', '· Crimea']) {
      expect(html).toContain(said);
    }
    expect(html).toContain('<blockquote>The peninsula votes on Sunday.</blockquote>');
  });

  it('says when it was to be, of what the news has moved', async () => {
    const past = { ...aKeyDate({ date: '2014-03-15' }), changedAt: '2014-03-14T12:00:00Z' };
    expect(await page({ history: [past] })).toContain('It was to be <s>Saturday 15 March 2014</s>');
  });

  it.each(['title', 'quote', 'condition', 'place', 'publisher', 'articleUrl'] as const)(
    'escapes what an article put into its %s',
    async (field) => {
      const html = await page({ articleUrl: 'https://news.example/', [field]: '"><script>alert(1)</script>' });
      expect(html).toContain('&quot;&gt;&lt;script&gt;');
      expect(html).not.toContain('<script');
    },
  );
});
