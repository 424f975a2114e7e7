export const follow = {
  everything: '🔔 You will be alerted to every key date.',
  everythingAlready: '🔔 You are alerted to every key date already.',
  topic: '🔔 You will be alerted to what concerns <b>{topic}</b>.',
  topicAlready: '🔔 You are alerted to what concerns <b>{topic}</b> already.',
  none: 'These words say too little to follow. Try a name, a place or a matter.',
  full: 'You follow as much as can be followed. /following shows what you can drop.',
  ended: '🔕 No more alerts. /subscribe brings them back.',
  wasNot: 'You were not subscribed. /subscribe begins it.',
} as const;
