import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { listen } from '../support/listen.ts';

export interface TlsEdge {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Stands before the emulator as AWS's load balancers stand before AWS. It tells that the request came over TLS, although
 * on loopback it did not: the policies of our queues and of the CDK's bucket refuse all others.
 */
export async function startTlsEdge(emulatorPort: number): Promise<TlsEdge> {
  const server = createServer((incoming, outgoing) => {
    const { method, url: path } = incoming;
    const headers = { ...incoming.headers, 'x-forwarded-proto': 'https' };
    const onward = request({ host: '127.0.0.1', port: emulatorPort, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  const port = await listen(server);
  return {
    url: `http://localhost:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
