const LOCALE = 'en-GB';

/** Writes moments, given as epoch milliseconds, as the clocks of one zone show them. */
export interface TimeFormat {
  /** `Friday` */
  weekday(moment: number): string;
  /** `14 March 2014` */
  date(moment: number): string;
  /** `Friday 14 March 2014` */
  day(moment: number): string;
  /** `18:00` */
  time(moment: number): string;
  /** `30` */
  seconds(moment: number): string;
  /** `Fri 14 Mar, 18:00` */
  short(moment: number): string;
  /** `2014-03-14T18:00`, as the fields of a form have it. */
  field(moment: number): string;
  /** From 0 at midnight to 1 at the next. */
  partOfDay(moment: number): number;
  /** As Telegram writes a date by its format: `w` the weekday, `d` or `D` the date, `t` or `T` the time. */
  entity(moment: number, format: string): string;
}

/** @param zone an IANA zone; the browser's own where it is left out. */
export function createTimeFormat(zone?: string): TimeFormat {
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(LOCALE, { timeZone: zone, hourCycle: 'h23', ...options });
    return (moment: number) => format.format(moment);
  };
  const weekday = formatter({ weekday: 'long' });
  const date = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = formatter({ day: '2-digit', month: '2-digit', year: '2-digit' });
  const shortDay = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
  const time = formatter({ hour: '2-digit', minute: '2-digit' });
  const longTime = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const isoDate = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

  return {
    weekday,
    date,
    day: (moment) => `${weekday(moment)} ${date(moment)}`,
    time,
    seconds: (moment) => longTime(moment).slice(-2),
    short: (moment) => `${shortDay(moment).replace(',', '')}, ${time(moment)}`,
    field: (moment) => `${isoDate.format(moment)}T${time(moment)}`,
    partOfDay(moment) {
      const [hours = 0, minutes = 0, seconds = 0] = longTime(moment).split(':').map(Number);
      return (hours * 3_600 + minutes * 60 + seconds) / 86_400;
    },
    entity(moment, format) {
      const parts = {
        w: weekday,
        d: shortDate,
        D: date,
        t: time,
        T: longTime,
      };
      return [...format]
        .map((letter) => (letter in parts ? parts[letter as keyof typeof parts](moment) : ''))
        .join(' ');
    },
  };
}
