import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** How long a name may take to be found, in milliseconds. */
const PATIENCE = 5_000;
/** How long the answer is good for, in milliseconds: whoever is offline looks again soon. */
const ONLINE_MILLISECONDS = 300_000;
const OFFLINE_MILLISECONDS = 30_000;

export interface ConnectionParts {
  /** The root of the Bot API: where that is out on the internet, its name tells whether we are. */
  readonly apiRoot: string;
  /** The hosts of the feeds, asked where the Bot API is on this machine. */
  readonly feedHosts: () => Promise<readonly string[]>;
  /** Told once each time that it changes, and at first only where there is no connection. */
  readonly onChange: (isOnline: boolean) => void;
  /** Finds a name, or throws. */
  readonly find?: (host: string) => Promise<unknown>;
  /** Milliseconds that pass. */
  readonly timer?: () => number;
}

/**
 * Tells whether this machine is on the internet, by whether names there can be found. It is no feed's fault where they
 * cannot, so nothing is held against it.
 */
export function watchConnection({
  apiRoot,
  feedHosts,
  onChange,
  find = lookup,
  timer = () => performance.now(),
}: ConnectionParts): () => Promise<boolean> {
  let known = { isOnline: true, until: Number.NEGATIVE_INFINITY };

  async function look(): Promise<boolean> {
    const apiHost = new URL(apiRoot).hostname;
    const isLocal = apiHost === 'localhost' || isIP(apiHost.replace(/^\[|\]$/g, '')) !== 0;
    const hosts = isLocal ? await feedHosts() : [apiHost];
    if (hosts.length === 0) return true;
    const patience = new AbortController();
    const found = Promise.any(hosts.map(find)).then(
      () => true,
      () => false,
    );
    const late = setTimeout(PATIENCE, false, { signal: patience.signal }).catch(() => false);
    const isOnline = await Promise.race([found, late]);
    patience.abort();
    return isOnline;
  }

  let looking: Promise<boolean> | null = null;
  async function lookOnce(): Promise<boolean> {
    const isOnline = await look();
    if (isOnline !== known.isOnline) onChange(isOnline);
    known = { isOnline, until: timer() + (isOnline ? ONLINE_MILLISECONDS : OFFLINE_MILLISECONDS) };
    return isOnline;
  }

  return async () => {
    if (timer() < known.until) return known.isOnline;
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };
}
