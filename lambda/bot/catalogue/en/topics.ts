export const topics = {
  kindsTitle: '<b>What do you want to hear of?</b>\nTap to follow, tap again to drop.',
  namesTitle: '<b>Places and names in what is coming</b>\nTap to follow, tap again to drop.',
  namesNothing: 'Nothing is coming yet that I know of. Your own words work all the same.',
  kinds: '‹ Kinds',
  names: '🔎 Places and names ›',
  ownWords: '✍️ My own words',
  on: '🔔 {topic}',
  off: '🔕 {topic}',
} as const;
