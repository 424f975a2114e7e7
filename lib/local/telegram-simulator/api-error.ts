/** What a refusal may carry besides its wording. https://core.telegram.org/bots/api#responseparameters */
export interface ErrorParameters {
  retry_after?: number;
  migrate_to_chat_id?: number;
}

/** A call that Telegram would refuse: the HTTP status, and the description as Telegram words it. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError';
  readonly status: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(status: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

/** A 400. Telegram writes the reason after a colon with a small first letter, except where it is a CODE_LIKE_THIS. */
export function badRequest(reason: string): BotApiError {
  const isCode = /^.[_A-Z]/.test(reason);
  return new BotApiError(400, `Bad Request: ${isCode ? reason : reason.charAt(0).toLowerCase() + reason.slice(1)}`);
}

export function forbidden(reason: string): BotApiError {
  return new BotApiError(403, `Forbidden: ${reason}`);
}

/** A 429 for so many seconds. */
export function tooManyRequests(retryAfter: number): BotApiError {
  return new BotApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
