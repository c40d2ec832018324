import net from 'node:net';

/** One request ready to be sent, bytes and all. */
export type NextRequest = (connection: number, turn: number) => Buffer;

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly next: NextRequest;
  /** The status that every answer must have. */
  readonly expected: number;
}

export interface Loaded {
  readonly perSecond: number;
  /** Milliseconds, one for each answer. */
  readonly latencies: readonly number[];
  /** Size of the last answer, head and body. */
  readonly bytes: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: (\d+)/i;

/** Length of the first whole answer in the bytes, or undefined when some of it is still to come. Throws for anything but the expected status. */
function wholeAnswer(bytes: Buffer, expected: number): number | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = LENGTH.exec(head);
  if (!length) throw new Error(`an answer without Content-Length: ${head}`);
  const whole = end + HEAD_END.length + Number(length[1]);
  if (bytes.length < whole) return undefined;
  if (Number(head.slice(9, 12)) !== expected) throw new Error(`not ${expected}: ${bytes.toString('utf8', 0, whole)}`);
  return whole;
}

/** One keep-alive connection that sends a request as soon as the one before is answered. */
function connection({ port, next, expected }: Load, number: number, until: number, latencies: number[]): Promise<number> {
  return new Promise((resolve, reject) => {
    let turn = 0;
    let began = 0;
    let size = 0;
    let pending: Buffer | undefined;
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    const send = () => {
      began = performance.now();
      socket.write(next(number, turn++));
    };
    socket.on('connect', send);
    socket.on('data', (chunk: Buffer) => {
      pending = pending ? Buffer.concat([pending, chunk]) : chunk;
      let whole: number | undefined;
      try {
        whole = wholeAnswer(pending, expected);
      } catch (error) {
        socket.destroy();
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      if (whole === undefined) return;
      size = whole;
      pending = undefined;
      const now = performance.now();
      latencies.push(now - began);
      if (now < until) return send();
      socket.end();
      resolve(size);
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed the connection')));
  });
}

/**
 * Puts load on a server from this process: so many connections, each with one request under way at a time. Written by hand
 * on sockets, since a client library costs more here than the server that is measured. Rejects at the first answer that is
 * not as expected.
 */
export async function load(options: Load): Promise<Loaded> {
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + options.seconds * 1000;
  const sizes = await Promise.all(Array.from({ length: options.connections }, (_, number) => connection(options, number, until, latencies)));
  return { perSecond: latencies.length / ((performance.now() - began) / 1000), latencies, bytes: sizes[0] ?? 0 };
}

/** A request with its head and a JSON body. */
export function requestBytes(method: string, path: string, headers: Readonly<Record<string, string>>, body?: string): Buffer {
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(body, 'utf8');
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  if (body !== undefined) lines.push('Content-Type: application/json', `Content-Length: ${bytes.length}`);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
}
