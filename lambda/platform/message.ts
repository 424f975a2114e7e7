/** A button under a message: it sends its data back to the bot, or opens a page. */
export type Button =
  | { readonly text: string; readonly callbackData: string }
  | { readonly text: string; readonly url: string };

/** A message as the bot says it, in Telegram's HTML (https://core.telegram.org/bots/api#html-style). */
export interface Message {
  readonly html: string;
  readonly buttons?: readonly (readonly Button[])[];
}

/** Makes any text safe inside a message. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
