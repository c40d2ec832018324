import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { wordsIn } from './words';

const statuses: Readonly<Record<string, { readonly status: number; readonly reason: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout' },
};

/** What Node cannot read as HTTP at all (a NUL in a header, no method) is answered as a problem too, and the connection closed. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, reason } = statuses[error.code ?? ''] ?? { status: 400, reason: 'Bad Request' };
    const words = wordsIn('zh');
    const body = JSON.stringify({ type: 'urn:weiquan:problem:request.malformed', title: words.kinds.invalid, status, code: 'request.malformed', detail: words.codes['request.malformed'], instance: 'unread' });
    socket.end(
      `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
}
