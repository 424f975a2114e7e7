import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../../../support/listen.ts';

/** The address where CloudFormation waits for an answer, and what came in there. */
export interface RecordedAnswers {
  readonly url: string;
  readonly answers: { method: string | undefined; headers: IncomingHttpHeaders; body: unknown }[];
  close(): Promise<void>;
}

export async function recordAnswers(): Promise<RecordedAnswers> {
  const answers: RecordedAnswers['answers'] = [];
  const server = createServer(async (request, response) => {
    answers.push({ method: request.method, headers: request.headers, body: JSON.parse(await text(request)) });
    response.end();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/signed?for=one-answer`,
    answers,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
