/**
 * Makes an element. Its children are nodes and plain text, never markup, so that nothing said in a message or an
 * article is read as HTML.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** One of the icons that the page brings, by its name without `icon-`. */
export function icon(name: string): SVGElement {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#icon-${name}`);
  made.append(use);
  return made;
}

/** @throws Error where the page has no such element, or one of another type. */
export function byId<Type extends Element>(id: string, type: abstract new () => Type): Type {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${type.name} "${id}"`);
}

/** Writes a text where it is not there already, so that nothing is laid out anew for it. */
export function write(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Makes a link that opens beside the page; text alone where the address is none that a reader should follow. */
export function outwardLink(address: string, ...children: (Node | string)[]): HTMLElement {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`;
  if (!/^(?:https?|mailto|tg):/i.test(full) || !URL.canParse(full)) return element('span', '', ...children);
  const link = element('a', '', ...children);
  link.href = full;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}
