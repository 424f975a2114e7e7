/** What a log line says beside its message. Never a secret, never an article's whole text. */
export type LogFields = Record<string, string | number | boolean | null | readonly string[]>;

/**
 * Where the program says what it does. On AWS the lines are JSON (Powertools); on one machine they are told to a person.
 * Messages are constant; what changes stands in the fields.
 */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** The text of anything that was thrown, with its cause. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${errorText(error.cause)})`;
}
