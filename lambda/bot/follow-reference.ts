import { identifierOf } from '../platform/hash.ts';
import type { Follow } from '../subscribers/subscriber.ts';

/** Of the bits of a follow's name, so many characters of base64url tell apart what one chat follows. */
const LENGTH = 8;

/** What stands for a follow in the data of a button, where its name is too long. */
export function referenceTo({ followId }: Pick<Follow, 'followId'>): string {
  return identifierOf(followId).slice(0, LENGTH);
}

/** The follow that a button means; undefined where it is followed no longer. */
export function referredTo<Each extends Pick<Follow, 'followId'>>(
  reference: string | undefined,
  follows: readonly Each[],
): Each | undefined {
  return follows.find((follow) => referenceTo(follow) === reference);
}
