import type { ConsoleEvents } from '../protocol.ts';

type Listeners = { readonly [Name in keyof ConsoleEvents]: (data: ConsoleEvents[Name]) => void };

/** After the browser has given up on a connection, the page tries again so much later, in milliseconds. */
const RECONNECT_AFTER = 2_000;

/** Listens to what the host tells, for good: when the connection is lost, it is sought again. */
export function listenToHost(listeners: Listeners, connected: (isConnected: boolean) => void): void {
  const source = new EventSource('/console/events');

  const listen = <Name extends keyof ConsoleEvents>(name: Name) =>
    source.addEventListener(name, (event) => {
      // The host and this page are of one version: `state` carries what tells whether they are.
      const data: ConsoleEvents[Name] = JSON.parse(event.data);
      listeners[name](data);
    });
  listen('state');
  listen('clock');
  listen('keyDates');
  listen('message');
  listen('removed');
  listen('typing');
  listen('answered');

  source.addEventListener('open', () => connected(true));
  source.addEventListener('error', () => {
    connected(false);
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listenToHost(listeners, connected), RECONNECT_AFTER);
    }
  });
}

/** What the host can be asked to do: the last part of the path. */
export type HostAction = 'say' | 'press' | 'file' | 'location' | 'clock';

/** Asks the host to do something, and says why it will not, or nothing where it has. */
export async function askHost(action: HostAction, body: object): Promise<string | undefined> {
  try {
    const answer = await fetch(`/console/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.ok) return undefined;
    const { error }: { error?: string } = await answer.json();
    return error ?? `the host answered ${answer.status}`;
  } catch {
    return 'the host is not answering';
  }
}
