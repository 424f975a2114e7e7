/**
 * Public prices of AWS in us-east-1, in US dollars, as they were told on {@link PRICES_AS_OF}; free tiers are not counted.
 * The first address of each is AWS's own page, the second one that quotes it.
 */
export const PRICES_AS_OF = '2026-11-25';

export const PRICES = {
  /** https://aws.amazon.com/lambda/pricing/ · https://cloudchipr.com/blog/aws-lambda-pricing; ARM64. */
  lambda: { perMillionRequests: 0.2, perGigabyteSecond: 0.0000133334 },
  /** https://aws.amazon.com/dynamodb/pricing/on-demand/ · https://airbyte.com/data-engineering-resources/dynamodb-pricing */
  dynamodb: { perMillionReads: 0.125, perMillionWrites: 0.625, perGigabyteMonth: 0.25 },
  /** https://aws.amazon.com/sqs/pricing/ · https://cloudburn.io/blog/amazon-sqs-pricing */
  sqs: { perMillionFifoRequests: 0.5, perMillionStandardRequests: 0.4 },
  /** https://aws.amazon.com/eventbridge/pricing/ · https://cloudburn.io/blog/amazon-eventbridge-pricing */
  scheduler: { perMillionInvocations: 1 },
  /**
   * https://aws.amazon.com/api-gateway/pricing/ ·
   * https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html
   */
  httpApi: { perMillionRequests: 1 },
  /** https://aws.amazon.com/cloudwatch/pricing/ · https://signoz.io/guides/cloudwatch-pricing */
  logs: { perGigabyteIngested: 0.5 },
} as const;
