import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { readConfiguration } from '../../../lib/aws/configuration.ts';
import { DatewireStack } from '../../../lib/aws/datewire-stack.ts';

/** The feature flags that the app is deployed with. */
const { context: CDK_JSON_CONTEXT } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8')));

/** What takes long and is done by `cdk synth` and the deploy test: bundling, and validation with CloudFormation's schemas. */
const SKIPPED = { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:validateAgainstDefaultRules': false };

/** The stack with this configuration, and its template. */
export function synthesise(configuration: Readonly<Record<string, unknown>> = {}) {
  const app = new App({ context: { ...CDK_JSON_CONTEXT, ...SKIPPED } });
  const stack = new DatewireStack(
    app,
    'Datewire',
    readConfiguration({ botTokenParameter: '/datewire/bot-token', ...configuration }),
  );
  return { app, stack, template: Template.fromStack(stack) };
}
