import { Duration, Validations } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { LambdaFunction } from './lambda-function.ts';

export interface TicketQueueProps {
  /** Whether messages of one group are handled in order and one at a time. */
  readonly fifo: boolean;
  /** Time limit of the function that reads the queue. */
  readonly consumerTimeout: Duration;
  /** How long a message that is being worked on stays hidden. @default - six times the limit, as AWS advises */
  readonly visibilityTimeout?: Duration;
  /** How often a message is tried before it goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
}

/**
 * A queue of tickets, with its dead-letter queue.
 *
 * A message that is being worked on stays hidden for six times the function's limit, unless told otherwise, as AWS advises for
 * SQS event sources (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html).
 */
export class TicketQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: TicketQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { fifo: props.fifo });
    this.queue = new Queue(this, 'Queue', {
      ...(props.fifo && { fifo: true }),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: props.visibilityTimeout ?? Duration.seconds(6 * props.consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceiveCount },
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  allowSending(lambdaFunction: LambdaFunction): void {
    lambdaFunction.allow(['sqs:SendMessage'], [this.queue.queueArn]);
  }

  /** Lets a function put among the dead letters what it has found to be such. */
  allowGivingUp(lambdaFunction: LambdaFunction): void {
    lambdaFunction.allow(['sqs:SendMessage'], [this.deadLetters.queueArn]);
  }

  /**
   * Has the function called with up to `batchSize` messages. It answers with those that failed; only they come again.
   *
   * @param maxConcurrency how many calls may run at a time, 2 at least; without it, as many as AWS sees fit.
   */
  deliverTo(lambdaFunction: LambdaFunction, batchSize: number, maxConcurrency?: number): void {
    const source = {
      batchSize,
      reportBatchItemFailures: true,
      ...(maxConcurrency !== undefined && { maxConcurrency }),
    };
    lambdaFunction.addEventSource(new SqsEventSource(this.queue, source));
    Validations.of(lambdaFunction).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'An SQS event source takes no failure destination; the queue has a dead-letter queue.',
    });
  }
}
