import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';

const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
});
const Policy = z.object({ Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }) });

/** The resources of a type, by the names that they have in the code. */
export function resourcesByName(template: Template, type: string): Record<string, Record<string, unknown>> {
  const resources = Object.entries(template.findResources(type));
  return Object.fromEntries(resources.map(([logicalId, resource]) => [nameOf(logicalId), resource]));
}

/** The statements of a role's policy. */
export function statementsOf(template: Template, role: string): z.infer<typeof Statement>[] {
  const policy = resourcesByName(template, 'AWS::IAM::Policy')[`${role}DefaultPolicy`];
  return Policy.parse(policy).Properties.PolicyDocument.Statement;
}

/** What a role may do: `action resource`, where an index or a parameter stands with its path. */
export function permissionsOf(template: Template, role: string): string[] {
  return statementsOf(template, role)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} ${resourceName(resource)}`)),
    )
    .sort();
}

function resourceName(resource: unknown): string {
  const text = JSON.stringify(resource);
  const logicalId = /"Fn::GetAtt":\["(\w+)"/.exec(text)?.[1];
  const path = /"(\/index\/\w+|:parameter\/[\w/-]+)"/.exec(text)?.[1] ?? '';
  return logicalId === undefined && path === '' ? text : `${nameOf(logicalId ?? '')}${path}`;
}

/** A logical id without the hash that the CDK appends. */
function nameOf(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
