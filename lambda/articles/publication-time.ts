import { Temporal } from 'temporal-polyfill';

/** When an article was published: a moment in a zone, or only the calendar day where no more is known. */
export type PublicationTime = Temporal.PlainDate | Temporal.ZonedDateTime;

const FORMS = 'a day (2014-03-14) or a time with its zone (2014-03-14T18:00Z, 2014-03-14T18:00[Europe/London])';

/**
 * Reads a publication time in ISO 8601, or with a zone in brackets as in RFC 9557. A time without a zone counts as its day.
 * The day must lie in the years 1900 to 2200, which is where weekdays and zones mean what they do now.
 *
 * @throws RangeError that names the forms that are understood.
 */
export function parsePublicationTime(text: string): PublicationTime {
  const published = read(text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T'));
  if (published === undefined || published.year < 1900 || published.year > 2200) {
    throw new RangeError(`"${text.slice(0, 60)}" is not a publication time; give ${FORMS}`);
  }
  return published;
}

/** A day, or a time without a zone: that tells no moment, but the day is the one that the article's own place had. */
const LOCAL = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

function read(text: string): PublicationTime | undefined {
  const attempts = [
    () => (LOCAL.test(text) ? Temporal.PlainDateTime.from(text).toPlainDate() : undefined),
    () => (text.endsWith(']') ? Temporal.ZonedDateTime.from(text) : undefined),
    () => {
      const offset = /(Z|[+-]\d{2}(?::?\d{2})?)$/i.exec(text)?.[1];
      if (offset === undefined || !text.includes('T')) return undefined;
      return Temporal.Instant.from(text).toZonedDateTimeISO(/z/i.test(offset) ? 'UTC' : offset);
    },
  ];
  for (const attempt of attempts) {
    try {
      const published = attempt();
      if (published !== undefined) return published;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
