import { App } from 'aws-cdk-lib';
import { ConfigurationError, readConfiguration } from '../lib/aws/configuration.ts';
import { DatewireStack } from '../lib/aws/datewire-stack.ts';

// The CDK app that `cdk deploy` runs; see cdk.json.
const app = new App();
try {
  new DatewireStack(app, 'Datewire', readConfiguration(app.node.getAllContext()));
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(`datewire: ${error.message}`);
  process.exit(2);
}
