import { InvalidArgumentError } from 'commander';

/** A whole number above zero, as an option of a command line. */
export function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number above zero.');
  return Number(text);
}

/** Several, joined by commas. */
export function counts(text: string): number[] {
  return text.split(',').map(count);
}
