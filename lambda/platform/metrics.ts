/** What is measured of the sending of alerts, and in what. */
export const METRICS = {
  /** Alerts that were handed to the lanes. */
  AlertsDue: 'Count',
  MessagesSent: 'Count',
  /** Those that Telegram would not take. */
  MessagesRefused: 'Count',
  /** Those of which nobody knows whether they arrived, after the second time. */
  MessagesUnconfirmed: 'Count',
  /** Those that failed, or were not confirmed, and are tried again. */
  MessagesRetried: 'Count',
  /** Chats that are gone, or have shut the bot out. */
  ChatsRetired: 'Count',
  /** Answers of 429, and how long each asks to wait. */
  RateLimits: 'Count',
  RateLimitWait: 'Seconds',
  /** From an alert's time to its first message on a lane, and to its last one on all. */
  FirstMessageLate: 'Seconds',
  LastMessageLate: 'Seconds',
  /** Alerts that could not be sent to all. */
  DeadLetters: 'Count',
} as const satisfies Record<string, 'Count' | 'Seconds'>;

export type Metric = keyof typeof METRICS;

/** Where the program measures what it does. On AWS these become metrics in CloudWatch; on one machine nobody looks at them. */
export interface Metrics {
  /** @param value in the unit of the metric; one, unless given. */
  add(metric: Metric, value?: number): void;
}

/** Measures nothing. */
export const NO_METRICS: Metrics = { add() {} };
