import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Metric as MetricName } from '../../lambda/platform/metrics.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { type LambdaFunction, SERVICE } from './lambda-function.ts';

export interface AlarmsProps {
  /** Where copies of the alerts lie that could not be sent to all. */
  readonly failedAlerts: DeadLetterQueue;
  /** The other dead-letter queues by the name of what they are behind; the first message in one rings. */
  readonly deadLetters: Readonly<Record<string, DeadLetterQueue>>;
  /** The queue whose messages must not wait, since an alert that waits is late. */
  readonly deliverQueue: IQueue;
  /** The function that must run every minute. Where it fails, its dead-letter queue tells. */
  readonly dispatch: LambdaFunction;
  /** Under which the functions write their metrics. */
  readonly metricsNamespace: string;
  /** Who is told. @default - no one: the alarms show in CloudWatch only */
  readonly email?: string | undefined;
}

/** What an operator must hear of: work that failed for good, alerts that wait, and a clock that stands still. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const topic = props.email === undefined ? undefined : this.topic(props.email);
    const alarm = (name: string, alarmDescription: string, metric: IMetric, rule: AlarmRule) => {
      const created = new Alarm(this, name, { alarmDescription, metric, threshold: 1, evaluationPeriods: 1, ...rule });
      if (topic) created.addAlarmAction(new SnsAction(topic));
    };

    const deadLetters = (name: string, queue: DeadLetterQueue, description: string) =>
      alarm(
        `${name}DeadLetters`,
        description,
        queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
        { treatMissingData: TreatMissingData.NOT_BREACHING },
      );
    for (const [name, queue] of Object.entries(props.deadLetters)) {
      deadLetters(
        name,
        queue,
        `Datewire gave up on a message (${name}). Read it in the dead-letter queue ${queue.queueName} and the reason in the ` +
          "log of the function that reads the queue; once mended, redrive the messages in the SQS console ('Start DLQ redrive').",
      );
    }
    deadLetters(
      'Deliveries',
      props.failedAlerts,
      'Datewire gave up on an alert. `datewire alerts --table …` says which and why; once mended, `datewire alerts redrive ' +
        `--table … --queue …\` sends it after all. Do not redrive the dead-letter queue ${props.failedAlerts.queueName} in the SQS ` +
        'console: only copies lie there.',
    );
    alarm(
      'AlertsWait',
      'Alerts have waited five minutes to be sent. Look in the log of the Deliver function for answers of 429 from Telegram ' +
        '(too many alerts at once: they go out late) or for errors (they are tried again, then land in the dead-letter queue).',
      props.deliverQueue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      { threshold: Duration.minutes(5).toSeconds(), treatMissingData: TreatMissingData.NOT_BREACHING },
    );
    alarm(
      'AlertsLate',
      'An alert went out more than two minutes after its time. Look in the log of the Dispatch function whether it ran each ' +
        'minute, and in that of the Deliver function for answers of 429 from Telegram (too many alerts at once).',
      new Metric({
        namespace: props.metricsNamespace,
        metricName: 'FirstMessageLate' satisfies MetricName,
        dimensionsMap: { service: SERVICE },
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      {
        threshold: Duration.minutes(2).toSeconds(),
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      },
    );
    alarm(
      'DispatchStandsStill',
      'No minute has been dispatched for five minutes, so no alert goes out; those missed follow once it runs again. ' +
        'Look whether the schedule of the Dispatch function is enabled in EventBridge Scheduler.',
      props.dispatch.metricInvocations({ period: Duration.minutes(1) }),
      {
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        evaluationPeriods: 5,
        treatMissingData: TreatMissingData.BREACHING,
      },
    );
  }

  private topic(email: string): Topic {
    const key = new Key(this, 'Key', {
      description: 'Datewire: what alarms say on their way to the operator',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // CloudWatch cannot publish through the key that AWS manages for SNS; the alarm would ring unheard.
    key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'));
    const topic = new Topic(this, 'Topic', { displayName: 'Datewire alarms', masterKey: key, enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    Validations.of(topic).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'Where e-mail cannot be delivered no one would read a dead-letter queue; the alarm stands in CloudWatch.',
    });
    return topic;
  }
}

interface AlarmRule {
  readonly threshold?: number;
  readonly evaluationPeriods?: number;
  readonly comparisonOperator?: ComparisonOperator;
  readonly treatMissingData: TreatMissingData;
}
