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
