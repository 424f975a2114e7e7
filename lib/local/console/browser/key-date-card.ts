import type { KeyDateView } from '../protocol.ts';
import { calendarLeaf } from './calendar-leaf.ts';
import { countdown } from './countdown.ts';
import { element, icon, outwardLink, write } from './dom.ts';
import type { TimeFormat } from './time-format.ts';

/** A key date in the timeline. */
export interface KeyDateCard {
  readonly item: HTMLLIElement;
  readonly keyDate: KeyDateView;
  tick(now: number): void;
}

export function createKeyDateCard(keyDate: KeyDateView, format: TimeFormat): KeyDateCard {
  const { title, kind, certainty, condition, when, place, source, alerts } = keyDate;
  const { above, large, below } = calendarLeaf(keyDate.date);
  const left = element('p', 'countdown');
  const marks = alerts.map((at) => ({ at, mark: element('li', '', icon('bell'), format.short(at)) }));
  const track = createTrack(keyDate);
  const details = [
    element('p', 'labels', element('span', `kind ${kind}`, kind), element('span', `certainty ${certainty}`, certainty)),
    element('h3', '', title),
    element('p', 'when', when),
    ...(place === null ? [] : [element('p', 'place', icon('place'), place)]),
    ...(condition === null ? [] : [element('p', 'condition', element('span', '', 'Only '), `“${condition}”`)]),
    quote(keyDate),
    ...(source === null
      ? []
      : [element('p', 'source', source.url === null ? source.name : outwardLink(source.url, source.name))]),
    ...(alerts.length === 0 ? [] : [track.bar, element('ul', 'alerts', ...marks.map(({ mark }) => mark))]),
  ];
  const leaf = element('div', 'leaf', element('span', '', above), element('b', '', large), element('span', '', below));
  leaf.ariaHidden = 'true';
  const item = element('li', `key-date ${certainty}`, leaf, element('article', '', left, ...details));

  return {
    item,
    keyDate,
    tick(now) {
      const isPast = isOver(keyDate, now);
      item.classList.toggle('past', isPast);
      item.classList.toggle('present', !isPast && now >= keyDate.start);
      write(left, distance(keyDate, now));
      for (const { at, mark } of marks) mark.classList.toggle('sent', at <= now);
      track.tick(now);
    },
  };
}

/** A happening of a minute is past once it has begun. */
export function isOver({ end }: KeyDateView, now: number): boolean {
  return now >= end;
}

function distance(keyDate: KeyDateView, now: number): string {
  const { start, end, precision } = keyDate;
  if (isOver(keyDate, now)) return 'past';
  if (now >= start) return precision === 'day' && end - start <= 25 * 3_600_000 ? 'today' : 'under way';
  return precision === 'day' || precision === 'minute' ? `in ${countdown(start - now)}` : '';
}

/** The sentence that it was derived from, with the words that say when. */
function quote({ quote: sentence, words }: KeyDateView): HTMLElement {
  const begin = sentence.indexOf(words);
  if (begin < 0) return element('blockquote', '', sentence);
  const end = begin + words.length;
  return element('blockquote', '', sentence.slice(0, begin), element('mark', '', words), sentence.slice(end));
}

/** The way from the hour when it was learned of to the hour when it begins, with its alerts on it. */
function createTrack({ learnedAt, start, alerts }: KeyDateView): { bar: HTMLElement; tick(now: number): void } {
  const bar = element('div', 'track', element('i', 'passed'));
  bar.ariaHidden = 'true';
  const end = Math.max(start, ...alerts);
  const share = (moment: number) => Math.min(1, Math.max(0, (moment - learnedAt) / (end - learnedAt || 1)));
  for (const at of alerts) {
    const dot = element('i', 'dot');
    dot.style.setProperty('--at', String(share(at)));
    bar.append(dot);
  }
  return {
    bar,
    tick(now) {
      bar.style.setProperty('--now', share(now).toFixed(4));
    },
  };
}
