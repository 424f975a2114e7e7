import { dateFollow, followNamed, type NewFollow } from '../../lambda/subscribers/topic.ts';

/** What a topic's name asks for: "everything", "votes", "date:" and an id, or any words. */
export function aFollow(name: string): NewFollow {
  const follow = name.startsWith('date:') ? dateFollow(name.slice(5)) : followNamed(name);
  if (follow === null) throw new Error(`"${name}" asks for nothing`);
  return follow;
}
