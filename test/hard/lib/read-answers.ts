/** One answer as it stood on the wire. */
export interface WireAnswer {
  readonly status: number;
  /** Names in lower case and values, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** All its bytes, but for the line `Date`. */
  readonly bytes: string;
}

/** Answers that are complete, and the bytes that follow the last of them. */
export interface WireAnswers {
  readonly answers: readonly WireAnswer[];
  readonly rest: Buffer;
}

const STATUS_LINE = /^HTTP\/1\.1 ([1-5]\d\d)(?: [\x20-\x7e]*)?$/;
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): ([\x20-\x7e]*)$/;

/**
 * Reads what a server has sent, more strictly than clients do, so that nothing smuggled into an answer goes unseen.
 * @param methods of the requests, in order, as far as they are not GET: the answer to HEAD has no body
 * @throws Error for bytes that are no answers
 */
export function readAnswers(received: Buffer, methods: readonly string[] = []): WireAnswers {
  const answers: WireAnswer[] = [];
  let at = 0;
  for (;;) {
    const end = received.indexOf('\r\n\r\n', at);
    if (end < 0) break;
    const { status, headers } = readHead(received.toString('latin1', at, end));
    const from = end + 4;
    const length = lengthOf(received, from, status, headers, methods[answers.length]);
    if (length === undefined) break;
    const body = received.subarray(from, from + length);
    const bytes = received.toString('latin1', at, from + length).replace(/\r\nDate: [^\r]*/, '');
    if (status >= 200) answers.push({ status, headers, body, bytes });
    at = from + length;
  }
  const rest = received.subarray(at);
  if (rest.length > 0 && !isBeginning(rest)) {
    throw new Error(`No answer: ${JSON.stringify(rest.toString('latin1', 0, 200))}`);
  }
  return { answers, rest };
}

function isBeginning(rest: Buffer): boolean {
  const start = 'HTTP/1.1 ';
  return rest.toString('latin1', 0, start.length) === start.slice(0, rest.length);
}

function readHead(head: string): Pick<WireAnswer, 'status' | 'headers'> {
  const [first = '', ...lines] = head.split('\r\n');
  const status = STATUS_LINE.exec(first)?.[1];
  if (!status) throw new Error(`No status line: ${JSON.stringify(first.slice(0, 200))}`);
  const headers = lines.map((line) => {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`No header: ${JSON.stringify(line)}`);
    return [name.toLowerCase(), value] as const;
  });
  return { status: Number(status), headers };
}

/** Bytes of the body; undefined where they are not all there. */
function lengthOf(
  received: Buffer,
  from: number,
  status: number,
  headers: WireAnswer['headers'],
  method: string | undefined,
): number | undefined {
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return 0;
  const chunked = headers.some(([name, value]) => name === 'transfer-encoding' && value === 'chunked');
  if (chunked) {
    const end = received.indexOf('0\r\n\r\n', from);
    return end < 0 ? undefined : end + 5 - from;
  }
  const lengths = headers.filter(([name]) => name === 'content-length').map(([, value]) => Number(value));
  if (lengths.length > 1) throw new Error('Two lengths.');
  const length = lengths[0] ?? 0;
  return from + length <= received.length ? length : undefined;
}
