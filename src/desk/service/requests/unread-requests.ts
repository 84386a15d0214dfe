import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** What somebody is told whose request could not be read. */
export interface ToldUnread {
  status: number;
  title: string;
  text: string;
}

interface ReadError extends Error {
  code?: string;
  /** What came last. */
  rawPacket?: unknown;
}

/** Pages come to a browser that is not signed in: they load the desk's own sheet and nothing else. */
const POLICY = "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'";

/**
 * Answers what Node could not read as a request at all, so that it comes to no route: its own answer is in English. `print`:
 * the page that says so. `longestReading`: milliseconds in which who was answered may still read; then the line is gone,
 * whether its other end closes it or not.
 */
export function unreadRequestHandler(
  print: (told: ToldUnread) => Promise<string>,
  longestReading = 5000,
): (error: ReadError, socket: Socket) => void {
  return (error, socket) => void answer(error, socket).catch(() => socket.destroy());

  async function answer(error: ReadError, socket: Socket): Promise<void> {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    const told = toldUnread(error);
    const html = Buffer.from(await print(told));
    if (!socket.writable) return;
    const head = [
      `HTTP/1.1 ${told.status} ${STATUS_CODES[told.status]!}`,
      'Content-Type: text/html; charset=utf-8',
      `Content-Length: ${html.length}`,
      'Cache-Control: no-store',
      `Content-Security-Policy: ${POLICY}`,
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ];
    socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), html]));
    const last = setTimeout(() => socket.destroy(), longestReading);
    socket.once('close', () => clearTimeout(last));
  }
}

function toldUnread({ code, rawPacket }: ReadError): ToldUnread {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { status: 408, title: '等得太久了', text: '您交的东西一直没有传完，看看网络，再交一次。' };
  if (code !== 'HPE_HEADER_OVERFLOW')
    return { status: 400, title: '没有看懂', text: '没有看懂浏览器发来的东西，回到交稿台，刷新以后再来一次。' };
  return isLineLong(rawPacket)
    ? {
        status: 414,
        title: '网址太长了',
        text: '网址太长了，打不开。从交稿台的页上点过来，不要自己拼网址；要找的字少写几个。',
      }
    : {
        status: 431,
        title: '浏览器带来的东西太多了',
        text: '浏览器为这个网址存的东西（Cookie）太多了，打不开。在浏览器的设置里清掉这个网址的 Cookie，再登录一次。',
      };
}

/** Bytes of a first line of which no more is needed to know what was too long. */
const LONG_LINE = 8000;

function isLineLong(packet: unknown): boolean {
  if (!Buffer.isBuffer(packet) || !/^[A-Z]+ /.test(packet.toString('latin1', 0, 10))) return false;
  const end = packet.indexOf('\n');
  return end < 0 || end > LONG_LINE;
}
