import type { Submission } from '../articles/article.ts';
import type { ArticleStore } from '../articles/article-store.ts';
import type { IngestOutcome } from '../dates/ingest-article.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import type { TelegramSender } from '../platform/telegram.ts';
import { DEFAULT_LANGUAGE, languageOf } from '../subscribers/language.ts';
import { deliveryOf } from '../subscribers/subscriber.ts';
import type { SubscriberStore } from '../subscribers/subscriber-store.ts';
import { createReader, type Reader } from './reader.ts';
import { answer, failure } from './wording/replies.ts';

/** An article that could not be read this often, for reasons of our own, is given up. */
const MAX_ATTEMPTS = 10;

export interface AnswerParts {
  readonly articles: ArticleStore;
  readonly subscribers: Pick<SubscriberStore, 'find'>;
  readonly telegram: TelegramSender;
  readonly clock: Clock;
  readonly log: Log;
}

/** A feed waits for a site that is down: so long at first, twice as long each time, and for some eight hours in all. */
const FEED_WAIT_MINUTES = 15;
const FEED_WAITS = 5;

/** What is to become of a wish: it is answered, left as it is, or put off for some minutes. */
type Fate = 'answer' | 'leave' | { readonly minutes: number };

/**
 * Answers everyone who asked for an article, now that it is read; a wish that is answered is gone. Where its site was down,
 * people are told at once, and a feed's wish is put off.
 */
export async function answerSubmissions(articleId: string, outcome: IngestOutcome, parts: AnswerParts): Promise<void> {
  const isDown = outcome.state === 'unreadable' && outcome.isTemporary;
  const fateOf = ({ requester, attempts }: Submission): Fate => {
    // Each wait counts twice, where it begins and where dispatch takes the wish up again.
    const waits = Math.floor(attempts / 2);
    return isDown && requester.via === 'feed' && waits < FEED_WAITS
      ? { minutes: FEED_WAIT_MINUTES * 2 ** waits }
      : 'answer';
  };
  await respond(articleId, (reader) => answer(outcome, reader, parts.clock.now()), fateOf, parts);
}

/** After reading an article has failed: those who have waited through too many attempts are told, the others go on. */
export async function giveUpSubmissions(articleId: string, parts: AnswerParts): Promise<void> {
  await respond(articleId, failure, ({ attempts }) => (attempts < MAX_ATTEMPTS ? 'leave' : 'answer'), parts);
}

async function respond(
  articleId: string,
  message: (reader: Reader) => Message,
  fateOf: (submission: Submission) => Fate,
  { articles, subscribers, telegram, clock, log }: AnswerParts,
): Promise<void> {
  for await (const submission of articles.submissions(articleId)) {
    const fate = fateOf(submission);
    if (fate === 'leave') continue;
    if (fate !== 'answer') {
      await articles.postpone(submission, clock.now().add(fate));
      continue;
    }
    const { requester } = submission;
    if (requester.via === 'chat') {
      const chat = await subscribers.find(requester.chatId);
      const language = languageOf(requester.language) ?? DEFAULT_LANGUAGE;
      const reader = createReader(chat === undefined ? { language, zone: null } : deliveryOf(chat));
      const outcome = await telegram.send(requester.chatId, message(reader), { replyTo: requester.messageId });
      if (outcome.result === 'later') {
        await articles.postpone(submission, clock.now().add({ seconds: outcome.seconds }));
        continue;
      }
      if (outcome.result !== 'sent') {
        log.warn('answer not sent', { articleId, chatId: requester.chatId, reason: outcome.reason });
      } else if (outcome.unreadable !== undefined) {
        log.error('answer sent as plain text', { articleId, chatId: requester.chatId, reason: outcome.unreadable });
      }
    }
    await articles.fulfil(submission);
  }
}
