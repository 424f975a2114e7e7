import { Validations } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { LambdaFunction } from './lambda-function.ts';

export interface GeneratedSecretProps {
  readonly description: string;
  /** Why it does not change by itself. */
  readonly rotation: string;
}

/** All but letters, digits, `_` and `-`, which a `secret_token` may hold: https://core.telegram.org/bots/api#setwebhook */
const REFUSED_BY_TELEGRAM = '!"#$%&\'()*+,./:;<=>?@[\\]^`{|}~';

/** A secret that Secrets Manager makes and that no template ever holds. */
export class GeneratedSecret extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: GeneratedSecretProps) {
    super(scope, id);
    const secret = new CfnSecret(this, 'Secret', {
      description: props.description,
      generateSecretString: { excludeCharacters: REFUSED_BY_TELEGRAM, passwordLength: 64 },
    });
    this.arn = secret.attrId;
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: props.rotation });
  }

  allowReading(lambdaFunction: LambdaFunction): void {
    lambdaFunction.allow(['secretsmanager:GetSecretValue'], [this.arn]);
  }
}
