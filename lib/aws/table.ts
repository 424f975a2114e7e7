import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { TABLE } from '../../lambda/platform/table-definition.ts';
import type { LambdaFunction } from './lambda-function.ts';

export interface DatewireTableProps {
  /** `RETAIN` also protects the table from being deleted by hand. */
  readonly removalPolicy: RemovalPolicy;
}

type TableAction = 'BatchGetItem' | 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

export interface TableAccess {
  readonly actions: readonly TableAction[];
  /** The indexes that the function queries. */
  readonly indexes?: readonly (keyof typeof TABLE.indexes)[];
}

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** The one DynamoDB table: the only place where state lives. */
export class DatewireTable extends Construct {
  readonly name: string;
  private readonly table: TableV2;

  constructor(scope: Construct, id: string, props: DatewireTableProps) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      timeToLiveAttribute: TABLE.timeToLive,
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.removalPolicy === RemovalPolicy.RETAIN,
      removalPolicy: props.removalPolicy,
      globalSecondaryIndexes: Object.values(TABLE.indexes).map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType.ALL,
      })),
    });
    this.name = this.table.tableName;
  }

  /** Lets the function do these things to items, and query these indexes: nothing else, and no other index. */
  allow(lambdaFunction: LambdaFunction, { actions, indexes = [] }: TableAccess): void {
    lambdaFunction.allow(
      actions.map((action) => `dynamodb:${action}`),
      [this.table.tableArn],
    );
    if (indexes.length > 0) {
      lambdaFunction.allow(
        ['dynamodb:Query'],
        indexes.map((index) => `${this.table.tableArn}/index/${TABLE.indexes[index].name}`),
      );
    }
  }
}
