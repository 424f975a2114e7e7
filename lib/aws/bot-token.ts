import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { LambdaFunction } from './lambda-function.ts';

/** The operator's SSM SecureString with the bot's token. The stack knows its name only, and reads it when it runs. */
export class BotToken extends Construct {
  readonly parameterName: string;
  private readonly arn: string;

  constructor(scope: Construct, id: string, parameterName: string) {
    super(scope, id);
    this.parameterName = parameterName;
    this.arn = Stack.of(this).formatArn({
      service: 'ssm',
      resource: 'parameter',
      resourceName: parameterName.replace(/^\//, ''),
    });
  }

  /** SSM decrypts with the account's own key for anyone who may read the parameter. */
  allowReading(lambdaFunction: LambdaFunction): void {
    lambdaFunction.allow(['ssm:GetParameter'], [this.arn]);
  }
}
