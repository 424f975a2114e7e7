import type { LambdaHost } from './lambda-host.ts';

/**
 * Makes a Lambda handler: what it needs is built on the first call and kept for those that follow.
 * AWS's own clients are loaded only then, so that on one machine nobody waits for them.
 */
export function onLambda<Call extends unknown[], Answer>(
  build: (host: LambdaHost) => Promise<(...call: Call) => Answer | Promise<Answer>>,
): (...call: Call) => Promise<Answer> {
  let handler: ((...call: Call) => Answer | Promise<Answer>) | undefined;
  return async (...call) => {
    if (handler === undefined) {
      const { createLambdaHost } = await import('./lambda-host.ts');
      handler = await build(createLambdaHost(process.env));
    }
    return handler(...call);
  };
}
