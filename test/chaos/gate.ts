import { connect, createServer, type Socket } from 'node:net';
import { listen } from '../support/listen.ts';

/** The way of one process to Telegram, which goes with the process. */
export interface Gate {
  /** The root of the Bot API, through this gate. */
  readonly apiRoot: string;
  /** Keeps answers back until they are let through. */
  hold(): void;
  release(): void;
  /** Breaks every connection and takes no other. What Telegram has taken stays taken. */
  cut(): void;
}

/** Opens a way to a server on this machine. */
export async function openGate(target: string): Promise<Gate> {
  const { port, hostname } = new URL(target);
  const pairs = new Set<{ client: Socket; upstream: Socket }>();
  let isHeld = false;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const pair = { client, upstream };
    pairs.add(pair);
    client.pipe(upstream);
    if (!isHeld) upstream.pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => {});
      one.once('close', (hadError: boolean) => {
        pairs.delete(pair);
        // A connection that Telegram breaks is broken for the process too, and not merely closed.
        if (hadError && !other.destroyed) other.resetAndDestroy();
        else other.destroy();
      });
    }
  });
  const apiRoot = `http://127.0.0.1:${await listen(server)}`;
  return {
    apiRoot,
    hold() {
      isHeld = true;
      for (const { client, upstream } of pairs) upstream.unpipe(client);
    },
    release() {
      isHeld = false;
      for (const { client, upstream } of pairs) upstream.pipe(client);
    },
    cut() {
      server.close();
      for (const { client, upstream } of pairs) {
        client.destroy();
        upstream.destroy();
      }
    },
  };
}
