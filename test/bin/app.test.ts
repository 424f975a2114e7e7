import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

describe('the CDK app', () => {
  it('ends with code 2 and one line that says what is wrong with the configuration', async () => {
    const app = spawn(process.execPath, ['--import', 'tsx', 'bin/app.ts'], {
      cwd: REPOSITORY,
      env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ botTokenParameter: '/token', logLevel: 'LOUD' }) },
    });
    const ended = new Promise((resolve) => app.once('close', resolve));
    expect(await text(app.stderr)).toMatch(/^datewire: configuration: logLevel: .*\n$/);
    expect(await ended).toBe(2);
  });
});
