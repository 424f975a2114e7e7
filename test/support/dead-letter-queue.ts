import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { listen } from './listen.ts';

const Deletion = z.object({ ReceiptHandle: z.string() });

/** A queue of SQS over HTTP, in as much as who clears it away needs: what was received is hidden, until it is deleted. */
export async function startDeadLetterQueue(bodies: readonly string[]) {
  const shown = bodies.map((Body, index) => ({
    Body,
    MD5OfBody: createHash('md5').update(Body).digest('hex'),
    MessageId: `message-${index}`,
    ReceiptHandle: `handle-${index}`,
  }));
  const left = new Map(shown.map(({ ReceiptHandle, Body }) => [ReceiptHandle, Body]));
  const server = createServer(async (request, response) => {
    const call = String(request.headers['x-amz-target']);
    const body: unknown = JSON.parse(await text(request));
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    if (call.endsWith('.ReceiveMessage')) {
      response.end(JSON.stringify({ Messages: shown.splice(0, 10) }));
    } else {
      left.delete(Deletion.parse(body).ReceiptHandle);
      response.end('{}');
    }
  });
  const port = await listen(server);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${port}/000000000000/dead-letters.fifo`, left: () => [...left.values()] };
}
