import type { Room } from '../console-parts.ts';
import type { MessageView } from '../protocol.ts';
import { relativeTime } from './countdown.ts';
import { byId, element } from './dom.ts';
import { type BubbleReader, messageBubble } from './message-bubble.ts';

/** So near to the end of the log, in pixels, a reader is taken to follow it. */
const NEAR = 80;
/** How long a bot is shown to be typing, in milliseconds, as in Telegram's apps. */
const TYPING = 5_000;

/** What a room is called while nobody is typing. */
const RESTING: Readonly<Record<Room['kind'], string>> = {
  private: 'bot',
  group: 'group',
  topic: 'topic of the group',
  channel: 'channel',
};

/** The messages of the chat, oldest first. */
export interface ChatLog {
  /** Shows the messages of this room and no others. */
  reset(messages: readonly MessageView[], kind: Room['kind']): void;
  /** Adds a message, or shows it as it was edited. */
  put(message: MessageView): void;
  remove(id: number): void;
  /** A pressed button has been answered. */
  release(messageId: number, data: string): void;
  showTyping(): void;
  scrollToEnd(): void;
  tick(now: number): void;
}

export function createChatLog(reader: BubbleReader): ChatLog {
  const list = byId('messages', HTMLOListElement);
  const scroller = byId('scroller', HTMLElement);
  const welcome = byId('welcome', HTMLElement);
  const toEnd = byId('to-bottom', HTMLButtonElement);
  const unreadCount = byId('unread', HTMLElement);
  const status = byId('chat-status', HTMLElement);
  const shown = new Map<number, { message: MessageView; item: HTMLLIElement }>();
  let resting = RESTING.private;
  let unread = 0;
  let isFollowing = true;
  let typing: ReturnType<typeof setTimeout> | undefined;

  scroller.addEventListener('scroll', () => {
    isFollowing = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    if (isFollowing) unread = 0;
    showUnread();
  });
  toEnd.addEventListener('click', () => scrollToEnd());
  // What makes the log or its window taller or shorter must not take a follower away from the end.
  const keepAtEnd = new ResizeObserver(() => {
    if (isFollowing) scroller.scrollTop = scroller.scrollHeight;
  });
  keepAtEnd.observe(list);
  keepAtEnd.observe(scroller);

  function showUnread(): void {
    toEnd.hidden = isFollowing;
    unreadCount.hidden = unread === 0;
    unreadCount.textContent = String(unread);
  }

  function scrollToEnd(): void {
    isFollowing = true;
    scroller.scrollTop = scroller.scrollHeight;
  }

  function itemFor(message: MessageView): HTMLLIElement {
    const repliedTo = message.replyToId === null ? undefined : shown.get(message.replyToId)?.message;
    const item = element(
      'li',
      message.fromBot ? 'from-bot' : 'from-you',
      element('span', 'date', reader.format.day(message.date * 1_000)),
      messageBubble(message, repliedTo, reader),
    );
    item.dataset.id = String(message.id);
    item.dataset.day = reader.format.day(message.date * 1_000);
    return item;
  }

  /** The first message of each day has the day above it. */
  function showDays(item: Element | null): void {
    if (!(item instanceof HTMLElement)) return;
    const previous = item.previousElementSibling;
    const isFirst = !(previous instanceof HTMLElement) || previous.dataset.day !== item.dataset.day;
    item.classList.toggle('first-of-day', isFirst);
  }

  function insert(message: MessageView): void {
    const item = itemFor(message);
    const known = shown.get(message.id);
    shown.set(message.id, { message, item });
    if (known !== undefined) known.item.replaceWith(item);
    else {
      const later = [...shown.values()].find((each) => each.message.id > message.id);
      list.insertBefore(item, later?.item ?? null);
    }
    showDays(item);
    showDays(item.nextElementSibling);
    welcome.hidden = true;
  }

  function stopTyping(): void {
    clearTimeout(typing);
    status.textContent = resting;
    status.classList.remove('typing');
  }

  return {
    reset(messages, kind) {
      resting = RESTING[kind];
      stopTyping();
      list.ariaBusy = 'true';
      list.replaceChildren();
      shown.clear();
      for (const message of messages) insert(message);
      list.ariaBusy = 'false';
      welcome.hidden = messages.length > 0 || kind !== 'private';
      unread = 0;
      scrollToEnd();
      showUnread();
    },
    put(message) {
      const isNew = !shown.has(message.id);
      insert(message);
      if (message.fromBot) stopTyping();
      if (!isNew) return;
      if (isFollowing || !message.fromBot) scrollToEnd();
      else unread += 1;
      showUnread();
    },
    remove(id) {
      const item = shown.get(id)?.item;
      const next = item?.nextElementSibling ?? null;
      item?.remove();
      shown.delete(id);
      showDays(next);
    },
    release(messageId, data) {
      const buttons = shown.get(messageId)?.item.querySelectorAll<HTMLElement>('.keyboard button') ?? [];
      for (const button of buttons) if (button.dataset.data === data) button.removeAttribute('aria-busy');
    },
    showTyping() {
      clearTimeout(typing);
      status.textContent = 'typing';
      status.classList.add('typing');
      typing = setTimeout(stopTyping, TYPING);
    },
    scrollToEnd,
    tick(now) {
      for (const time of list.querySelectorAll<HTMLElement>('time[data-relative]')) {
        time.textContent = relativeTime(Number(time.dataset.relative), now);
      }
    },
  };
}
