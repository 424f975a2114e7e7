import { Annotations, Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UPDATE_TYPES } from '../../../lambda/bot/update-types.ts';
import { TABLE } from '../../../lambda/platform/table-definition.ts';
import { permissionsOf, resourcesByName } from './read-template.ts';
import { synthesise } from './synthesise.ts';

const { stack, template } = synthesise();

/** What every function may do: write to its own log, and send its traces, which have no resource to name. */
const inCommon = (name: string) => [
  `logs:CreateLogStream ${name}Logs`,
  `logs:PutLogEvents ${name}Logs`,
  'xray:PutTelemetryRecords "*"',
  'xray:PutTraceSegments "*"',
];

const DELIVERY = ['DATEWIRE_MESSAGES_PER_SECOND', 'DATEWIRE_LANES', 'DATEWIRE_PAID_BROADCASTS'];

describe('the table', () => {
  it('has the keys, the indexes and the expiry that the store reads by', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(TABLE),
      GlobalSecondaryIndexes: Object.values(TABLE.indexes).map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'ALL' },
      })),
      TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
    });
  });

  it('can be recovered to any point in time, and outlives its stack', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('goes with its stack where that is configured', () => {
    const { template: disposable } = synthesise({ removalPolicy: 'destroy' });
    disposable.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Delete',
      Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })] },
    });
  });
});

function keySchema(keys: { partitionKey: string; sortKey: string }) {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' },
  ];
}

