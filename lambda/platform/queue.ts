/** A message of a FIFO queue: those of one group are handled in order, and one at a time. */
export interface FifoPlace {
  readonly group: string;
  /** A second message with the same id within five minutes is dropped. */
  readonly deduplicationId: string;
}

/**
 * Sends tickets. A ticket says where in the database to look; the truth stands there,
 * so one that is lost or comes twice does no harm.
 */
export interface Queue<Ticket> {
  send(ticket: Ticket): Promise<void>;
}

/** A queue whose messages can be put off by whoever has them in hand. */
export interface PostponingQueue<Ticket> extends Queue<Ticket> {
  /**
   * Hides a message for so long, from its receipt handle; it must be answered as failed. Meanwhile nothing of its group
   * is handed out.
   */
  postpone(receiptHandle: string, seconds: number): Promise<void>;
}
