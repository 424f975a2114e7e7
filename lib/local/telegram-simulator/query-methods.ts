import { badRequest } from './api-error.ts';
import { type BotMethod, botMethod } from './bot-method.ts';
import { emit } from './chats.ts';
import { inlineButton, inlineResults } from './inline-query.ts';
import { flag, integer, text } from './method-parameters.ts';

/** In UTF-16 code units. */
const longestAnswer = 200;
/** In bytes. */
const longestOffset = 64;

const tooOld = 'Query is too old and response timeout expired or query ID is invalid';

/** The answers to what people ask by buttons and by inline queries, each given once. */
export const queryMethods: BotMethod[] = [
  botMethod(
    'answerCallbackQuery',
    { callback_query_id: text, text, show_alert: flag, url: text, cache_time: integer(0, 0, 30 * 24 * 3600) },
    ({ state }, parameters) => {
      const query = state.callbackQueries.get(parameters.callback_query_id);
      if (!query || query.answer !== null) throw badRequest(tooOld);
      if (parameters.text.length > longestAnswer) throw badRequest('MESSAGE_TOO_LONG');
      if (parameters.url !== '' && !isLinkToBot(parameters.url, state.bot.username)) throw badRequest('URL_INVALID');
      query.answer = { text: parameters.text, showAlert: parameters.show_alert, url: parameters.url };
      emit(state, { kind: 'answered', query });
      return { result: true };
    },
  ),

  botMethod(
    'answerInlineQuery',
    {
      inline_query_id: text,
      button: inlineButton,
      results: inlineResults,
      cache_time: integer(300, 0, 24 * 3600),
      is_personal: flag,
      next_offset: text,
    },
    ({ state }, parameters) => {
      const query = state.inlineQueries.get(parameters.inline_query_id);
      if (!query || query.answer !== null) throw badRequest(tooOld);
      if (Buffer.byteLength(parameters.next_offset) > longestOffset) throw badRequest('NEXT_OFFSET_INVALID');
      query.answer = {
        results: parameters.results,
        button: parameters.button ?? null,
        cacheTime: parameters.cache_time,
        isPersonal: parameters.is_personal,
        nextOffset: parameters.next_offset,
      };
      query.answeredAt = state.clock();
      return { result: true };
    },
  ),
];

/** A press may open a chat with the bot itself, and no other address. */
function isLinkToBot(address: string, username: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname, searchParams } = new URL(address);
  const isOurs = pathname.slice(1).toLowerCase() === username.toLowerCase();
  return /^(?:t|telegram)\.me$/.test(hostname) && isOurs && searchParams.has('start');
}
