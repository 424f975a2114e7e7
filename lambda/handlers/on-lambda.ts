import type { LambdaHost } from './lambda-host.ts';

/**
 * Makes a Lambda handler: what it needs is built on the first call and kept for those that follow.
 * What a call has measured is written at its end, also where it throws.
 * AWS's own clients are loaded only then, so that on one machine nobody waits for them.
 */
export function onLambda<Call extends unknown[], Answer>(
  build: (host: LambdaHost) => Promise<(...call: Call) => Answer | Promise<Answer>>,
): (...call: Call) => Promise<Answer> {
  let built: { handler: (...call: Call) => Answer | Promise<Answer>; host: LambdaHost } | undefined;
  return async (...call) => {
    if (built === undefined) {
      const { createLambdaHost } = await import('./lambda-host.ts');
      const host = createLambdaHost(process.env);
      built = { handler: await build(host), host };
    }
    const { handler, host } = built;
    try {
      return await handler(...call);
    } finally {
      host.metrics.flush();
    }
  };
}
