import { parseHTML } from 'linkedom';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, tr, td, th, div, section, article, figcaption, br';
/** Stands where a block begins or ends, since line breaks in the source of a page are mere spaces. */
const BREAK = '\u2029';

/** The text of a piece of HTML, one paragraph a line. */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
  for (const block of document.querySelectorAll(BLOCKS)) {
    block.before(BREAK);
    block.after(BREAK);
  }
  return (document.body.textContent ?? '')
    .split(BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
