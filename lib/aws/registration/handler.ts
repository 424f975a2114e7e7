import { setTimeout as wait } from 'node:timers/promises';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { createBotApi } from './bot-api.ts';
import { answerCloudFormation } from './custom-resource-event.ts';
import { type Outside, register } from './register.ts';

const parameters = new SSMClient({});
const secrets = new SecretsManagerClient({});

const outside: Outside = {
  async readToken(Name) {
    try {
      const command = new GetParameterCommand({ Name, WithDecryption: true });
      return (await oncePermitted(() => parameters.send(command))).Parameter?.Value;
    } catch (error) {
      if (error instanceof ParameterNotFound) return undefined;
      throw error;
    }
  },
  async readSecret(SecretId) {
    const command = new GetSecretValueCommand({ SecretId });
    const { SecretString } = await oncePermitted(() => secrets.send(command));
    if (SecretString === undefined) throw new Error(`secret ${SecretId} has no text`);
    return SecretString;
  },
  botApi: createBotApi,
};

/** A permission that this very deployment has given takes some seconds to be known everywhere in AWS. */
async function oncePermitted<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const denied = error instanceof Error && error.name === 'AccessDeniedException';
      if (!denied || attempt === 8) throw error;
      await wait(3000);
    }
  }
}

/** Called by CloudFormation when the stack is deployed and destroyed. */
export const handler = (event: unknown): Promise<void> =>
  answerCloudFormation(event, (request) => register(request, outside));
