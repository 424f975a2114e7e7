import type { ArticleStore } from '../articles/article-store.ts';
import type { IngestOutcome } from '../dates/ingest-article.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Message } from '../platform/message.ts';
import type { TelegramSender } from '../platform/telegram.ts';
import { answer, failure } from './wording/replies.ts';

/** An article that could not be read this often, for reasons of our own, is given up. */
const MAX_ATTEMPTS = 10;

export interface AnswerParts {
  readonly articles: ArticleStore;
  readonly telegram: TelegramSender;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers everyone who asked for an article, now that it is read; a wish that is answered is gone. */
export async function answerSubmissions(articleId: string, outcome: IngestOutcome, parts: AnswerParts): Promise<void> {
  await respond(articleId, answer(outcome, parts.clock.now()), 0, parts);
}

/** After reading an article has failed: those who have waited through too many attempts are told, the others go on. */
export async function giveUpSubmissions(articleId: string, parts: AnswerParts): Promise<void> {
  await respond(articleId, failure(), MAX_ATTEMPTS, parts);
}

async function respond(
  articleId: string,
  message: Message,
  fromAttempt: number,
  { articles, telegram, clock, log }: AnswerParts,
): Promise<void> {
  for await (const submission of articles.submissions(articleId)) {
    if (submission.attempts < fromAttempt) continue;
    const { requester } = submission;
    if (requester.via === 'chat') {
      const outcome = await telegram.send(requester.chatId, message, { replyTo: requester.messageId });
      if (outcome.result === 'later') {
        await articles.postpone(submission, clock.now().add({ seconds: outcome.seconds }));
        continue;
      }
      if (outcome.result !== 'sent') {
        log.warn('answer not sent', { articleId, chatId: requester.chatId, reason: outcome.reason });
      }
    }
    await articles.fulfil(submission);
  }
}
