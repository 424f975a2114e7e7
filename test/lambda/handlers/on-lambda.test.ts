import { describe, expect, it } from 'vitest';
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
});