describe('each function', () => {
  const functions = resourcesByName(template, 'AWS::Lambda::Function');

  it('is one of ours', () => {
    expect(Object.keys(functions).sort()).toEqual([
      'Deliver',
      'Dispatch',
      'Ingest',
      'ReadFeeds',
      'TelegramRegistrar',
      'Web',
      'Webhook',
    ]);
  });

  it('runs the newest Node.js on ARM64, traced, with source maps, and logs to a group with a retention', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: Match.anyValue() } },
      Environment: {
        Variables: Match.objectLike({ NODE_OPTIONS: '--enable-source-maps', POWERTOOLS_SERVICE_NAME: 'datewire' }),
      },
    });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  it.each([
    [
      'Ingest',
      [
        'dynamodb:BatchGetItem Table',
        'dynamodb:DeleteItem Table',
        'dynamodb:GetItem Table',
        'dynamodb:PutItem Table',
        'dynamodb:Query Table',
        'dynamodb:UpdateItem Table',
        'sqs:ChangeMessageVisibility ArticlesQueue',
        'sqs:DeleteMessage ArticlesQueue',
        'sqs:GetQueueAttributes ArticlesQueue',
        'sqs:GetQueueUrl ArticlesQueue',
        'sqs:ReceiveMessage ArticlesQueue',
        'ssm:GetParameter :parameter/datewire/bot-token',
      ],
    ],
    [
      'Dispatch',
      [
        'dynamodb:BatchGetItem Table',
        'dynamodb:GetItem Table',
        'dynamodb:PutItem Table',
        'dynamodb:Query Table',
        'dynamodb:Query Table/index/due',
        'dynamodb:UpdateItem Table',
        'sqs:SendMessage ArticlesQueue',
        'sqs:SendMessage DeliveriesQueue',
        'sqs:SendMessage DispatchDeadLetters',
        'sqs:SendMessage FeedsQueue',
      ],
    ],
    [
      'ReadFeeds',
      [
        'dynamodb:DeleteItem Table',
        'dynamodb:GetItem Table',
        'dynamodb:PutItem Table',
        'dynamodb:UpdateItem Table',
        'sqs:ChangeMessageVisibility FeedsQueue',
        'sqs:DeleteMessage FeedsQueue',
        'sqs:GetQueueAttributes FeedsQueue',
        'sqs:GetQueueUrl FeedsQueue',
        'sqs:ReceiveMessage FeedsQueue',
        'sqs:SendMessage ArticlesQueue',
        'ssm:GetParameter :parameter/datewire/bot-token',
      ],
    ],
    [
      'Deliver',
      [
        'dynamodb:BatchGetItem Table',
        'dynamodb:DeleteItem Table',
        'dynamodb:GetItem Table',
        'dynamodb:PutItem Table',
        'dynamodb:Query Table',
        'dynamodb:Query Table/index/timeline',
        'dynamodb:UpdateItem Table',
        'sqs:ChangeMessageVisibility DeliveriesQueue',
        'sqs:DeleteMessage DeliveriesQueue',
        'sqs:GetQueueAttributes DeliveriesQueue',
        'sqs:GetQueueUrl DeliveriesQueue',
        'sqs:ReceiveMessage DeliveriesQueue',
        'sqs:SendMessage DeliveriesDeadLetters',
        'sqs:SendMessage DeliveriesQueue',
        'ssm:GetParameter :parameter/datewire/bot-token',
      ],
    ],
    [
      'Webhook',
      [
        'dynamodb:BatchGetItem Table',
        'dynamodb:DeleteItem Table',
        'dynamodb:GetItem Table',
        'dynamodb:PutItem Table',
        'dynamodb:Query Table',
        'dynamodb:Query Table/index/timeline',
        'dynamodb:UpdateItem Table',
        'secretsmanager:GetSecretValue WebhookSecret1Secret',
        'sqs:SendMessage ArticlesQueue',
        'ssm:GetParameter :parameter/datewire/bot-token',
      ],
    ],
    [
      'Web',
      [
        'dynamodb:GetItem Table',
        'dynamodb:PutItem Table',
        'dynamodb:Query Table/index/timeline',
        'dynamodb:UpdateItem Table',
        'secretsmanager:GetSecretValue ArticlesKeySecret',
        'sqs:SendMessage ArticlesQueue',
      ],
    ],
    [
      'TelegramRegistrar',
      ['secretsmanager:GetSecretValue WebhookSecret1Secret', 'ssm:GetParameter :parameter/datewire/bot-token'],
    ],
  ])('may do what it does, and nothing else: %s', (name, expected) => {
    expect(permissionsOf(template, `${name}Role`)).toEqual([...inCommon(name), ...expected].sort());
  });

  it('is given the variables that it asks for, and no secret in them', () => {
    const Variables = z.object({ Properties: z.object({ Environment: z.object({ Variables: z.looseObject({}) }) }) });
    const given = (name: string) =>
      Object.keys(Variables.parse(functions[name]).Properties.Environment.Variables).filter((variable) =>
        variable.startsWith('DATEWIRE_'),
      );
    expect(
      Object.fromEntries(
        ['Ingest', 'Dispatch', 'ReadFeeds', 'Deliver', 'Webhook', 'Web'].map((name) => [name, given(name)]),
      ),
    ).toEqual({
      Ingest: ['DATEWIRE_TABLE', 'DATEWIRE_BOT_TOKEN_PARAMETER', 'DATEWIRE_TELEGRAM_API_ROOT', ...DELIVERY],
      Dispatch: [
        'DATEWIRE_TABLE',
        'DATEWIRE_ARTICLES_QUEUE_URL',
        'DATEWIRE_DELIVER_QUEUE_URL',
        'DATEWIRE_FEEDS_QUEUE_URL',
        ...DELIVERY,
      ],
      ReadFeeds: [
        'DATEWIRE_TABLE',
        'DATEWIRE_ARTICLES_QUEUE_URL',
        'DATEWIRE_BOT_TOKEN_PARAMETER',
        'DATEWIRE_TELEGRAM_API_ROOT',
        'DATEWIRE_OPERATORS',
      ],
      Deliver: [
        'DATEWIRE_TABLE',
        'DATEWIRE_DELIVER_QUEUE_URL',
        'DATEWIRE_DELIVER_DEAD_LETTERS_URL',
        'DATEWIRE_BOT_TOKEN_PARAMETER',
        'DATEWIRE_TELEGRAM_API_ROOT',
        ...DELIVERY,
      ],
      Webhook: [
        'DATEWIRE_TABLE',
        'DATEWIRE_ARTICLES_QUEUE_URL',
        'DATEWIRE_WEBHOOK_SECRET_ARN',
        'DATEWIRE_BOT_TOKEN_PARAMETER',
        'DATEWIRE_TELEGRAM_API_ROOT',
        'DATEWIRE_OPERATORS',
        'DATEWIRE_BOT_ID',
        'DATEWIRE_BOT_USERNAME',
      ],
      Web: ['DATEWIRE_TABLE', 'DATEWIRE_ARTICLES_QUEUE_URL', 'DATEWIRE_ARTICLES_KEY_ARN'],
    });
  });
});

