import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';

/** A call of the Bot API that tells Telegram something of the bot. */
export const ProfileCall = z.object({
  method: z.enum(['setMyCommands', 'setMyDescription', 'setMyShortDescription']),
  parameters: z.record(z.string(), z.unknown()),
});
export type ProfileCall = z.infer<typeof ProfileCall>;

/** Calls a method of the Bot API. */
export type CallBotApi = (method: string, parameters: Record<string, unknown>) => Promise<unknown>;

const Commands = z.array(z.object({ command: z.string(), description: z.string() }));

/**
 * Sets what Telegram shows of the bot where that is not the same already: Telegram lets a bot change what it says of
 * itself a few times a day only, and look as often as it likes.
 *
 * @throws whatever a call throws; those before it are done.
 * @returns how many of the calls were needed.
 */
export async function setProfile(calls: readonly ProfileCall[], callBotApi: CallBotApi): Promise<number> {
  let made = 0;
  for (const { method, parameters } of calls) {
    const { commands, description, short_description, ...audience } = parameters;
    const known = await callBotApi(method.replace('set', 'get'), audience);
    const isSame =
      method === 'setMyCommands'
        ? isDeepStrictEqual(Commands.safeParse(known).data, commands)
        : Object.entries({ description, short_description }).every(
            ([name, text]) =>
              text === undefined || z.looseObject({ [name]: z.literal(String(text)) }).safeParse(known).success,
          );
    if (isSame) continue;
    await callBotApi(method, parameters);
    made++;
  }
  return made;
}
