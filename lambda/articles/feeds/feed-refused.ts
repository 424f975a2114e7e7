/** A feed that cannot be read or followed. The message is written for the operator. */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused';
}
