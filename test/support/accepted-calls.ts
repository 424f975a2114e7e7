import { expect } from 'vitest';
import type { World } from './world.ts';

/** What the bot can only find out by trying: its message says that already, or is not there any more. */
const FOUND_OUT = /message is not modified|message to edit not found/;

/** Nothing was said that Telegram refuses, and nothing failed. */
export function expectAllAccepted({ simulator, log }: World): void {
  const refused = simulator
    .calls()
    .filter(({ status, description = '' }) => status !== 200 && !FOUND_OUT.test(description))
    .map(({ method, description }) => `${method}: ${description}`);
  expect(refused).toEqual([]);
  expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
}
