import type { PageDocument } from './document.ts';

/** What a page's `meta` tags say, by `property`, `name`, `itemprop` or `http-equiv` in small letters; the first of each name first. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function metaTags({ elements }: PageDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of elements('meta')) {
    const content = (
      meta.getAttribute('content') ??
      meta.getAttribute('value') ??
      meta.getAttribute('datetime') ??
      ''
    ).trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (!name) continue;
      const contents = tags.get(name);
      if (contents) contents.push(content);
      else tags.set(name, [content]);
    }
  }
  return tags;
}

/** The first that any of the names says; null where none of them is there. */
export function metaText(tags: MetaTags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [content] = tags.get(name) ?? [];
    if (content !== undefined) return content;
  }
  return null;
}
