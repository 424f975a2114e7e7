import type { QuietHours } from './quiet-hours.ts';

const TIME = /(?<!\d)(\d{1,2})(?:[:.]?(\d{2}))?(?!\d)(?:\s*([ap])\.?m\b)?/gi;
/** Longer than anybody writes two times. */
const MAX_LENGTH = 60;

/**
 * Two times of day as people type them: "22:30-7", "from 10 pm to 6.30 am", "22 Uhr bis 7 Uhr". 24 is midnight.
 *
 * @returns null where there are not just two, or one is none that a clock shows.
 */
export function typedHours(text: string): QuietHours | null {
  if (text.length > MAX_LENGTH) return null;
  const [from, to, ...others] = [...text.matchAll(TIME)].map(([, hour = '', minute = '00', half]) =>
    clockTime(Number(hour), Number(minute), half?.toLowerCase()),
  );
  return from && to && others.length === 0 ? { from, to } : null;
}

function clockTime(hour: number, minute: number, half: string | undefined): string | null {
  if (minute > 59) return null;
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (hour > 24 || (hour === 24 && minute > 0)) return null;
  const inDay = half === undefined ? hour % 24 : (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
