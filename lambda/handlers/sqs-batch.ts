import {
  BatchProcessor,
  EventType,
  processPartialResponse,
  SqsFifoPartialProcessorAsync,
} from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { errorText, type Log } from '../platform/log.ts';

const SqsEvent = z.custom<SQSEvent>(
  (value) =>
    z
      .object({
        Records: z.array(
          z.looseObject({ messageId: z.string(), body: z.string(), receiptHandle: z.string().optional() }),
        ),
      })
      .safeParse(value).success,
  'is not an event of SQS',
);

/** Thrown by the work on a ticket that is not done and not to be told of: it comes again by and by. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
}

/**
 * Hands each ticket of an SQS batch to `work`, and answers which failed, so that only those come again.
 * Of a FIFO queue, those behind one of their group that failed count as failed, which keeps their order.
 */
export async function eachTicket<Ticket>(
  event: unknown,
  schema: z.ZodType<Ticket>,
  work: (ticket: Ticket, receiptHandle: string) => Promise<void>,
  { log, fifo = false }: { log: Log; fifo?: boolean },
): Promise<SQSBatchResponse> {
  const batch = SqsEvent.parse(event);
  const throwOnFullBatchFailure = false;
  return fifo
    ? processPartialResponse(batch, attempt, new SqsFifoPartialProcessorAsync(), {
        throwOnFullBatchFailure,
        skipGroupOnError: true,
      })
    : processPartialResponse(batch, attempt, new BatchProcessor(EventType.SQS), { throwOnFullBatchFailure });

  async function attempt({ messageId, body, receiptHandle }: SQSRecord): Promise<void> {
    try {
      await work(schema.parse(JSON.parse(body)), receiptHandle);
    } catch (error) {
      if (!(error instanceof Postponed)) log.error('ticket failed', { messageId, reason: errorText(error) });
      throw error;
    }
  }
}
