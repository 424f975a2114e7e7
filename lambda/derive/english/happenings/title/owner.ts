import { possessive } from '../names.ts';
import type { Scene } from './scene.ts';

/** The firm, country or body that the sentence or the article is about. */
export function ownerName({ discourse, sentence, parsed }: Scene, before: number): string {
  const token = parsed.tokens[before];
  return discourse.owner(sentence, token?.end ?? 0)?.text ?? '';
}

/** "the offer" as "Acme's offer". */
export function ownedName(scene: Scene, name: string, open: boolean): string {
  const owner = open && !scene.discourse.holdsName(name) ? ownerName(scene, scene.time) : '';
  return owner === '' ? name : `${possessive(owner)} ${name}`;
}
