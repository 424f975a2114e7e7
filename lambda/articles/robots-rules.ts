/** What a site lets a program read, by the rules of its `robots.txt`. */
export interface RobotsRules {
  /** @param path the path of an address with its query. */
  allow(path: string): boolean;
}

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

/** As much as must be read of a file (https://www.rfc-editor.org/rfc/rfc9309#section-2.5), in characters. */
const MAX_LENGTH = 512_000;

/**
 * Reads a `robots.txt` for one program (https://www.rfc-editor.org/rfc/rfc9309): of the groups of rules those that name
 * it, else those for all; of the rules that match, the longest; of two that are as long, the one that allows.
 *
 * @param robotName the program's product token, in lower case.
 */
export function parseRobotsRules(text: string, robotName: string): RobotsRules {
  const named: Rule[] = [];
  const general: Rule[] = [];
  let isNamed = false;
  let groups: Rule[][] = [];
  let inNames = false;
  for (const line of text.slice(0, MAX_LENGTH).split(/\r\n?|\n/)) {
    const [field = '', ...rest] = (line.split('#')[0] ?? '').split(':');
    const value = rest.join(':').trim();
    const name = field.trim().toLowerCase();
    if (name === 'user-agent') {
      if (!inNames) groups = [];
      inNames = true;
      const agent = value.toLowerCase().split('/')[0]?.trim();
      if (agent === robotName) {
        isNamed = true;
        groups.push(named);
      } else if (agent === '*') groups.push(general);
    } else if (name === 'allow' || name === 'disallow') {
      inNames = false;
      // An empty rule is none: "Disallow:" refuses nothing.
      if (value !== '') for (const rules of groups) rules.push({ isAllowed: name === 'allow', pattern: evened(value) });
    }
  }
  const rules = isNamed ? named : general;
  return {
    allow(path) {
      const asked = evened(path);
      let best: Rule | null = null;
      for (const rule of rules) {
        const isLonger = best === null || rule.pattern.length > best.pattern.length;
        const isKinder = rule.isAllowed && rule.pattern.length === best?.pattern.length;
        if ((isLonger || isKinder) && matches(rule.pattern, asked)) best = rule;
      }
      return best?.isAllowed ?? true;
    },
  };
}

/** Paths are compared with all but ASCII written as percent codes, and these in capitals. */
function evened(path: string): string {
  const wellFormed = Buffer.from(path).toString();
  return encodeURI(wellFormed)
    .replaceAll('%25', '%')
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/** A pattern stands for all paths that begin with it; `*` in it for anything, `$` at its end for the path's end. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  let at = start.length;
  for (const [index, part] of parts.entries()) {
    if (isWhole && index === parts.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
