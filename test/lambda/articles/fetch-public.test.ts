import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createRawServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchPublic, type PublicRequest } from '../../../lambda/articles/fetch-public.ts';
import { listen } from '../../support/listen.ts';

const anything: PublicRequest = { what: 'feed', accept: '*/*', readable: /./ };
const local = { allowLoopback: true };

async function listening(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

const site = (answer: RequestListener) => listening(createServer(answer));

/** A site that speaks no proper HTTP; it is given each connection. */
const rawSite = (speak: (socket: Socket) => void) =>
  listening(
    createRawServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => speak(socket));
    }),
  );

/** Does something over and over until the other side has gone. */
function untilGone(connection: Socket | ServerResponse, act: () => void): void {
  const timer = setInterval(act, 5);
  connection.on('close', () => clearInterval(timer));
}

describe('what fetchPublic brings', () => {
  it('is the answer with its status, type and headers, without parameters of its type', async () => {
    const url = await site((_, response) =>
      response.writeHead(200, { 'content-type': 'Application/RSS+XML; charset=utf-8', etag: '"one"' }).end('<rss/>'),
    );
    const { header, ...answer } = await fetchPublic(url, anything, local);
    expect(answer).toEqual({
      url: `${url}/`,
      permanentUrl: `${url}/`,
      status: 200,
      contentType: 'application/rss+xml',
      body: '<rss/>',
    });
    expect(header('ETag')).toBe('"one"');
  });

  it('has no body where the status is not of success, nor where the type was not asked for', async () => {
    const url = await site((request, response) =>
      response.writeHead(request.url === '/304' ? 304 : 200, { 'content-type': 'video/mp4' }).end(),
    );
    expect(await fetchPublic(`${url}/304`, anything, local)).toMatchObject({ status: 304, body: null });
    const onlyText = { ...anything, readable: /^text\// };
    expect(await fetchPublic(url, onlyText, local)).toMatchObject({ contentType: 'video/mp4', body: null });
  });

  it('was asked for with what the request says, and with a name that says who asks', async () => {
    let asked: Record<string, unknown> = {};
    const url = await site((request, response) => {
      asked = request.headers;
      response.end('x');
    });
    await fetchPublic(url, { ...anything, accept: 'application/atom+xml', headers: { 'if-none-match': '"1"' } }, local);
    expect(asked).toMatchObject({ accept: 'application/atom+xml', 'if-none-match': '"1"' });
    expect(asked['user-agent']).toMatch(/^Datewire\/\d/);
  });
});

describe('the address to ask at from now on', () => {
  it.each<[string, number[], string]>([
    ['where one is moved to for good', [301], '/1'],
    ['the last of several that are for good', [308, 301, 308], '/3'],
    ['the first where it is moved for a while', [302], '/0'],
    ['the first where it is seen elsewhere', [303], '/0'],
    ['the first where what is for good comes after what is for a while', [307, 301], '/0'],
    ['the last before one that is for a while', [301, 302, 308], '/1'],
  ])('is %s', async (_, statuses, path) => {
    const url = await site((request, response) => {
      const hop = Number(request.url?.slice(1));
      const status = statuses[hop];
      if (status === undefined) response.end('here');
      else response.writeHead(status, { location: `/${hop + 1}` }).end();
    });
    expect(await fetchPublic(`${url}/0`, anything, local)).toMatchObject({
      url: `${url}/${statuses.length}`,
      permanentUrl: `${url}${path}`,
      body: 'here',
    });
  });
});

describe('a charset', () => {
  it.each<[string, string, number[], string]>([
    ['GBK in the header', 'text/html; charset=gbk', [0xcd, 0xb6, 0xc6, 0xb1], '投票'],
    ['GB2312, which is read as GBK', 'text/xml; charset=gb2312', [0xcd, 0xb6, 0xc6, 0xb1], '投票'],
    ['Shift_JIS in the header', 'text/html; charset=Shift_JIS', [0x93, 0x8a, 0x95, 0x5b], '投票'],
    ['windows-1251 in the header', 'text/html; charset=windows-1251', [0xca, 0xf0, 0xfb, 0xec], 'Крым'],
    ['none, of bytes that are not UTF-8', 'text/html', [0x63, 0x61, 0x66, 0xe9], 'café'],
  ])('is %s', async (_, contentType, bytes, text) => {
    const url = await site((_request, response) =>
      response.writeHead(200, { 'content-type': contentType }).end(Buffer.from(bytes)),
    );
    expect((await fetchPublic(url, anything, local)).body).toBe(text);
  });

  it.each([
    ['far down in the head of a page', `<head>${'<link rel="preload" href="/a.js">'.repeat(200)}<meta charset="gbk">`],
    ['in the first line of a feed', '<?xml version="1.0" encoding="GBK"?>'],
  ])('is told %s', async (_, head) => {
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xcd, 0xb6, 0xc6, 0xb1])]);
    const url = await site((_request, response) => response.end(bytes));
    expect((await fetchPublic(url, anything, local)).body).toBe(`${head}投票`);
  });

  it('is not believed where it cannot be: UTF-16 that was read letter by letter', async () => {
    const url = await site((_, response) => response.end('<?xml version="1.0" encoding="utf-16"?>Крым'));
    expect((await fetchPublic(url, anything, local)).body).toMatch(/Крым$/);
  });
});

