import { startDynamoDbLocal } from '../support/dynamodb-local.ts';

/** Starts DynamoDB Local for all test files; the workers are given its address. */
export default async function setup(): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startDynamoDbLocal();
  process.env.DATEWIRE_TEST_DYNAMODB = endpoint;
  return stop;
}
