const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far off a moment is, in its two largest units: `12 d 4 h`, `4 h 05 min`, `5 min`. Less than a minute is `now`. */
export function countdown(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`;
  return minutes > 0 ? `${minutes} min` : 'now';
}

/** `in 2 d 4 h`, `now`, `2 d 4 h ago`: what Telegram's relative dates say, on the clock of the page. */
export function relativeTime(moment: number, now: number): string {
  const distance = countdown(Math.abs(moment - now));
  if (distance === 'now') return distance;
  return moment > now ? `in ${distance}` : `${distance} ago`;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How fast a clock goes: `1 hour a second`. */
export function pace(speed: number): string {
  if (speed === 1) return 'at the real pace';
  const [unit, length] = UNITS.find(([, seconds]) => speed >= seconds) ?? ['second', 1];
  const count = Number((speed / length).toFixed(1));
  return `${count} ${unit}${count === 1 ? '' : 's'} a second`;
}
