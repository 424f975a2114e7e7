import { createHmac, hkdfSync } from 'node:crypto';
import { isSameSecret } from './same-secret.ts';

/** What a button asks for when it is pressed. */
export interface Action {
  /** Lower-case letters, digits and hyphens. */
  readonly action: string;
  readonly args: readonly string[];
}

/** Signs for one chat: what is signed for it is worth nothing in another. */
export interface ActionSigning {
  /** See {@link actionKey}. */
  readonly key: Uint8Array;
  readonly chatId: number;
}

export type DecodedAction =
  | (Action & { readonly signed: boolean })
  /** The button is of another version of the program, or nobody's. */
  | { readonly outdated: true };

/** In bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). */
const MAX_BYTES = 64;
/** Rises when actions of old change their meaning. */
const VERSION = '1';
const PLAIN = ':';
const SIGNED = '!';
const SEPARATOR = ':';
/** 48 bits: a button is pressed through Telegram, which allows no more than a few guesses a second. */
const SIGNATURE_BYTES = 6;
const SIGNATURE = /:([\w-]{8})$/;
const ACTION = /^[a-z][a-z0-9-]*$/;
const ARGUMENT = /^[^:\p{Cc}\p{Surrogate}]*$/u;

/** The key for signing actions: made of the bot's token, which only the program and Telegram know. */
export function actionKey(botToken: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', botToken, '', 'datewire callback data', 32));
}

/**
 * The callback data of a button, `1:date:<id>:2`; signed, where it acts on something of value, `1!date:<id>:2:<signature>`.
 *
 * @throws RangeError where Telegram would not take it, or it could not be read again: that is a mistake of the program.
 */
export function encodeAction({ action, args }: Action, signing?: ActionSigning): string {
  if (!ACTION.test(action)) throw new RangeError(`"${action}" is not a name for an action`);
  const unfit = args.find((arg) => !ARGUMENT.test(arg));
  if (unfit !== undefined) {
    throw new RangeError(`the argument "${unfit}" of the action "${action}" holds a colon or a control character`);
  }
  const body = [action, ...args].join(SEPARATOR);
  const data =
    signing === undefined
      ? `${VERSION}${PLAIN}${body}`
      : `${VERSION}${SIGNED}${body}${SEPARATOR}${signatureOf(body, signing)}`;
  const bytes = Buffer.byteLength(data);
  if (bytes > MAX_BYTES) throw new RangeError(`callback data takes ${bytes} bytes of at most ${MAX_BYTES}: ${data}`);
  return data;
}

/**
 * What a pressed button asks for. `signed` says that it was signed for this very chat; what is signed otherwise, or
 * was tampered with, is outdated as any other data is that cannot be read. Nothing throws.
 */
export function decodeAction(data: string, signing?: ActionSigning): DecodedAction {
  const outdated = { outdated: true } as const;
  if (Buffer.byteLength(data) > MAX_BYTES || !data.startsWith(VERSION)) return outdated;
  const form = data.charAt(VERSION.length);
  const rest = data.slice(VERSION.length + 1);
  if (form === PLAIN) return actionOf(rest, false) ?? outdated;
  const signature = SIGNATURE.exec(rest);
  if (form !== SIGNED || signature === null || signing === undefined) return outdated;
  const body = rest.slice(0, signature.index);
  if (!isSameSecret(signature[1] ?? '', signatureOf(body, signing))) return outdated;
  return actionOf(body, true) ?? outdated;
}

function actionOf(body: string, signed: boolean): DecodedAction | undefined {
  const [action = '', ...args] = body.split(SEPARATOR);
  return ACTION.test(action) && args.every((arg) => ARGUMENT.test(arg)) ? { action, args, signed } : undefined;
}

function signatureOf(body: string, { key, chatId }: ActionSigning): string {
  const mac = createHmac('sha256', key).update(`${VERSION}:${chatId}:${body}`).digest();
  return mac.subarray(0, SIGNATURE_BYTES).toString('base64url');
}
