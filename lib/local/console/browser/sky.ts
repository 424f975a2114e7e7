type Colour = readonly [red: number, green: number, blue: number];

/** The sky at some hours, above and at the horizon; each dark enough for white letters. */
const HOURS: readonly { hour: number; above: Colour; below: Colour }[] = [
  { hour: 0, above: [13, 18, 44], below: [28, 36, 74] },
  { hour: 4.5, above: [18, 24, 58], below: [46, 48, 96] },
  { hour: 6.5, above: [52, 66, 120], below: [176, 92, 74] },
  { hour: 9, above: [33, 98, 158], below: [60, 124, 168] },
  { hour: 15, above: [28, 92, 154], below: [66, 122, 160] },
  { hour: 17.5, above: [50, 72, 132], below: [178, 94, 56] },
  { hour: 19, above: [40, 40, 92], below: [140, 62, 78] },
  { hour: 21, above: [16, 22, 54], below: [38, 42, 84] },
  { hour: 24, above: [13, 18, 44], below: [28, 36, 74] },
];

export interface Sky {
  readonly above: string;
  readonly below: string;
  /** 0 by day, 1 by night. */
  readonly darkness: number;
}

/** How the sky looks at a part of the day, from 0 at midnight to 1 at the next. */
export function skyAt(partOfDay: number): Sky {
  const hour = partOfDay * 24;
  const index = Math.max(
    1,
    HOURS.findIndex((each) => each.hour > hour),
  );
  const before = HOURS[index - 1];
  const after = HOURS[index];
  if (before === undefined || after === undefined) throw new RangeError(`${partOfDay} is no part of a day`);
  const share = (hour - before.hour) / (after.hour - before.hour);
  return {
    above: between(before.above, after.above, share),
    below: between(before.below, after.below, share),
    darkness: Math.min(1, Math.max(0, (Math.abs(hour - 12) - 6) / 2)),
  };
}

function between(from: Colour, to: Colour, share: number): string {
  const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? value) - value) * share));
  return `rgb(${mixed.join(' ')})`;
}
