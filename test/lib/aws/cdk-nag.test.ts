import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { synthesise } from './synthesise.ts';

describe.each([
  ['the default configuration', synthesise().app],
  ['all that can be switched on', synthesise({ alarmEmail: 'operator@example.org' }).app],
])('cdk-nag, on the stack with %s', (_configuration, app) => {
  it.each([
    ['AwsSolutions', new AwsSolutionsChecks()],
    ['Serverless', new ServerlessChecks()],
  ])('finds nothing with its pack %s', (_name, pack) => {
    const findings = pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, description, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}: ${description}`),
      );
    expect(findings).toEqual([]);
  });
});
