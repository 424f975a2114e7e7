import fc from 'fast-check';
import { expect, it } from 'vitest';
import { skyAt } from '../../../../../lib/local/console/browser/sky.ts';

const partOfDay = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((text) => {
    const share = Number(text) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

it('lets white letters be read on it at any hour', () => {
  fc.assert(
    fc.property(partOfDay, (part) => {
      const { above, below } = skyAt(part);
      expect(contrastWithWhite(above)).toBeGreaterThan(4.5);
      expect(contrastWithWhite(below)).toBeGreaterThan(4.5);
    }),
  );
});

it('is dark at midnight and bright at noon', () => {
  expect(skyAt(0).darkness).toBe(1);
  expect(skyAt(0.5).darkness).toBe(0);
});

it('ends the day as it begins the next', () => {
  expect(skyAt(0.999_999)).toEqual(skyAt(0));
});
