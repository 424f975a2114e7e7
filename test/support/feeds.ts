/** An item of a feed in RSS, in the words of a test. */
export interface TestItem {
  readonly link?: string;
  readonly title?: string;
  readonly guid?: string;
  /** As RSS writes it: `Mon, 02 Mar 2026 08:00:00 GMT`. */
  readonly pubDate?: string;
  readonly description?: string;
  /** The whole text, in HTML. */
  readonly content?: string;
}

/** A feed in RSS 2.0 with these items, and whatever else its channel says. */
export function rss(items: readonly TestItem[], channel = ''): string {
  const element = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<${name}><![CDATA[${text}]]></${name}>`;
  const written = items.map(
    ({ link, title, guid, pubDate, description, content }) =>
      `<item>${element('title', title)}${element('link', link)}${element('guid', guid)}${element('pubDate', pubDate)}` +
      `${element('description', description)}${element('content:encoded', content)}</item>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">' +
    `<channel><title>The Daily Test</title><link>https://news.example/</link>${channel}${written.join('')}</channel></rss>`
  );
}

/** The date of RSS for an instant in ISO 8601. */
export function pubDate(instant: string): string {
  return new Date(instant).toUTCString();
}
