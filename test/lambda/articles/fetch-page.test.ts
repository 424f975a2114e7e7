import { createServer, type RequestListener, type Server } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ArticleRefused } from '../../../lambda/articles/article-refused.ts';
import { fetchPage } from '../../../lambda/articles/fetch-page.ts';
import { listen } from '../../support/listen.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A site on this machine; returns its address. */
async function site(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server)}`;
}

const page = (headers: Record<string, string>, body: string | Uint8Array) =>
  site((_, response) => response.writeHead(200, headers).end(body));

const local = { allowLoopback: true };
const refusal = (reason: string, isTemporary = false) => new ArticleRefused(reason, { isTemporary });

describe('fetchPage', () => {
  it('brings a page, its type and where it was', async () => {
    const url = await page({ 'content-type': 'Text/HTML; charset=utf-8' }, '<p>Crimea votes</p>');
    expect(await fetchPage(`${url}/a`, local)).toEqual({
      url: `${url}/a`,
      contentType: 'text/html',
      body: '<p>Crimea votes</p>',
    });
  });

  it('asks as a bot that says its name', async () => {
    let agent: string | undefined;
    const url = await site((request, response) => {
      agent = request.headers['user-agent'];
      response.end('<p>Hello</p>');
    });
    await fetchPage(url, local);
    expect(agent).toContain('Datewire');
  });

  describe('what it reads', () => {
    const cyrillic = Uint8Array.from([0xca, 0xf0, 0xfb, 0xec]); // "Крым" in windows-1251
    const kanji = Uint8Array.from([0x93, 0x8a, 0x95, 0x5b]); // "投票" in Shift_JIS
    const inPage = (meta: string, bytes: Uint8Array) => Buffer.concat([Buffer.from(meta), bytes]);

    it.each<[string, string, Uint8Array, string]>([
      ["the header's charset", 'text/html; charset=windows-1251', cyrillic, 'Крым'],
      ['the same in quotes', 'text/html; charset="Shift_JIS"', kanji, '投票'],
      ["the page's own charset", 'text/html', inPage('<meta charset=windows-1251>', cyrillic), 'Крым'],
      [
        'its older form',
        'text/html',
        inPage('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', kanji),
        '投票',
      ],
      [
        "XML's own charset",
        'application/xhtml+xml',
        inPage('<?xml version="1.0" encoding="windows-1251"?>', cyrillic),
        'Крым',
      ],
      [
        "the header's before the page's",
        'text/html; charset=windows-1251',
        inPage('<meta charset=utf-8>', cyrillic),
        'Крым',
      ],
      ['a charset that there is none, as UTF-8', 'text/html; charset=klingon', Buffer.from('Крым'), 'Крым'],
      ['no charset, as UTF-8', 'text/html', Buffer.from('Крым'), 'Крым'],
      ['no type, as HTML', '', Buffer.from('Крым'), 'Крым'],
      ['a byte order mark before all', 'text/html; charset=windows-1251', Buffer.from('\uFEFFКрым'), 'Крым'],
      ['UTF-16', 'text/plain', Buffer.from('\uFEFFКрым', 'utf16le'), 'Крым'],
      ['UTF-16, the other way round', 'text/plain', Buffer.from('\uFEFFКрым', 'utf16le').swap16(), 'Крым'],
    ])('is %s', async (_, contentType, bytes, text) => {
      const url = await page(contentType === '' ? {} : { 'content-type': contentType }, bytes);
      const { body } = await fetchPage(url, local);
      expect(body.endsWith(text)).toBe(true);
      expect(body).not.toContain('\uFEFF');
    });

    it.each([
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['br', brotliCompressSync],
    ])('comes compressed by %s', async (encoding, compress) => {
      const url = await page({ 'content-type': 'text/html', 'content-encoding': encoding }, compress('<p>Crimea</p>'));
      expect((await fetchPage(url, local)).body).toBe('<p>Crimea</p>');
    });
  });

  describe('what it refuses', () => {
    it.each([
      ['application/pdf', 'this is a PDF, not a web page'],
      ['image/png', 'this is not a web page but image/png'],
      ['application/octet-stream', 'this is not a web page but application/octet-stream'],
    ])('is the type %s', async (contentType, reason) => {
      await expect(fetchPage(await page({ 'content-type': contentType }, 'x'), local)).rejects.toThrow(refusal(reason));
    });

    it.each([
      [401, 'the site does not let me read this page (401)'],
      [403, 'the site does not let me read this page (403)'],
      [404, 'there is no such page (404)'],
      [410, 'there is no such page (410)'],
      [429, 'the site asks for fewer visits (429); try again later'],
      [500, 'the site answered with an error (500)'],
      [304, 'the site answered with an error (304)'],
    ])('is an answer with status %i, which may be another later or not', async (status, reason) => {
      const url = await site((_, response) => response.writeHead(status).end());
      const isTemporary = status === 429 || status >= 500;
      await expect(fetchPage(url, local)).rejects.toThrow(refusal(reason, isTemporary));
    });

    it('is a page that is too long', async () => {
      const url = await page({ 'content-type': 'text/html' }, Buffer.alloc(5_000_001, 'a'));
      await expect(fetchPage(url, local)).rejects.toThrow(refusal('the page is longer than 5 MB'));
    });

    it('is a page that is too long once it is unpacked', async () => {
      const bomb = gzipSync(Buffer.alloc(50_000_000));
      expect(bomb.byteLength).toBeLessThan(100_000);
      const url = await page({ 'content-type': 'text/html', 'content-encoding': 'gzip' }, bomb);
      await expect(fetchPage(url, local)).rejects.toThrow(refusal('the page is longer than 5 MB'));
    });

    it('is a site that does not answer in time', async () => {
      const url = await site(() => {});
      await expect(fetchPage(url, { ...local, timeoutMilliseconds: 50 })).rejects.toThrow(
        refusal('the page did not come within 0.05 seconds', true),
      );
    });

    it('is a page that trickles beyond its time', async () => {
      const url = await site((_, response) => response.writeHead(200).write('<p>Crimea'));
      await expect(fetchPage(url, { ...local, timeoutMilliseconds: 50 })).rejects.toThrow(
        refusal('the page did not come within 0.05 seconds', true),
      );
    });

    it('is a site that breaks off', async () => {
      const url = await site((request) => request.socket.destroy());
      await expect(fetchPage(url, local)).rejects.toThrow(/^127\.0\.0\.1 could not be reached \(UND_ERR_SOCKET\)$/);
    });

    it('is a page that is not compressed as it says', async () => {
      const url = await page({ 'content-type': 'text/html', 'content-encoding': 'gzip' }, 'not gzip');
      await expect(fetchPage(url, local)).rejects.toThrow(ArticleRefused);
    });

    it('is a site where nobody listens', async () => {
      const url = await site(() => {});
      for (const server of servers.splice(0)) server.close();
      await expect(fetchPage(url, local)).rejects.toThrow(/could not be reached \(ECONNREFUSED\)$/);
    });

    it('is a name that is none', async () => {
      await expect(fetchPage('http://no-such-site.invalid/', local)).rejects.toThrow(
        /^(?:there is no site no-such-site\.invalid|no-such-site\.invalid could not be reached \(EAI_AGAIN\))$/,
      );
    });
  });

  describe('redirects', () => {
    it('are followed, and their end is where the page was', async () => {
      const url = await site((request, response) => {
        if (request.url === '/new') response.writeHead(200, { 'content-type': 'text/html' }).end('here');
        else response.writeHead(301, { location: '/new' }).end();
      });
      expect(await fetchPage(`${url}/old`, local)).toMatchObject({ url: `${url}/new`, body: 'here' });
    });

    it('in a circle are refused', async () => {
      const url = await site((_, response) => response.writeHead(302, { location: '/again' }).end());
      await expect(fetchPage(url, local)).rejects.toThrow(refusal('the page redirects too often'));
    });

    it.each([
      ['http://10.0.0.1/', 'this address is not on the public web'],
      ['http://169.254.169.254/latest/meta-data/', 'this address is not on the public web'],
      ['http://[fd00::1]/', 'this address is not on the public web'],
      ['file:///etc/passwd', 'only addresses that begin with http:// or https:// can be read'],
      ['http://', 'the page redirects to an address that is none'],
    ])('to %s are refused', async (location, reason) => {
      const url = await site((_, response) => response.writeHead(302, { location }).end());
      await expect(fetchPage(url, local)).rejects.toThrow(refusal(reason));
    });
  });

  describe('without leave to read from this machine', () => {
    it.each([
      'http://127.0.0.1',
      'http://127.1',
      'http://2130706433',
      'http://0x7f000001',
      'http://017700000001',
      'http://[::1]',
      'http://[::ffff:127.0.0.1]',
      'http://[::ffff:7f00:1]',
      'http://[::127.0.0.1]',
      'http://0.0.0.0',
      'http://localhost',
    ])('refuses %s, however it is written', async (host) => {
      let visits = 0;
      const { port } = new URL(await site((_, response) => response.end(String(++visits))));
      await expect(fetchPage(`${host}:${port}/`, { allowLoopback: false })).rejects.toThrow(
        refusal('this address is not on the public web'),
      );
      expect(visits).toBe(0);
    });
  });
});
