/**
 * The shape of the one DynamoDB table, on AWS and on one machine alike.
 *
 * Every item has `PK` and `SK`. Two sparse indexes hold only the items that carry their attributes:
 * `timeline` lists key dates by month, `due` lists what someone must look at, by hour and instant.
 */
export const TABLE = {
  partitionKey: 'PK',
  sortKey: 'SK',
  /** Seconds since 1970 after which DynamoDB may delete the item. */
  timeToLive: 'expiresAt',
  indexes: {
    timeline: { name: 'timeline', partitionKey: 'timelineMonth', sortKey: 'timelineStart' },
    due: { name: 'due', partitionKey: 'dueHour', sortKey: 'dueAt' },
  },
} as const;
