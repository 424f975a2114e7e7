import { Pool } from 'undici';

/**
 * Sends bodies with nothing around them, so many at a time over connections that are kept: no program that asks for each
 * answer can send faster from one process.
 *
 * @returns the messages sent in a second.
 */
export async function bareLoop(
  { apiRoot, token }: { apiRoot: string; token: string },
  bodies: readonly string[],
  overlap: number,
): Promise<number> {
  const pool = new Pool(apiRoot, { connections: overlap, pipelining: 1 });
  const path = `/bot${token}/sendMessage`;
  const headers = { 'content-type': 'application/json' };
  let next = 0;
  async function work(): Promise<void> {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
      const answer = await pool.request({ path, method: 'POST', headers, body });
      await answer.body.json();
      if (answer.statusCode !== 200) throw new Error(`the simulator answered ${answer.statusCode}`);
    }
  }
  const began = performance.now();
  await Promise.all(Array.from({ length: overlap }, work));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return bodies.length / seconds;
}
