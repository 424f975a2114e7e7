import { describe, expect, it } from 'vitest';
import { refusalOf, withoutToken } from '../../../lambda/platform/bot-api.ts';

describe('an error of the Bot API', () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'gone'],
    [400, 'Bad Request: chat not found', 'gone'],
    [400, "Bad Request: can't parse entities", 'refused'],
    [401, 'Unauthorized', 'failed'],
    [404, 'Not Found', 'failed'],
    [502, 'Bad Gateway', 'failed'],
  ])('%i "%s" means %s', (code, description, result) => {
    expect(refusalOf({ code, description })).toEqual({ result, reason: description });
  });

  it('429 says for how long nothing is to be sent', () => {
    expect(refusalOf({ code: 429, description: 'Too Many Requests', parameters: { retry_after: 7 } })).toMatchObject({
      result: 'wait',
      seconds: 7,
    });
    expect(refusalOf({ code: 429, description: 'Too Many Requests' })).toMatchObject({ seconds: 30 });
  });

  it('says where a group went that became a supergroup', () => {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    const parameters = { migrate_to_chat_id: -1001 };
    expect(refusalOf({ code: 400, description, parameters })).toMatchObject({ result: 'moved', to: -1001 });
  });
});

describe('withoutToken', () => {
  it('hides a token wherever it stands in an address', () => {
    expect(withoutToken('request to https://api.telegram.org/bot123456:ABC-def_1/sendMessage failed')).toBe(
      'request to https://api.telegram.org/bot…/sendMessage failed',
    );
  });
});
