import type { WireExchange } from './wire-fault.ts';

/**
 * Writes the headers and the start of a body, and does not end the answer.
 * @param length the content-length that is told, in bytes
 */
export function writePart(
  { request, response, status, headers }: WireExchange,
  length: number,
  part: Buffer,
): void {
  const lines = headers.flat();
  // RFC 9110 section 8.6: no length where there can be no content.
  if (status !== 204 && status !== 304) lines.push('content-length', String(length));
  response.writeHead(status, lines);
  response.flushHeaders();
  if (request.method !== 'HEAD' && part.length > 0) response.write(part);
}

/** The first half of a body, at least a byte less than the whole. */
export function firstHalf(body: Buffer): Buffer {
  return body.subarray(0, Math.floor(body.length / 2));
}
