import type { KeyDateView } from '../protocol.ts';
import { byId, element, write } from './dom.ts';
import { createKeyDateCard, isOver, type KeyDateCard } from './key-date-card.ts';
import type { TimeFormat } from './time-format.ts';

/** The key dates as a timeline: what has passed, a line for now, what is ahead. */
export interface Agenda {
  /** @returns whether there is anything that was not shown before. */
  show(keyDates: readonly KeyDateView[]): boolean;
  /** When the next alert goes out, in epoch milliseconds. */
  nextAlert(now: number): number | undefined;
  tick(now: number): void;
}

export function createAgenda(format: TimeFormat): Agenda {
  const panel = byId('agenda-panel', HTMLElement);
  const list = byId('agenda', HTMLOListElement);
  const empty = byId('agenda-empty', HTMLElement);
  const count = byId('agenda-count', HTMLElement);
  const nowLabel = element('span');
  const nowLine = element('li', 'now', nowLabel);
  nowLine.ariaHidden = 'true';
  /** By the key date as it came, so that a card is made anew only when something in it has changed. */
  let cards = new Map<string, KeyDateCard>();

  return {
    show(keyDates) {
      const keys = keyDates.map((keyDate) => JSON.stringify(keyDate));
      if (keys.join() === [...cards.keys()].join()) return false;
      const before = cards;
      cards = new Map(
        keyDates.map((keyDate) => {
          const key = JSON.stringify(keyDate);
          return [key, before.get(key) ?? createKeyDateCard(keyDate, format)];
        }),
      );
      list.replaceChildren(...[...cards.values()].map(({ item }) => item));
      empty.hidden = keyDates.length > 0;
      count.textContent = keyDates.length > 0 ? String(keyDates.length) : '';
      return [...cards.keys()].some((key) => !before.has(key));
    },
    nextAlert(now) {
      const ahead = [...cards.values()].flatMap(({ keyDate }) => keyDate.alerts).filter((at) => at > now);
      return ahead.length === 0 ? undefined : Math.min(...ahead);
    },
    tick(now) {
      if (cards.size === 0) return;
      for (const card of cards.values()) card.tick(now);
      write(nowLabel, `now, ${format.short(now)}`);
      const ahead = [...cards.values()].find(({ keyDate }) => !isOver(keyDate, now))?.item ?? null;
      if (nowLine.parentElement === list && nowLine.nextElementSibling === ahead) return;
      list.insertBefore(nowLine, ahead);
      // What has passed moves out of sight, unless somebody is reading there.
      if (!panel.matches(':hover, :focus-within')) panel.scrollTo({ top: nowLine.offsetTop - list.offsetTop });
    },
  };
}
