import { z } from 'zod';

/** What CloudFormation asks of a custom resource: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
export const CustomResourceEvent = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  RequestId: z.string(),
  ResponseURL: z.url(),
  StackId: z.string(),
  LogicalResourceId: z.string(),
  ResourceType: z.string(),
  ResourceProperties: z.record(z.string(), z.unknown()),
});
export type CustomResourceEvent = z.infer<typeof CustomResourceEvent>;

/** Names that the rest of the template can refer to. */
export type Attributes = Readonly<Record<string, string>>;

/** CloudFormation takes an answer of 4,096 bytes; the reason may have this share of it. */
const LONGEST_REASON = 1000;

/**
 * Does what CloudFormation asks and tells it how that went, also where it failed: a custom resource that is silent holds
 * the deployment up until it times out.
 *
 * The physical id is the logical id and so never changes: were it to change, CloudFormation would follow an update with the
 * deletion of "the old one", which is the webhook that the update has just set.
 */
export async function answerCloudFormation(
  event: unknown,
  carryOut: (event: CustomResourceEvent) => Promise<Attributes>,
): Promise<void> {
  const request = CustomResourceEvent.parse(event);
  const { RequestId, StackId, LogicalResourceId, ResponseURL } = request;
  const answer = await carryOut(request).then(
    (Data) => ({ Status: 'SUCCESS', Data }),
    (error: unknown) => ({ Status: 'FAILED', Reason: reason(error) }),
  );
  const response = await fetch(ResponseURL, {
    method: 'PUT',
    headers: { 'content-type': '' }, // The address is signed for a body without a type.
    body: JSON.stringify({ ...answer, PhysicalResourceId: LogicalResourceId, RequestId, StackId, LogicalResourceId }),
  });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: HTTP ${response.status}`);
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON);
}
