import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { BotToken } from './bot-token.ts';
import type { Configuration } from './configuration.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { GeneratedSecret } from './generated-secret.ts';
import { type FunctionDefaults, type LambdaEnvironment, LambdaFunction } from './lambda-function.ts';
import { MinuteSchedule } from './minute-schedule.ts';
import { PublicApi } from './public-api.ts';
import { TelegramRegistration } from './registration/telegram-registration.ts';
import { DatewireTable } from './table.ts';
import { TicketQueue } from './ticket-queue.ts';

const READ_BY_SQS = 'It is called by SQS only, whose queue has a dead-letter queue.';
const CALLED_OVER_HTTP = 'It is called over HTTP only, and the caller is told of the failure.';

/** How many feeds are read at a time. */
const FEEDS_AT_A_TIME = 5;

/** Datewire on AWS: what `lambda/` does, joined by managed services. */
export class DatewireStack extends Stack {
  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id, {
      stackName: configuration.stackName,
      description: 'Datewire: key dates from the news, and Telegram alerts before each',
    });
    const defaults: FunctionDefaults = {
      logLevel: configuration.logLevel,
      logRetention: configuration.logRetentionDays,
      memoryMegabytes: configuration.memoryMegabytes,
    };
    const ingestTimeout = Duration.minutes(1);
    const readFeedsTimeout = Duration.minutes(1);
    // A lane stands still for six times this where a function dies in the middle of a window.
    const deliverTimeout = Duration.seconds(30);

    const table = new DatewireTable(this, 'Table', {
      removalPolicy: configuration.removalPolicy === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const articles = new TicketQueue(this, 'Articles', {
      fifo: false,
      consumerTimeout: ingestTimeout,
      maxReceiveCount: 5,
    });
    const deliveries = new TicketQueue(this, 'Deliveries', {
      fifo: true,
      consumerTimeout: deliverTimeout,
      // While a ticket is hidden its lane stands still, also when the function that had it has died.
      visibilityTimeout: Duration.seconds(2 * deliverTimeout.toSeconds()),
      // A lane that waits for Telegram puts its ticket off, which counts as a receipt; a ticket says nothing that could be bad.
      maxReceiveCount: 1_000,
    });
    const feeds = new TicketQueue(this, 'Feeds', { fifo: true, consumerTimeout: readFeedsTimeout, maxReceiveCount: 3 });
    const token = new BotToken(this, 'BotToken', configuration.botTokenParameter);
    const articlesKey = new GeneratedSecret(this, 'ArticlesKey', {
      description: 'Datewire: the bearer token of POST /articles',
      rotation: 'The key is handed to those who post articles; the operator changes it with them, not on a day of AWS.',
    });
    // Its name carries the version, so that another version is another secret with another value.
    const webhookSecret = new GeneratedSecret(this, `WebhookSecret${configuration.webhookSecretVersion}`, {
      description: 'Datewire: what Telegram sends with each webhook call',
      rotation: 'Telegram must learn a new secret at once, so it changes with a deployment (webhookSecretVersion).',
    });
    const telegramRegistration = new TelegramRegistration(this, 'Telegram', {
      token,
      apiRoot: configuration.telegramApiRoot,
      version: configuration.webhookSecretVersion,
      defaults,
    });
    const operators = { DATEWIRE_OPERATORS: configuration.operatorChats.join(',') || 'none' };
    const reach: LambdaEnvironment = configuration.unsafeLoopbackOnEmulator ? { DATEWIRE_ALLOW_LOOPBACK: 'true' } : {};
    const bot = {
      DATEWIRE_BOT_TOKEN_PARAMETER: token.parameterName,
      DATEWIRE_TELEGRAM_API_ROOT: configuration.telegramApiRoot,
    };

    const delivery = {
      DATEWIRE_MESSAGES_PER_SECOND: String(configuration.messagesPerSecond),
      DATEWIRE_LANES: String(configuration.lanes),
      DATEWIRE_PAID_BROADCASTS: String(configuration.paidBroadcasts),
    };

    const ingest = new LambdaFunction(this, 'Ingest', {
      entry: 'lambda/handlers/ingest.ts',
      description: 'Reads an article and stores its key dates and their alerts',
      timeout: ingestTimeout,
      defaults: { ...defaults, memoryMegabytes: configuration.ingestMemoryMegabytes },
      environment: { DATEWIRE_TABLE: table.name, ...bot, ...reach, ...delivery },
      deadLettersElsewhere: READ_BY_SQS,
    });
    articles.deliverTo(ingest, 5);
    token.allowReading(ingest);
    table.allow(ingest, { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'] });

    const dispatchFailures = new DeadLetterQueue(this, 'DispatchDeadLetters', { fifo: false });
    const dispatch = new LambdaFunction(this, 'Dispatch', {
      entry: 'lambda/handlers/dispatch.ts',
      description: 'Every minute: finds what is due and hands it on',
      timeout: Duration.seconds(50),
      defaults,
      metricsNamespace: configuration.stackName,
      environment: {
        DATEWIRE_TABLE: table.name,
        DATEWIRE_ARTICLES_QUEUE_URL: articles.url,
        DATEWIRE_DELIVER_QUEUE_URL: deliveries.url,
        DATEWIRE_FEEDS_QUEUE_URL: feeds.url,
        ...delivery,
      },
      deadLetterQueue: dispatchFailures,
    });
    new MinuteSchedule(this, 'EveryMinute', {
      description: 'Datewire: looks for what is due',
      target: dispatch,
      deadLetters: dispatchFailures,
    });
    articles.allowSending(dispatch);
    deliveries.allowSending(dispatch);
    feeds.allowSending(dispatch);
    table.allow(dispatch, { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem', 'Query'], indexes: ['due'] });

    const deliver = new LambdaFunction(this, 'Deliver', {
      entry: 'lambda/handlers/deliver.ts',
      description: "Sends alerts to their followers at Telegram's pace",
      timeout: deliverTimeout,
      defaults,
      metricsNamespace: configuration.stackName,
      environment: {
        DATEWIRE_TABLE: table.name,
        DATEWIRE_DELIVER_QUEUE_URL: deliveries.url,
        DATEWIRE_DELIVER_DEAD_LETTERS_URL: deliveries.deadLetters.queueUrl,
        ...bot,
        ...delivery,
      },
      deadLettersElsewhere: READ_BY_SQS,
    });
    deliveries.deliverTo(deliver, 1);
    deliveries.allowSending(deliver);
    deliveries.allowGivingUp(deliver);
    token.allowReading(deliver);
    table.allow(deliver, {
      actions: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'],
      indexes: ['timeline'],
    });

    const readFeeds = new LambdaFunction(this, 'ReadFeeds', {
      entry: 'lambda/handlers/read-feeds.ts',
      description: 'Reads a feed and has its news read as articles',
      timeout: readFeedsTimeout,
      defaults,
      environment: {
        DATEWIRE_TABLE: table.name,
        DATEWIRE_ARTICLES_QUEUE_URL: articles.url,
        ...bot,
        ...operators,
        ...reach,
      },
      deadLettersElsewhere: READ_BY_SQS,
    });
    // One feed a call, so that none waits for another; those of one site are one group of the queue.
    feeds.deliverTo(readFeeds, 1, FEEDS_AT_A_TIME);
    articles.allowSending(readFeeds);
    token.allowReading(readFeeds);
    table.allow(readFeeds, { actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] });

    const telegram = new LambdaFunction(this, 'Webhook', {
      entry: 'lambda/handlers/telegram.ts',
      description: 'Answers what people say to the bot',
      timeout: Duration.seconds(25),
      defaults,
      environment: {
        DATEWIRE_TABLE: table.name,
        DATEWIRE_ARTICLES_QUEUE_URL: articles.url,
        DATEWIRE_WEBHOOK_SECRET_ARN: webhookSecret.arn,
        ...bot,
        ...operators,
        ...reach,
        DATEWIRE_BOT_ID: telegramRegistration.botId,
        DATEWIRE_BOT_USERNAME: telegramRegistration.botUsername,
      },
      deadLettersElsewhere: CALLED_OVER_HTTP,
    });
    articles.allowSending(telegram);
    token.allowReading(telegram);
    webhookSecret.allowReading(telegram);
    table.allow(telegram, {
      actions: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'],
      indexes: ['timeline'],
    });

    const web = new LambdaFunction(this, 'Web', {
      entry: 'lambda/handlers/web.ts',
      description: 'The page, the JSON API, and POST /articles',
      timeout: Duration.seconds(15),
      defaults,
      environment: {
        DATEWIRE_TABLE: table.name,
        DATEWIRE_ARTICLES_QUEUE_URL: articles.url,
        DATEWIRE_ARTICLES_KEY_ARN: articlesKey.arn,
      },
      deadLettersElsewhere: CALLED_OVER_HTTP,
    });
    articles.allowSending(web);
    articlesKey.allowReading(web);
    table.allow(web, { actions: ['GetItem', 'PutItem', 'UpdateItem'], indexes: ['timeline'] });

    const api = new PublicApi(this, 'Http', {
      telegram,
      web,
      requestsPerSecond: configuration.requestsPerSecond,
      logRetention: configuration.logRetentionDays,
    });
    telegramRegistration.registerWebhook(api, webhookSecret);

    new Alarms(this, 'Alarms', {
      deadLetters: {
        Articles: articles.deadLetters,
        Dispatch: dispatchFailures,
        Feeds: feeds.deadLetters,
      },
      failedAlerts: deliveries.deadLetters,
      deliverQueue: deliveries.queue,
      dispatch,
      metricsNamespace: configuration.stackName,
      email: configuration.alarmEmail,
    });

    const output = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { value, description });
    output('PageUrl', api.pageUrl, 'The timeline of key dates');
    output('BotLink', `https://t.me/${telegramRegistration.botUsername}`, 'The bot, in Telegram');
    output('ArticlesUrl', `${api.pageUrl}articles`, 'Where articles are posted');
    output(
      'ArticlesKeySecret',
      articlesKey.arn,
      'The secret to post with; read it with `aws secretsmanager get-secret-value --secret-id …`',
    );
    output('TableName', table.name, 'The table in DynamoDB; `datewire alerts --table …` tells how alerts go out');
    output(
      'FailedAlertsQueue',
      deliveries.deadLetters.queueUrl,
      'Copies of the alerts that failed; `datewire alerts redrive --table … --queue …` puts these back',
    );
    output(
      'DispatchFunction',
      dispatch.functionName,
      'Called every minute; by hand, {"dueBy": "2014-03-15T08:00:00Z"} looks at another time',
    );
  }
}
