import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from '../../../lib/aws/configuration.ts';

const TOKEN = { botTokenParameter: '/datewire/bot-token' };

describe('the configuration of a deployment', () => {
  it('has a default for all but the name of the token', () => {
    expect(readConfiguration(TOKEN)).toEqual({
      ...TOKEN,
      telegramApiRoot: 'https://api.telegram.org',
      webhookSecretVersion: 1,
      stackName: 'Datewire',
      removalPolicy: 'retain',
      operatorChats: [],
      logLevel: 'INFO',
      logRetentionDays: 30,
      ingestMemoryMegabytes: 1024,
      memoryMegabytes: 512,
      requestsPerSecond: 100,
      unsafeLoopbackOnEmulator: false,
      messagesPerSecond: 28,
      lanes: 1,
      paidBroadcasts: false,
    });
  });

  it('stands in the object "datewire" of cdk.json, and a flag stands above it', () => {
    const context = { datewire: { ...TOKEN, logLevel: 'DEBUG', memoryMegabytes: 256 }, memoryMegabytes: '1024' };
    expect(readConfiguration(context)).toMatchObject({ ...TOKEN, logLevel: 'DEBUG', memoryMegabytes: 1024 });
  });

  it.each([
    ['a flag', '123, -1001234'],
    ['a list in cdk.json', [123, -1001234]],
  ])('takes the chats of the operators as %s', (_, operatorChats) => {
    expect(readConfiguration({ ...TOKEN, operatorChats })).toMatchObject({ operatorChats: [123, -1001234] });
  });

  it("leaves the CDK's own context alone", () => {
    const context = { ...TOKEN, 'aws:cdk:bundling-stacks': ['**'], '@aws-cdk/core:checkSecretUsage': true };
    expect(readConfiguration(context)).toMatchObject(TOKEN);
  });

  it('lets loopback be read with a Telegram on this machine alone, which only a test has', () => {
    const unsafe = { ...TOKEN, unsafeLoopbackOnEmulator: 'true' };
    expect(readConfiguration({ ...unsafe, telegramApiRoot: 'http://127.0.0.1:8081' })).toMatchObject({
      unsafeLoopbackOnEmulator: true,
    });
    for (const telegramApiRoot of ['https://api.telegram.org', 'https://localhost.example']) {
      expect(() => readConfiguration({ ...unsafe, telegramApiRoot })).toThrow(
        'unsafeLoopbackOnEmulator: is for tests, whose telegramApiRoot is on this machine',
      );
    }
  });

  it('says what to run where the token is not configured', () => {
    expect(() => readConfiguration({})).toThrow(
      /`aws ssm put-parameter --type SecureString .*`-c botTokenParameter=\/datewire\/bot-token`/,
    );
  });

  it.each([
    ['botTokenParameter', 'with a space', 'is not the name of an SSM parameter'],
    ['telegramApiRoot', 'api.telegram.org', 'is not an http or https address'],
    ['telegramApiRoot', 'ftp://api.telegram.org', 'is not an http or https address'],
    ['webhookSecretVersion', '0', 'expected number to be >0'],
    ['webhookSecretVersion', 'next', 'expected number, received NaN'],
    ['stackName', '2nd', 'is not the name of a CloudFormation stack'],
    ['removalPolicy', 'keep', 'expected one of "retain"|"destroy"'],
    ['alarmEmail', 'operator', 'Invalid email address'],
    ['operatorChats', '@ann', 'Invalid input'],
    ['logLevel', 'verbose', 'expected one of "DEBUG"|"INFO"|"WARN"|"ERROR"'],
    ['logRetentionDays', '31', 'is not one of 1, 3, 5, 7, 14, 30'],
    ['memoryMegabytes', '64', 'expected number to be >=128'],
    ['ingestMemoryMegabytes', '20000', 'expected number to be <=10240'],
    ['requestsPerSecond', '0.5', 'expected int'],
    ['unsafeLoopbackOnEmulator', 'yes', 'expected one of "true"|"false"'],
  ])('refuses %s %j and names it', (name, value, problem) => {
    const reading = () => readConfiguration({ ...TOKEN, [name]: value });
    expect(reading).toThrow(ConfigurationError);
    expect(reading).toThrow(`${name}: `);
    expect(reading).toThrow(problem);
  });

  it.each([
    ['as a flag', { ...TOKEN, alarmEmial: 'operator@example.org' }],
    ['in cdk.json', { datewire: { ...TOKEN, alarmEmial: 'operator@example.org' } }],
  ])('refuses what it does not know %s, and lists what it knows', (_where, context) => {
    expect(() => readConfiguration(context)).toThrow(/"alarmEmial" is not known \(known: .*alarmEmail/);
  });

  it('names everything that is wrong at once, in one line', () => {
    const reading = () => readConfiguration({ ...TOKEN, logLevel: 'verbose', stackName: '2nd' });
    expect(reading).toThrow(/^configuration: stackName: .*; logLevel: .*$/);
  });

  it('must be an object in cdk.json', () => {
    expect(() => readConfiguration({ datewire: 'yes' })).toThrow(
      '"datewire" in the context of cdk.json must be an object',
    );
  });
});
