import type { Surroundings } from './surroundings.ts';

/** How often the line is drawn anew, in milliseconds. */
const FRAME = 100;
const BAR = 24;

export interface Progress {
  /** One more is done. */
  advance(): void;
  /** Says something that stays. */
  note(line: string): void;
  /** Takes the line away. */
  end(): void;
}

/**
 * Shows how far long work has come, in one line of a terminal that is drawn over; elsewhere only what is noted is written.
 *
 * @param total how many there are; null where nobody knows.
 */
export function showProgress({ errors }: Pick<Surroundings, 'errors'>, total: number | null): Progress {
  const isShown = errors.isTTY === true;
  let done = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;

  const clear = () => {
    if (isShown) errors.write('\r\u001b[2K');
  };
  const draw = () => {
    if (!isShown) return;
    drawnAt = performance.now();
    clear();
    errors.write(line());
  };
  const line = () => {
    if (total === null || total === 0) return `${done} articles`;
    const filled = Math.min(BAR, Math.round((done / total) * BAR));
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
    return `${bar} ${done} of ${total} articles`;
  };

  draw();
  return {
    advance() {
      done++;
      if (performance.now() - drawnAt >= FRAME) draw();
    },
    note(text) {
      clear();
      errors.write(`${text}\n`);
      draw();
    },
    end: clear,
  };
}
