import type { MEASURED } from './measured.ts';
import { PRICES } from './prices.ts';

/** What is assumed of a month; nothing of it is measured. */
export interface Assumptions {
  /** Messages a second while an alert is being sent. */
  readonly rate: number;
  /** Milliseconds of one request to DynamoDB from a function. */
  readonly requestMilliseconds: number;
  /** What people say to the bot, each an update. */
  readonly updates: number;
  readonly articles: number;
}

export interface Line {
  readonly service: string;
  readonly what: string;
  readonly quantity: number;
  readonly dollars: number;
}

type Measured = { readonly [Name in keyof typeof MEASURED]: Readonly<Record<keyof (typeof MEASURED)[Name], number>> };

const MINUTES = 30 * 24 * 60;
/** Seconds that a function delivers before it hands on: `SHIFT` in lambda/alerts. */
const SHIFT_SECONDS = 20;
/** Days for which it is kept to whom an alert went: `DELIVERY_DAYS` in lambda/alerts. */
const KEPT_DAYS = 60;
/** Gigabytes of a function's memory: the defaults of lib/aws/configuration.ts. */
const MEMORY = { ingest: 1, others: 0.5 };
/** A ticket is sent, received and deleted. */
const REQUESTS_A_TICKET = 3;
/**
 * What Lambda asks an idle queue for: five pollers, each for twenty seconds at a time.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
const IDLE_POLLS = (5 * 60 * MINUTES) / 20;
const MILLION = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** What a month with so many alert messages costs on AWS, line by line, without free tiers. */
export function monthOf(alerts: number, measured: Measured, assumed: Assumptions): Line[] {
  const { dispatch, deliver, ingest } = measured;
  const { rate, requestMilliseconds, updates, articles } = assumed;
  const thousands = alerts / 1000;
  const sendingSeconds = alerts / rate;
  const shifts = Math.ceil(sendingSeconds / SHIFT_SECONDS);
  const dispatchSeconds = (MINUTES * dispatch.requests * requestMilliseconds) / 1000;
  const ingestSeconds = (articles * (ingest.milliseconds + ingest.requests * requestMilliseconds)) / 1000;
  const reads = MINUTES * dispatch.reads + thousands * deliver.reads + articles * ingest.reads;
  const writes = MINUTES * dispatch.writes + thousands * deliver.writes + articles * ingest.writes;
  const gigabyteSeconds = (sendingSeconds + dispatchSeconds) * MEMORY.others + ingestSeconds * MEMORY.ingest;
  const storedGigabytes = (thousands * deliver.stored * (KEPT_DAYS / 30)) / GIGABYTE;
  const fifoRequests = shifts * REQUESTS_A_TICKET + 2 * IDLE_POLLS;
  const standardRequests = articles * REQUESTS_A_TICKET + IDLE_POLLS;
  const loggedGigabytes = (thousands * deliver.logged) / GIGABYTE;

  const line = (service: string, what: string, quantity: number, price: number, per = 1): Line => ({
    service,
    what,
    quantity,
    dollars: (quantity / per) * price,
  });
  const { lambda, dynamodb, sqs, scheduler, httpApi, logs } = PRICES;
  return [
    line('Lambda', 'calls', MINUTES + shifts + articles + updates, lambda.perMillionRequests, MILLION),
    line('Lambda', 'GB-seconds', gigabyteSeconds, lambda.perGigabyteSecond),
    line('DynamoDB', 'read units', reads, dynamodb.perMillionReads, MILLION),
    line('DynamoDB', 'write units', writes, dynamodb.perMillionWrites, MILLION),
    line('DynamoDB', 'GB of deliveries', storedGigabytes, dynamodb.perGigabyteMonth),
    line('SQS', 'FIFO requests', fifoRequests, sqs.perMillionFifoRequests, MILLION),
    line('SQS', 'standard requests', standardRequests, sqs.perMillionStandardRequests, MILLION),
    line('Scheduler', 'invocations', MINUTES, scheduler.perMillionInvocations, MILLION),
    line('API Gateway', 'requests', updates, httpApi.perMillionRequests, MILLION),
    line('CloudWatch Logs', 'GB of delivery logs', loggedGigabytes, logs.perGigabyteIngested),
  ];
}
