declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** An HTTP server that speaks DynamoDB, over LevelDB in a folder or in memory. */
  export default function dynalite(options: { path?: string; createTableMs?: number }): Server;
}
