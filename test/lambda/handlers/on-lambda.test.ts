import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { onLambda } from '../../../lambda/handlers/on-lambda.ts';

describe('a handler on Lambda', () => {
  it('is built on the first call, and kept', async () => {
    let built = 0;
    const handler = onLambda(async () => {
      built++;
      return (word: string) => word.toUpperCase();
    });
    expect(built).toBe(0);
    expect([await handler('vote'), await handler('again')]).toEqual(['VOTE', 'AGAIN']);
    expect(built).toBe(1);
  });

  it('is built anew where that failed', async () => {
    let attempts = 0;
    const handler = onLambda(async () => {
      if (++attempts === 1) throw new Error('the secret cannot be read');
      return () => 'done';
    });
    await expect(handler()).rejects.toThrow('the secret cannot be read');
    expect(await handler()).toBe('done');
  });

  it('says which variable its environment lacks', async () => {
    const handler = onLambda(async (host) => {
      host.table();
      return () => 'done';
    });
    await expect(handler()).rejects.toThrow('environment variable DATEWIRE_TABLE is not set');
  });

  describe('writes what a call has measured', () => {
    /** The lines for CloudWatch that the calls have written. */
    function written() {
      const lines: string[] = [];
      vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'Datewire');
      const output = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
        lines.push(String(text));
        return true;
      });
      onTestFinished(() => {
        output.mockRestore();
        vi.unstubAllEnvs();
      });
      return () =>
        lines.filter((line) => line.includes('CloudWatchMetrics')).map((line) => Emf.parse(JSON.parse(line)));
    }
    const Emf = z.looseObject({
      service: z.string(),
      _aws: z.object({
        CloudWatchMetrics: z.array(
          z.object({
            Namespace: z.string(),
            Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
          }),
        ),
      }),
    });

    it('at its end, in one line, counts as their sums', async () => {
      const lines = written();
      const handler = onLambda(async ({ metrics }) => (messages: number) => {
        for (let message = 0; message < messages; message++) metrics.add('MessagesSent');
        metrics.add('LastMessageLate', 4);
        metrics.add('LastMessageLate', 9);
      });
      await handler(150);
      await handler(1);
      expect(lines()).toMatchObject([
        { MessagesSent: 150, LastMessageLate: [4, 9] },
        { MessagesSent: 1, LastMessageLate: [4, 9] },
      ]);
      const [emf] = lines()[0]?._aws.CloudWatchMetrics ?? [];
      expect(emf).toEqual({
        Namespace: 'Datewire',
        Metrics: [
          { Name: 'MessagesSent', Unit: 'Count' },
          { Name: 'LastMessageLate', Unit: 'Seconds' },
        ],
      });
    });

    it('also where it throws', async () => {
      const lines = written();
      const handler = onLambda(async ({ metrics }) => () => {
        metrics.add('DeadLetters');
        throw new Error('the process dies');
      });
      await expect(handler()).rejects.toThrow('the process dies');
      expect(lines()).toMatchObject([{ DeadLetters: 1 }]);
    });

    it('and nothing where it measured nothing', async () => {
      const lines = written();
      await onLambda(async () => () => 'done')();
      expect(lines()).toEqual([]);
    });
  });
});
