import { html } from 'hono/html';
import type { Temporal } from 'temporal-polyfill';
import { ENGLISH } from '../bot/reader.ts';
import { absoluteDate, relativeDate } from '../bot/wording/when.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';

/** The page that shows what is coming, as a reader without Telegram sees it. Everything from articles is escaped. */
export function timelinePage(keyDates: readonly StoredKeyDate[], now: Temporal.Instant) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Datewire: what is coming</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
  ol { list-style: none; padding: 0; }
  li { border-left: 3px solid #2a7de1; margin: 0 0 1.5rem; padding-left: 1rem; }
  h2 { font-size: 1.1rem; margin: 0; }
  p { margin: .2rem 0; }
  .when { color: #2a7de1; font-weight: 600; }
  .sure, footer { opacity: .75; font-size: .9rem; }
  blockquote { margin: .3rem 0; font-style: italic; opacity: .85; }
</style>
</head>
<body>
<h1>What is coming</h1>
${keyDates.length === 0 ? html`<p>Nothing yet.</p>` : html`<ol>${keyDates.map((keyDate) => entry(keyDate, now))}</ol>`}
<footer>Datewire reads the news and works out when things will happen.</footer>
</body>
</html>`;
}

function entry(keyDate: StoredKeyDate, now: Temporal.Instant) {
  const relative = relativeDate(keyDate, ENGLISH, now);
  const past = keyDate.history.at(-1);
  const condition = keyDate.condition === null ? '' : `: ${keyDate.condition}`;
  return html`<li>
<p class="when">${absoluteDate(keyDate, ENGLISH)}${relative === null ? '' : ` — ${relative}`}</p>
<h2>${keyDate.title}</h2>
${past === undefined ? '' : html`<p class="sure">It was to be <s>${absoluteDate(past, ENGLISH)}</s></p>`}
<p class="sure">${keyDate.kind} · ${keyDate.certainty}${condition}${keyDate.place === null ? '' : ` · ${keyDate.place}`}</p>
<blockquote>${keyDate.quote}</blockquote>
${keyDate.articleUrl === null ? '' : html`<p><a rel="noopener nofollow" href="${keyDate.articleUrl}">${keyDate.publisher ?? keyDate.articleUrl}</a></p>`}
</li>`;
}