describe('a name that changes its address', () => {
  /** Finds the next of these addresses each time that it is asked. */
  function changing(...answers: string[]) {
    let lookups = 0;
    return {
      lookups: () => lookups,
      resolve: (_: string, found: (error: Error | null, addresses: { address: string; family: number }[]) => void) => {
        const address = answers[Math.min(lookups, answers.length - 1)] ?? '';
        lookups++;
        found(null, [{ address, family: 4 }]);
      },
    };
  }

  it('is looked up once, and the connection goes to the address that was checked', async () => {
    const { port } = new URL(await site((_, response) => response.end('here')));
    const { resolve, lookups } = changing('127.0.0.1', '10.0.0.1');
    const { body } = await fetchPublic(`http://news.example:${port}/`, anything, { ...local, resolve });
    expect([body, lookups()]).toEqual(['here', 1]);
  });

  it('is checked again at a redirect, though it was fine before', async () => {
    let visits = 0;
    const inner = await site((_, response) => response.end(String(++visits)));
    const { port } = new URL(
      await site((_, response) =>
        response.writeHead(302, { location: `http://news.example:${new URL(inner).port}/` }).end(),
      ),
    );
    const { resolve, lookups } = changing('127.0.0.1', '192.168.0.1');
    await expect(fetchPublic(`http://news.example:${port}/`, anything, { ...local, resolve })).rejects.toThrow(
      'this address is not on the public web',
    );
    expect([visits, lookups()]).toEqual([0, 2]);
  });

  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254'])(
    'to %s is refused where that is not allowed',
    async (address) => {
      const { port } = new URL(await site((_, response) => response.end('secret')));
      const settings = { allowLoopback: false, ...changing(address) };
      await expect(fetchPublic(`http://news.example:${port}/`, anything, settings)).rejects.toThrow(
        'this address is not on the public web',
      );
    },
  );
});

describe('a site that means harm, or is broken', () => {
  const quick = { ...local, timeoutMilliseconds: 100 };

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('and sends a bomb packed by %s is cut off', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(30_000_000));
    expect(bomb.byteLength).toBeLessThan(150_000);
    const url = await site((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    await expect(fetchPublic(url, anything, local)).rejects.toThrow('the feed is longer than 5 MB');
  });

  it('and never ends, at full speed, is cut off at 5 MB', async () => {
    const url = await site((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) {}
      };
      response.on('drain', pour);
      pour();
    });
    await expect(fetchPublic(url, anything, local)).rejects.toThrow('the feed is longer than 5 MB');
  });

  it('and never ends, drop by drop, is left when its time is up', async () => {
    const url = await site((_, response) => untilGone(response, () => response.write('a')));
    await expect(fetchPublic(url, anything, quick)).rejects.toThrow('the feed did not come within 0.1 seconds');
  });

  it('and sends its headers drop by drop is left when its time is up', async () => {
    const url = await rawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      untilGone(socket, () => socket.write('x-more: 1\r\n'));
    });
    await expect(fetchPublic(url, anything, quick)).rejects.toThrow('the feed did not come within 0.1 seconds');
  });

  it('and redirects for ever, slowly, has one time for all of it', async () => {
    const url = await site((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 40);
    });
    await expect(fetchPublic(url, anything, quick)).rejects.toThrow('the feed did not come within 0.1 seconds');
  });

  it('and sends headers without end is refused', async () => {
    const url = await rawSite((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${`x-more: ${'a'.repeat(1000)}\r\n`.repeat(100)}`);
    });
    await expect(fetchPublic(url, anything, local)).rejects.toThrow(
      /could not be reached \(UND_ERR_HEADERS_OVERFLOW\)$/,
    );
  });

  it.each([
    ['of a length that it had said', 'content-length: 1000\r\n\r\n<rss><chan'],
    ['in chunks', 'transfer-encoding: chunked\r\n\r\n5\r\n<rss>\r\n9\r\n<ch'],
  ])('and dies in the middle of a body %s gives no half of it', async (_, rest) => {
    const url = await rawSite((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${rest}`, () => setImmediate(() => socket.destroy()));
    });
    await expect(fetchPublic(url, anything, local)).rejects.toThrow(/could not be reached \(UND_ERR_SOCKET\)$/);
  });

  it('and speaks no HTTP is refused', async () => {
    const url = await rawSite((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    await expect(fetchPublic(url, anything, local)).rejects.toThrow(
      /could not be reached \(Response does not match the HTTP/,
    );
  });
});

describe('an address of this machine is refused, however it is written', () => {
  it.each([
    'http://127.0.0.1',
    'http://127.0.0.1.',
    'http://127.1',
    'http://127.0.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://①②⑦.0.0.1',
    'http://[::1]',
    'http://[0:0:0:0:0:ffff:7f00:1]',
    'http://[64:ff9b::127.0.0.1]',
    'http://[2002:7f00:1::]',
    'http://[2001:0:7f00:1::]',
    'http://localhost',
    'http://LOCALHOST',
  ])('as %s', async (host) => {
    let visits = 0;
    const { port } = new URL(await site((_, response) => response.end(String(++visits))));
    await expect(fetchPublic(`${host}:${port}/`, anything, { allowLoopback: false })).rejects.toThrow(
      /^this address is not on the public web$/,
    );
    expect(visits).toBe(0);
  });
});
