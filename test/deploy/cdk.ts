import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { runCommand } from '../support/run-command.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const Outputs = z.object({
  Datewire: z.object({
    PageUrl: z.string(),
    BotLink: z.string(),
    ArticlesUrl: z.string(),
    ArticlesKeySecret: z.string(),
    TableName: z.string(),
    DispatchFunction: z.string(),
  }),
});
/** What `cdk deploy` prints at its end. */
export type StackOutputs = z.infer<typeof Outputs>['Datewire'];

export interface Cdk {
  bootstrap(configuration: Readonly<Record<string, string>>): Promise<void>;
  deploy(configuration: Readonly<Record<string, string>>): Promise<StackOutputs>;
  destroy(configuration: Readonly<Record<string, string>>): Promise<void>;
}

/** The CDK's command line, as an operator runs it in the repository. */
export function createCdk(environment: NodeJS.ProcessEnv): Cdk {
  async function cdk(directory: string, command: string, ...parameters: string[]): Promise<void> {
    await runCommand('npx', ['cdk', command, ...parameters, '--output', `${directory}/cdk.out`, '--no-notices'], {
      cwd: REPOSITORY,
      env: { ...environment, CDK_DISABLE_CLI_TELEMETRY: 'true' },
    });
  }
  async function inDirectory<Result>(work: (directory: string) => Promise<Result>): Promise<Result> {
    const directory = await mkdtemp(`${tmpdir()}/datewire-cdk-`);
    try {
      return await work(directory);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  const context = (configuration: Readonly<Record<string, string>>) =>
    Object.entries(configuration).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

  return {
    bootstrap: (configuration) => inDirectory((directory) => cdk(directory, 'bootstrap', ...context(configuration))),
    deploy: (configuration) =>
      inDirectory(async (directory) => {
        const outputs = `${directory}/outputs.json`;
        await cdk(
          directory,
          'deploy',
          ...context(configuration),
          '--require-approval',
          'never',
          '--outputs-file',
          outputs,
        );
        return Outputs.parse(JSON.parse(await readFile(outputs, 'utf8'))).Datewire;
      }),
    destroy: (configuration) =>
      inDirectory((directory) => cdk(directory, 'destroy', ...context(configuration), '--force')),
  };
}
