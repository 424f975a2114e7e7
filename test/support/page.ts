import { type PageDocument, parseDocument } from '../../lambda/articles/page/document.ts';
import { linkedThings } from '../../lambda/articles/page/linked-data.ts';
import { metaTags } from '../../lambda/articles/page/meta-tags.ts';

/** A parsed page with this head and body, with its meta tags and what its JSON-LD describes. */
export function parsedPage(
  head: string,
  body = '',
): {
  page: PageDocument;
  tags: ReturnType<typeof metaTags>;
  things: ReturnType<typeof linkedThings>;
} {
  const page = parseDocument(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return { page, tags: metaTags(page), things: linkedThings(page) };
}

/** JSON-LD as it stands in a page. */
export const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
