import type * as zlib from 'node:zlib';
import { compress } from '../../base/http/compress.ts';
import { nodeBuiltin } from '../../base/node-builtin.ts';
import { present } from '../../base/present.ts';
import type { Wire } from '../../mock/reply.ts';

/** The content codings that answers get, the one that is liked best first. */
type Coding = 'br' | 'zstd' | 'gzip';

/** Gives an answer in the content coding that its client likes best; the same object each time for the same answer. */
export type CompressAnswer = <Answer extends Wire>(
  reply: Answer,
  acceptEncoding: string | undefined,
) => Answer;

/** What compresses as zstd, which came with Node.js 22.15; undefined: nothing does. It is loaded when it is asked for: few start with --compress. */
function zstd(): ((bytes: Uint8Array) => Buffer) | undefined {
  return nodeBuiltin<typeof zlib & { zstdCompressSync?: (bytes: Uint8Array) => Buffer }>('node:zlib')
    ?.zstdCompressSync;
}

/**
 * Makes what compresses answers by the header Accept-Encoding (RFC 9110 section 12.5.3). What has no body, a content coding
 * already, or a fault on the wire stays as it is. What was compressed is kept as long as the answer is, so that repeated answers cost
 * it once.
 */
export function createCompressor(): CompressAnswer {
  const kept = new WeakMap<Wire, Map<Coding | undefined, Wire>>();
  return <Answer extends Wire>(reply: Answer, acceptEncoding: string | undefined): Answer => {
    if (reply.body === '' || reply.fault || reply.headers.some(([name]) => name === 'content-encoding'))
      return reply;
    const coding = bestCoding(acceptEncoding);
    let forms = kept.get(reply);
    if (!forms) {
      forms = new Map();
      kept.set(reply, forms);
    }
    const known = forms.get(coding) ?? encoded(reply, coding);
    forms.set(coding, known);
    return known as Answer;
  };
}

function encoded(reply: Wire, coding: Coding | undefined): Wire {
  const vary = ['vary', 'Accept-Encoding'] as const;
  if (!coding) return { ...reply, headers: [...reply.headers, vary] };
  const bytes = reply.bytes ?? Buffer.from(reply.body);
  const headers = [...reply.headers, ['content-encoding', coding] as const, vary];
  return { ...reply, headers, bytes: coding === 'zstd' ? present(zstd())(bytes) : compress(bytes, coding) };
}

/** The coding that is wanted most of those that are known; undefined: none is. */
export function bestCoding(acceptEncoding: string | undefined): Coding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const weights = new Map<string, number>();
  for (const element of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = element.split(';').map((part) => part.trim());
    const q = parameters.find((each) => each.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2) || Number.NaN);
    if (weight >= 0 && weight <= 1) weights.set(name === 'x-gzip' ? 'gzip' : name, weight);
  }
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0;
  const known: readonly Coding[] = zstd() ? ['br', 'zstd', 'gzip'] : ['br', 'gzip'];
  const highest = Math.max(...known.map(weightOf));
  // Whoever likes the body as it is more than any coding gets it so.
  if (highest === 0 || highest < (weights.get('identity') ?? 0)) return undefined;
  return known.find((coding) => weightOf(coding) === highest);
}
