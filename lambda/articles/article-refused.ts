/** An article that cannot be read. The message is written for the person who sent it. */
export class ArticleRefused extends Error {
  override readonly name = 'ArticleRefused';
}
