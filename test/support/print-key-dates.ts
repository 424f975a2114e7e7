/* Derives the key dates of the articles in a file, and prints them with the host's zone and locale: run in an environment of its own. */
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { derive } from '../../lambda/derive/derive.ts';

const articles: { text: string; published: string }[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
const keyDates = articles.map(({ text, published }) =>
  derive({ title: null, text, published: Temporal.PlainDate.from(published) }),
);
process.stdout.write(JSON.stringify({ timeZone, locale, keyDates }));
