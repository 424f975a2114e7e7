import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { showProgress } from '../../../../lib/local/command-line/progress.ts';

/** What progress writes to a terminal, or to a file. */
function writing(isTTY: boolean) {
  let written = '';
  const errors = new Writable({
    write(chunk, _, done) {
      written += String(chunk);
      done();
    },
  });
  return { errors: Object.assign(errors, { isTTY }), written: () => written };
}

describe('progress', () => {
  it('is a line that is drawn over, on a terminal', () => {
    const { errors, written } = writing(true);
    const progress = showProgress({ errors }, 4);
    progress.advance();
    progress.note('line 2: this is not JSON');
    progress.end();
    expect(written()).toContain(`\r\u001b[2K${'░'.repeat(24)} 0 of 4 articles`);
    expect(written()).toContain(
      `\r\u001b[2Kline 2: this is not JSON\n\r\u001b[2K${'█'.repeat(6)}${'░'.repeat(18)} 1 of 4 articles`,
    );
    expect(written().endsWith('\r\u001b[2K')).toBe(true);
  });

  it('counts where nobody knows how many there are', () => {
    const { errors, written } = writing(true);
    showProgress({ errors }, null);
    expect(written()).toBe('\r\u001b[2K0 articles');
  });

  it('is nothing but what is noted, where it is not a terminal', () => {
    const { errors, written } = writing(false);
    const progress = showProgress({ errors }, 2);
    progress.advance();
    progress.note('line 2: this is not JSON');
    progress.end();
    expect(written()).toBe('line 2: this is not JSON\n');
  });
});
