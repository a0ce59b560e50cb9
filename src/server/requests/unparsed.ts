import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Problem, problemDocument } from './problems/problem-document.ts';

/** By Node's names for what its parser refuses; anything else is no HTTP. */
const FAULTS: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers_too_large',
    detail: 'The address and the headers of this request are longer together than the 16 KB that are taken.',
    fix: 'Send what is long in the body.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request_too_slow',
    detail: 'The request did not come in time.',
    fix: 'Send it again.',
  },
};
const NO_HTTP: Problem = {
  status: 400,
  code: 'not_http',
  detail: 'What came is no HTTP request that can be read.',
  fix:
    'Look at the first line and the headers: one a line, none with a line end or a sign beyond ASCII in it, ' +
    'and no TLS (https) where none is spoken.',
};

/**
 * What cannot be read as a request is told of as everything else: there is no reply yet, only the line that it came by.
 */
export function refuseUnparsed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const fault = FAULTS[error.code ?? ''] ?? NO_HTTP;
  const body = JSON.stringify(problemDocument(fault));
  const head = [
    `HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
