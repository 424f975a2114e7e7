import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGlidingClock } from '../../../../../lib/local/console/browser/gliding-clock.ts';

const view = (now: number) => ({ now, speed: 3_600, paused: false, real: false });

it('shows the first time that it hears at once', () => {
  const clock = createGlidingClock(() => 0);
  clock.hear(view(1_000_000));
  expect(clock.now()).toBe(1_000_000);
});

it('comes to a stand where the host stands, however often that is said', () => {
  let timer = 0;
  const clock = createGlidingClock(() => timer);
  clock.hear(view(1_000_000));
  clock.hear(view(90_000_000));
  for (; timer <= 300; timer += 100) clock.hear(view(90_000_000));
  expect(clock.now()).toBe(90_000_000);
});

it('neither goes back nor ahead of the host, whatever the host says and however unevenly', () => {
  const words = fc.array(fc.record({ after: fc.nat(1_000), passed: fc.nat(90_000_000) }), { maxLength: 30 });
  fc.assert(
    fc.property(words, (heard) => {
      let timer = 0;
      let host = 1_000;
      const clock = createGlidingClock(() => timer);
      clock.hear(view(host));
      let shown = clock.now();
      for (const { after, passed } of heard) {
        timer += after;
        host += passed;
        clock.hear(view(host));
        for (const later of [0, 50, 150]) {
          timer += later;
          const now = clock.now();
          expect(now).toBeGreaterThanOrEqual(shown);
          expect(now).toBeLessThanOrEqual(host);
          shown = now;
        }
      }
      timer += 1_000;
      expect(clock.now()).toBe(host);
    }),
  );
});
