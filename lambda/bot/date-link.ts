const PARAMETER = /^date_([\w-]{1,59})$/;

/** A link that opens the chat with the bot, where it tells all that is known of a key date (https://core.telegram.org/bots/features#deep-linking). */
export function dateLink(botUsername: string, dateId: string): string {
  return `https://t.me/${botUsername}?start=date_${dateId}`;
}

/** The key date that the parameter of such a link names; undefined for any other. */
export function dateLinked(parameter: string): string | undefined {
  return PARAMETER.exec(parameter)?.[1];
}
