import type { ChatMessage } from '../telegram-simulator/chats.ts';
import type { Room } from './console-parts.ts';

/** What the page shows of the clock. */
export interface ClockView {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly speed: number;
  readonly paused: boolean;
  readonly real: boolean;
}

/** What the page shows of a message. */
export type MessageView = Pick<
  ChatMessage,
  | 'id'
  | 'chatId'
  | 'threadId'
  | 'fromBot'
  | 'viaBot'
  | 'date'
  | 'editDate'
  | 'text'
  | 'entities'
  | 'keyboard'
  | 'silent'
  | 'replyToId'
  | 'document'
  | 'photo'
  | 'location'
>;

/** What the page shows of a key date; all times are epoch milliseconds. */
export interface KeyDateView {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly precision: string;
  readonly certainty: string;
  readonly condition: string | null;
  readonly quote: string;
  readonly words: string;
  readonly place: string | null;
  /** When it is, as the bot words it. */
  readonly when: string;
  readonly start: number;
  readonly end: number;
  readonly learnedAt: number;
  /** When its alerts go out to a subscriber who has chosen nothing. */
  readonly alerts: readonly number[];
  readonly source: { readonly name: string; readonly url: string | null } | null;
}

/** What the host tells the page, by the name of the server-sent event. */
export interface ConsoleEvents {
  /** Everything, at the beginning of each connection. */
  state: {
    /** A page made by one start of the host is not for the next. */
    readonly host: string;
    readonly zone: string;
    readonly clock: ClockView;
    readonly keyDates: readonly KeyDateView[];
    readonly rooms: readonly Room[];
    /** The bot's menu. */
    readonly commands: readonly { readonly command: string; readonly description: string }[];
    /** Those of all rooms, of each chat in order. */
    readonly messages: readonly MessageView[];
  };
  clock: ClockView;
  /** All of them, soonest first. */
  keyDates: readonly KeyDateView[];
  /** A message that is new or was edited. */
  message: MessageView;
  removed: { readonly chatId: number; readonly id: number };
  /** The bot is at work on an answer. */
  typing: { readonly chatId: number };
  /** The bot has taken note of a pressed button; the text is empty where it says nothing. */
  answered: { readonly chatId: number; readonly messageId: number; readonly data: string; readonly text: string };
}
