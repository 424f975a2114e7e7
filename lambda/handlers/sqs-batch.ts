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
    z.object({ Records: z.array(z.looseObject({ messageId: z.string(), body: z.string() })) }).safeParse(value).success,
  'is not an event of SQS',
);

/**
 * Hands each ticket of an SQS batch to `work`, and answers which failed, so that only those come again.
 * Of a FIFO queue, those behind one of their group that failed count as failed, which keeps their order.
 */
export async function eachTicket<Ticket>(
  event: unknown,
  schema: z.ZodType<Ticket>,
  work: (ticket: Ticket) => Promise<void>,
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

  async function attempt({ messageId, body }: SQSRecord): Promise<void> {
    try {
      await work(schema.parse(JSON.parse(body)));
    } catch (error) {
      log.error('ticket failed', { messageId, reason: errorText(error) });
      throw error;
    }
  }
}
