import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;

let simulator: TelegramSimulator;
let telegram: Telegram;

beforeEach(async () => {
  simulator = await startTelegramSimulator();
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  simulator.addPrivateChat({ id: reader, firstName: 'Reader' });
});

afterEach(() => simulator.close());

/** The only message that the bot has been told of. */
async function heard(): Promise<Record<string, unknown>> {
  const [update] = await telegram.getUpdates(0, 100, 0, undefined);
  if (!update || !('message' in update)) throw new Error('the bot has heard nothing');
  return { ...update.message };
}

const text = (fileId: string) => new TextDecoder().decode(simulator.file(fileId)?.bytes);

describe('a file of a person', () => {
  it('is downloaded as it was sent', async () => {
    const { document } = simulator.sendDocument(
      reader,
      { fileName: 'article.txt', content: 'Crimea votes on Sunday – да' },
      { caption: 'From @someone' },
    );
    const fileId = document?.fileId ?? '';
    expect(await heard()).toMatchObject({
      document: { file_id: fileId, file_name: 'article.txt', mime_type: 'text/plain', file_size: 31 },
      caption: 'From @someone',
      caption_entities: [{ type: 'mention', offset: 5, length: 8 }],
    });
    expect(await telegram.getFile(fileId)).toMatchObject({ file_size: 31, file_path: 'documents/file_0.txt' });
    const answer = await fetch(await telegram.getFileLink(fileId));
    expect(await answer.text()).toBe('Crimea votes on Sunday – да');
  });

  it('may be any bytes', async () => {
    const bytes = Uint8Array.of(0, 255, 10, 13);
    const { document } = simulator.sendDocument(reader, { fileName: 'a.zip', content: bytes });
    const answer = await fetch(await telegram.getFileLink(document?.fileId ?? ''));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('of more than 20 MB cannot be downloaded', async () => {
    const { document } = simulator.sendDocument(reader, {
      fileName: 'long.txt',
      content: new Uint8Array(20 * 1024 * 1024 + 1),
    });
    await expect(telegram.getFile(document?.fileId ?? '')).rejects.toThrow('Bad Request: file is too big');
  });

  it('is kept from whoever does not know the token, and is nowhere else', async () => {
    simulator.sendDocument(reader, { fileName: 'a.txt', content: 'x' });
    const status = async (path: string) => (await fetch(`${simulator.apiRoot}/file/${path}`)).status;
    expect(await status(`bot${simulator.token}/documents/file_0.txt`)).toBe(200);
    expect(await status(`bot${simulator.token}/documents/file_1.txt`)).toBe(404);
    expect(await status('bot1000000001:wrong/documents/file_0.txt')).toBe(401);
  });

  it('may be a photo with a caption, in two sizes', async () => {
    simulator.sendPhoto(reader, { caption: 'Polls open on 16 March' });
    const { photo, caption } = await heard();
    expect(caption).toBe('Polls open on 16 March');
    expect(photo).toMatchObject([{ width: 90 }, { width: 1280 }]);
    const [small] = photo as { file_id: string }[];
    expect(await telegram.getFile(small?.file_id ?? '')).toMatchObject({ file_path: 'photos/file_0.jpg' });
  });
});

describe('a file of the bot', () => {
  it('is seen with its name and its bytes, over the buttons that go with it', async () => {
    const button = { text: 'Open', callback_data: 'open' };
    await telegram.sendDocument(
      reader,
      { source: Buffer.from('BEGIN:VCALENDAR'), filename: 'Wahl – März.ics' },
      {
        caption: 'Sunday',
        caption_entities: [{ type: 'bold', offset: 0, length: 6 }],
        reply_markup: { inline_keyboard: [[button]] },
      },
    );
    const [message] = simulator.messages(reader);
    expect(message).toMatchObject({
      document: { fileName: 'Wahl – März.ics', size: 15 },
      html: '<b>Sunday</b>',
      keyboard: [[button]],
    });
    expect(text(message?.document?.fileId ?? '')).toBe('BEGIN:VCALENDAR');
  });

  it('has no folders in its name', async () => {
    const form = new FormData();
    form.append('chat_id', String(reader));
    form.append('document', new Blob(['x']), '../../etc/dates.ics');
    await fetch(`${simulator.apiRoot}/bot${simulator.token}/sendDocument`, { method: 'POST', body: form });
    expect(simulator.messages(reader)).toMatchObject([{ document: { fileName: 'dates.ics' } }]);
  });

  it('is sent again by its id', async () => {
    const first = await telegram.sendDocument(reader, { source: Buffer.from('x'), filename: 'a.ics' });
    const again = await telegram.sendDocument(reader, first.document.file_id);
    expect(again.document).toEqual(first.document);
  });

  it('cannot be empty', async () => {
    const sent = telegram.sendDocument(reader, { source: Buffer.alloc(0), filename: 'a.ics' });
    await expect(sent).rejects.toThrow('Bad Request: file must be non-empty');
  });
});

it('a place is told in degrees', async () => {
  simulator.sendLocation(reader, { latitude: 50.45, longitude: 30.52 });
  expect(await heard()).toMatchObject({ location: { latitude: 50.45, longitude: 30.52 } });
});