describe('the queues', () => {
  it.each([
    ['Articles', 'Ingest', 60, 6, {}],
    ['Deliveries', 'Deliver', 30, 2, { FifoQueue: true }],
    ['Feeds', 'ReadFeeds', 60, 6, { FifoQueue: true }],
  ])(
    'hide a message for some times the limit of who reads it, and give it up in the end: %s',
    (name, reader, limit, times, kind) => {
      const queues = resourcesByName(template, 'AWS::SQS::Queue');
      expect(resourcesByName(template, 'AWS::Lambda::Function')[reader]).toHaveProperty('Properties.Timeout', limit);
      expect(queues[`${name}Queue`]?.Properties).toMatchObject({
        ...kind,
        VisibilityTimeout: times * limit,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [expect.stringMatching(`^${name}DeadLetters`), 'Arn'] } },
      });
      expect(queues[`${name}DeadLetters`]?.Properties).toMatchObject(kind);
    },
  );

  it('keep messages for two weeks, encrypted, and take none over plain HTTP', () => {
    template.allResourcesProperties('AWS::SQS::Queue', {
      MessageRetentionPeriod: 14 * 86_400,
      SqsManagedSseEnabled: true,
    });
    const queues = Object.keys(template.findResources('AWS::SQS::Queue'));
    for (const queue of queues) {
      template.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: queue }],
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      });
    }
  });

  it('see only those messages again that failed', () => {
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 3);
  });
});

it('reads a few feeds at a time, each by itself', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: Match.stringLikeRegexp('^ReadFeeds') },
    BatchSize: 1,
    ScalingConfig: { MaximumConcurrency: 5 },
  });
});

it('lets a lane put its ticket off as often as Telegram asks it to wait', () => {
  const { DeliveriesQueue } = resourcesByName(template, 'AWS::SQS::Queue');
  expect(DeliveriesQueue).toHaveProperty('Properties.RedrivePolicy.maxReceiveCount', 1_000);
});

it('knows the operators where they are configured', () => {
  const { template: operated } = synthesise({ operatorChats: [7, -8] });
  for (const [DATEWIRE_OPERATORS, synthesised] of [
    ['none', template],
    ['7,-8', operated],
  ] as const) {
    synthesised.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ DATEWIRE_OPERATORS }) },
    });
  }
});

it('lets no function read loopback, but where a test asks for that those that read feeds and pages', () => {
  const allowed = (synthesised: Template) =>
    Object.entries(resourcesByName(synthesised, 'AWS::Lambda::Function'))
      .filter(([, resource]) => JSON.stringify(resource).includes('LOOPBACK'))
      .map(([name]) => name);
  expect(allowed(template)).toEqual([]);
  const { template: tested } = synthesise({
    unsafeLoopbackOnEmulator: 'true',
    telegramApiRoot: 'http://localhost:8081',
  });
  expect(allowed(tested).sort()).toEqual(['Ingest', 'ReadFeeds', 'Webhook']);
});

it('dispatches every minute', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(1 minute)',
    State: 'ENABLED',
    Target: {
      Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Dispatch'), 'Arn'] },
      DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DispatchDeadLetters'), 'Arn'] } },
    },
  });
  expect(permissionsOf(template, 'EveryMinuteRole')).toEqual([
    'lambda:InvokeFunction Dispatch',
    'sqs:SendMessage DispatchDeadLetters',
  ]);
});

describe('the HTTP API', () => {
  it.each([
    ['POST /telegram', 'Webhook'],
    ['$default', 'Web'],
  ])('hands %s to %s', (route, lambdaFunction) => {
    const Route = z.object({ Properties: z.object({ RouteKey: z.string(), Target: z.unknown() }) });
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map((found) => Route.parse(found));
    const target = JSON.stringify(routes.find(({ Properties }) => Properties.RouteKey === route));
    const integrations = Object.entries(template.findResources('AWS::ApiGatewayV2::Integration'));
    expect(integrations.find(([id]) => target.includes(`"${id}"`))?.[1].Properties).toMatchObject({
      IntegrationUri: { 'Fn::GetAtt': [expect.stringMatching(`^${lambdaFunction}[0-9A-F]{8}$`), 'Arn'] },
      PayloadFormatVersion: '2.0',
    });
    expect(routes).toHaveLength(2);
  });

  it('lets through as much as is configured, and writes down each request', () => {
    const { template: narrow } = synthesise({ requestsPerSecond: 5 });
    narrow.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      AccessLogSettings: { Format: Match.stringLikeRegexp('"status":"\\$context.status"') },
    });
  });
});

