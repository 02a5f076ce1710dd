import { type MockError, mockError } from '../../base/errors.ts';
import { type ContentCoding, canCompress, compress } from '../../base/http/compress.ts';
import { utf8 } from '../../base/text/utf8.ts';
import type { Reply } from '../reply.ts';

/** The content coding that a scenario gives the body of an answer; undefined: none. */
export function codingOf({ headers }: Pick<Reply, 'headers'>): ContentCoding | undefined {
  // Scenarios cannot set the header otherwise than by the coding of a body.
  return headers.find(([name]) => name === 'content-encoding')?.[1] as ContentCoding | undefined;
}

/** Why an answer cannot be given here: its body has a content coding, and nothing can compress it. */
export function codingProblem(reply: Pick<Reply, 'headers'>): MockError | undefined {
  const coding = codingOf(reply);
  return coding && !canCompress() ? mockError('encoding-unavailable', { given: coding }) : undefined;
}

/** An answer with the bytes of its body in its content coding, if it has one; `body` stays the text. */
export function compressed<Given extends Pick<Reply, 'headers' | 'body' | 'bytes'>>(reply: Given): Given {
  const coding = codingOf(reply);
  return coding ? { ...reply, bytes: compress(reply.bytes ?? utf8(reply.body), coding) } : reply;
}
