import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { extractPage, NoArticleOnPage } from '../../../../lambda/articles/extract-page.ts';
import { jsonLd } from '../../../support/page.ts';

const NOW = Temporal.Instant.from('2020-03-01T00:00Z');
const ARTICLE = `<article>${`<p>${'The peninsula votes on Sunday, officials said, and the result comes a day later. '.repeat(5)}</p>`.repeat(4)}</article>`;

function reason(head: string, body: string): string | null {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  try {
    extractPage({ url: 'https://news.example/vote', contentType: 'text/html', body: html }, NOW);
    return null;
  } catch (error) {
    if (error instanceof NoArticleOnPage) return error.message;
    throw error;
  }
}

describe('a page that is no article', () => {
  it.each([
    ['empty', '', '', /empty/],
    ['without words', '<title>Vote</title>', '<img src="a.png">', /empty|no article/],
    ['made by scripts', '<title>Vote</title><script src="app.js"></script>', '<div id="app"></div>', /made by scripts/],
    [
      'made by scripts, and says so',
      '<script src="app.js"></script>',
      '<noscript>Enable JavaScript</noscript><p>Loading …</p>',
      /made by scripts/,
    ],
    [
      'a robot check',
      '<title>Just a moment...</title><script src="c.js"></script>',
      '<h1>Checking your browser</h1>',
      /robots/,
    ],
    [
      'a refusal',
      '<title>Access Denied</title>',
      '<h1>Access Denied</h1><p>You do not have permission to see this page.</p>',
      /access denied/,
    ],
    ['a refusal in Russian', '<title>Доступ запрещен</title>', '<p>Доступ запрещен</p>', /access denied/],
    ['not there', '<title>Page not found | The Example</title>', '<h1>Sorry</h1><p>Try the search.</p>', /not found/],
    [
      'not there, in German',
      '<title>Example</title>',
      '<h1>Seite nicht gefunden</h1><p>Versuchen Sie die Suche.</p>',
      /not found/,
    ],
    ['not there, in figures', '<title>The Example</title>', '<h1>404</h1><p>Oops</p>', /not found/],
    [
      'behind a login',
      '<title>The Example</title>',
      '<h1>Welcome</h1><form><input name="a"><input type="password"></form>',
      /login/,
    ],
    [
      'behind a subscription',
      '<title>Vote</title>',
      '<h1>Vote</h1><p>It is near.</p><p>Subscribe to continue reading.</p>',
      /login or a subscription/,
    ],
    [
      'behind a subscription, in French',
      '<title>Vote</title>',
      '<h1>Vote</h1><p>C’est bientôt.</p><p>Article réservé aux abonnés</p>',
      /login or a subscription/,
    ],
    [
      'for subscribers, by its JSON-LD',
      jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }),
      '<h1>Vote</h1><p>It is near.</p>',
      /for subscribers/,
    ],
    [
      'a video',
      '<meta property="og:type" content="video.other">',
      '<h1>The vote in pictures</h1><p>Watch it.</p>',
      /video/,
    ],
    [
      'a video, by its element',
      '<title>Vote</title>',
      '<h1>The vote in pictures</h1><video src="a.mp4"></video><p>Watch it.</p>',
      /video/,
    ],
  ])('is refused as what it is: %s', (_, head, body, words) => {
    expect(reason(head, body)).toMatch(words);
  });

  it('is told with what it says of itself', () => {
    const head = jsonLd({ '@type': 'NewsArticle', datePublished: '2020-02-18' });
    const html = `<title>Vote</title>${head}<script src="app.js"></script><div id="app"></div>`;
    const read = () => extractPage({ url: 'https://news.example/vote', contentType: 'text/html', body: html }, NOW);
    expect(read).toThrow(NoArticleOnPage);
    try {
      read();
    } catch (error) {
      if (!(error instanceof NoArticleOnPage)) throw error;
      expect(error.facts).toMatchObject({ title: 'Vote', publisher: 'news.example' });
      expect(error.facts.published?.time.toString()).toBe('2020-02-18');
    }
  });
});

describe('an article', () => {
  it.each([
    ['about a page that is not found', '<title>Page not found: the story of an error</title>'],
    ['about access that is denied', '<title>Access denied to observers</title>'],
    ['with a login in its menu', '<title>Vote</title>', '<form><input type="password"></form>'],
    ['that asks for subscriptions at its end', '<title>Vote</title>', '<p>Subscribe to read more.</p>'],
    ['with a video', '<title>Vote</title><meta property="og:type" content="video">', '<video src="a.mp4"></video>'],
    ['of which a part is for subscribers', jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: false })],
    ['full of scripts', '<script src="a.js"></script>'.repeat(50)],
  ])('is not refused: one %s', (_, head, more = '') => {
    expect(reason(head, ARTICLE + more)).toBeNull();
  });

  it('may be short', () => {
    expect(reason('<title>Vote</title>', '<h1>Vote</h1><p>The peninsula votes on Sunday.</p>')).toBeNull();
  });

  it('may be short in Chinese', () => {
    expect(
      reason('<title>投票</title>', `<h1>投票</h1><p>${'半岛将于星期日投票，结果预计第二天公布。'.repeat(3)}</p>`),
    ).toBeNull();
  });
});
