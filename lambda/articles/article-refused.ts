/** An article that cannot be read. The message is written for the person who sent it. */
export class ArticleRefused extends Error {
  override readonly name = 'ArticleRefused';
  /** Whether it may well be read some time later: its site was down, slow, or asked for fewer visits. */
  readonly isTemporary: boolean;

  constructor(message: string, { isTemporary = false } = {}) {
    super(message);
    this.isTemporary = isTemporary;
  }
}