describe('the registration with Telegram', () => {
  it('comes after all that Telegram will call, and is told what to register', () => {
    template.hasResource('Custom::DatewireWebhook', {
      Properties: {
        tokenParameter: '/datewire/bot-token',
        apiRoot: 'https://api.telegram.org',
        url: { 'Fn::Join': ['', Match.arrayWith(['/telegram'])] },
        updateTypes: [...UPDATE_TYPES],
        profile: Match.arrayWith([Match.objectLike({ method: 'setMyDescription' })]),
      },
      DependsOn: Match.arrayWith([
        Match.stringLikeRegexp('^HttpApiPOSTtelegramTelegramPermission'),
        Match.stringLikeRegexp('^HttpStage'),
      ]),
    });
  });

  it('is the same resource after a rotation, which is thus an update, with another secret', () => {
    const { template: rotated } = synthesise({ webhookSecretVersion: 2 });
    const webhook = (of: Template) => Object.entries(of.findResources('Custom::DatewireWebhook')).flat();
    const secret = (version: number) => ({
      Properties: { secretArn: { 'Fn::GetAtt': [expect.stringMatching(`^WebhookSecret${version}Secret`), 'Id'] } },
    });
    expect(webhook(template)).toMatchObject([expect.any(String), secret(1)]);
    expect(webhook(rotated)).toMatchObject([webhook(template)[0], secret(2)]);
  });
});

it('has its secrets generated, of characters that Telegram takes, and none in the template', () => {
  template.resourceCountIs('AWS::SecretsManager::Secret', 2);
  const Generated = z.object({
    Properties: z.strictObject({
      Description: z.string(),
      GenerateSecretString: z.strictObject({ ExcludeCharacters: z.string(), PasswordLength: z.number() }),
    }),
  });
  const printable = Array.from({ length: 0x7f - 0x21 }, (_, index) => String.fromCharCode(0x21 + index));
  for (const found of Object.values(template.findResources('AWS::SecretsManager::Secret'))) {
    const { ExcludeCharacters: excluded, PasswordLength } = Generated.parse(found).Properties.GenerateSecretString;
    expect(printable.filter((character) => !excluded.includes(character)).join('')).toMatch(/^[\w-]+$/);
    expect(PasswordLength).toBe(64);
  }
});

describe('the alarms', () => {
  it.each(['ArticlesDeadLetters', 'DeliveriesDeadLetters', 'DispatchDeadLetters', 'FeedsDeadLetters'])(
    'ring for a message in %s',
    (queue) => {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 1,
        EvaluationPeriods: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        Dimensions: [
          { Name: 'QueueName', Value: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${queue}`), 'QueueName'] } },
        ],
      });
    },
  );

  it('say how failed alerts are sent after all, whose copies must not go back into the queue of the lanes', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: {
        'Fn::Join': [
          '',
          Match.arrayWith([Match.stringLikeRegexp('`datewire alerts redrive .* Do not redrive the dead-letter')]),
        ],
      },
    });
  });

  it('ring when alerts wait for five minutes', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateAgeOfOldestMessage',
      Threshold: 300,
      Dimensions: [
        { Name: 'QueueName', Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeliveriesQueue'), 'QueueName'] } },
      ],
    });
  });

  it('ring when an alert went out more than two minutes late, by what the functions measure', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Datewire',
      MetricName: 'FirstMessageLate',
      Statistic: 'Maximum',
      Threshold: 120,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      Dimensions: [{ Name: 'service', Value: 'datewire' }],
    });
    const measuring = Object.entries(resourcesByName(template, 'AWS::Lambda::Function'))
      .filter(([, resource]) => JSON.stringify(resource).includes('"POWERTOOLS_METRICS_NAMESPACE":"Datewire"'))
      .map(([name]) => name);
    expect(measuring.sort()).toEqual(['Deliver', 'Dispatch']);
  });

  it('ring when no minute has been dispatched for five, also where nothing is heard at all', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      Threshold: 1,
      EvaluationPeriods: 5,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^Dispatch') } }],
    });
  });

  it('write to the operator where there is an address, through a key that CloudWatch may use', () => {
    template.resourceCountIs('AWS::SNS::Topic', 0);
    const { template: watched } = synthesise({ alarmEmail: 'operator@example.org' });
    watched.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'operator@example.org' });
    watched.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^AlarmsTopic') }],
      AlarmDescription: Match.anyValue(),
    });
    watched.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: Match.arrayWith(['kms:Decrypt', 'kms:GenerateDataKey*']),
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
  });
});

it('prints where it is, each line explained', () => {
  const Outputs = z.record(z.string(), z.object({ Description: z.string().min(10), Value: z.unknown() }));
  expect(Object.keys(Outputs.parse(template.toJSON().Outputs)).sort()).toEqual([
    'ArticlesKeySecret',
    'ArticlesUrl',
    'BotLink',
    'DispatchFunction',
    'FailedAlertsQueue',
    'PageUrl',
    'TableName',
  ]);
});

it('is synthesised without a warning', () => {
  expect(Annotations.fromStack(stack).findWarning('*', Match.anyValue())).toEqual([]);
});
