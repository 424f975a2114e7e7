/** No lines but those between rows: they are for the eye to follow, and not to fence in. */
const LINES = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '' } as const;
const NO_SIDES = { 'bottom-left': '', 'bottom-right': '', left: '', right: '', middle: '' } as const;
const RULE = { mid: '─', 'mid-mid': '', 'left-mid': '', 'right-mid': '' } as const;
export const TABLE_LINES = { ...LINES, ...NO_SIDES, ...RULE } as const;

/** The width where the output tells none, as a file; and those between which a table can be read, in characters. */
const WIDTH = 100;
const NARROWEST = 60;
const WIDEST = 120;

/** How wide a table may be on an output. */
export function tableWidth({ columns }: { readonly columns?: number }): number {
  return Math.min(Math.max(columns ?? WIDTH, NARROWEST), WIDEST);
}

/** A table as text, without the spaces at the ends of its lines. */
export function withoutEndSpaces(table: { toString(): string }): string {
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
