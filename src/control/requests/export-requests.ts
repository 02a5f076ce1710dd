import { nextTurn } from '../../base/time/real-time.ts';
import type { Exchanged, ExportInput } from '../../interchange/export/exchanged.ts';
import { EXPORT_FORMATS } from '../../interchange/export/export-formats.ts';
import { type ReplaySource, replayReceipt } from '../../mock/receipts/make-again.ts';
import { readReceipt } from '../../mock/receipts/receipt-token.ts';
import { redactBody } from '../../mock/secrets/redact-json.ts';
import { mapTexts } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import type { AnyCall, Handler } from '../call.ts';
import { invalidRequest } from '../invalid.ts';
import { entryView } from './entry-view.ts';
import { exampleExchanges } from './export-examples.ts';
import { matching, requestFilter } from './request-filter.ts';

/** So many bodies are made again before others have their turn. */
const BODIES_AT_A_TIME = 10;
/** What was left out is told in a header of about so many characters, a line of it in so many. */
const MOST_TOLD = 4000;
const LONGEST_TOLD = 200;

/** `GET /requests/export`. */
export const exportRequests: Handler<'exportRequests'> = async (call) => {
  const { query, session, context } = call;
  const { extension, mediaType, write } = EXPORT_FORMATS[query.format];
  const baseUrl = baseUrlOf(call);
  const entries = await context.store.entries(session);
  const isRecorded = entries.length > 0;
  const found = matching(entries, requestFilter(context, query, 'query')).slice(0, query.limit);
  const exchanges = isRecorded ? await exchangesOf(call, found) : await exampleExchanges(call);
  const input: ExportInput = {
    exchanges: withoutKeys(call, exchanges),
    ...{ isRecorded, session: session.name, baseUrl, version: context.version },
    contract: context.contentState().contract,
    ...{ consumer: query.consumer, provider: query.provider },
  };
  const { text, leftOut } = write(input);
  const name = `${session.name.replace(/[^\w.-]/g, '_')}.${extension}`;
  return {
    ...{ status: 200, text, type: mediaType },
    headers: [['content-disposition', `attachment; filename="${name}"`], ...toldHeaders(leftOut)],
  };
};

/** Entries with their bodies, made again from their receipts, or as a proxy has recorded them. */
async function exchangesOf(call: AnyCall, entries: readonly JournalEntry[]): Promise<readonly Exchanged[]> {
  const { content, contract } = call.context.contentState();
  const source: ReplaySource = { content, contract, version: call.context.version, known: new Map() };
  const known = new Map<string, Pick<Exchanged, 'body' | 'bodyMissing'>>();
  const exchanges: Exchanged[] = [];
  const recorded = call.context.recorded?.();
  const newIds = new Map<string, string>();
  for (const entry of entries) {
    const taken = entry.recorded === undefined ? undefined : recorded?.(entry.recorded);
    if (taken) {
      if (entry.externalId !== undefined) newIds.set(entry.externalId, taken.externalId);
      exchanges.push({ ...entryView(entry), body: taken.body, bodyMissing: null });
      continue;
    }
    const receipt = entry.responseHeaders.find(([name]) => name === 'x-mock-receipt')?.[1];
    let made = known.get(receipt ?? '');
    if (!made) {
      made = bodyOf(entry, receipt, source);
      known.set(receipt ?? '', made);
      if (known.size % BODIES_AT_A_TIME === 0) await nextTurn();
    }
    exchanges.push({ ...entryView(entry), ...made });
  }
  return exchanges.map((exchange) => withNewId(exchange, newIds));
}

/** An exchange about the id that the body has by now, where it was recorded under another. */
function withNewId(exchange: Exchanged, newIds: ReadonlyMap<string, string>): Exchanged {
  const externalId = newIds.get(exchange.externalId ?? '');
  if (externalId === undefined) return exchange;
  const path = exchange.path.replace(/[^/]*$/, () => encodeURIComponent(externalId));
  return { ...exchange, externalId, path };
}

const NOT_KEPT = 'of what proxy --record takes in, only the latest answers are kept';
const NO_RECEIPT =
  'no receipt to make the body again from, as with --contract-only, and proxy without --record';

function bodyOf(
  { bodyLength, method, recorded }: JournalEntry,
  receipt: string | undefined,
  source: ReplaySource,
): Pick<Exchanged, 'body' | 'bodyMissing'> {
  if (receipt === undefined)
    return bodyLength === 0 || method === 'HEAD'
      ? { body: '', bodyMissing: null }
      : { body: null, bodyMissing: recorded === undefined ? NO_RECEIPT : NOT_KEPT };
  try {
    return { body: replayReceipt(readReceipt(receipt), source).body, bodyMissing: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return { body: null, bodyMissing: reason };
  }
}

/** Takes the keys of the customers who asked out of everything, bodies among it; what a request sent is out already. */
function withoutKeys({ context }: AnyCall, exchanges: readonly Exchanged[]): readonly Exchanged[] {
  const { customers, contract } = context.contentState();
  const asking = new Set(exchanges.map(({ customer }) => customer));
  const keys = customers.filter(({ id }) => asking.has(id)).flatMap((customer) => customer.keys);
  const redact = contract.derived(secretsOf).redactor(keys);
  return exchanges.map(({ body, ...entry }) => ({
    ...mapTexts(entry, redact),
    body: body === null ? null : redactBody(body, redact),
  }));
}

/** @throws Refusal (400) for a base URL that is none */
function baseUrlOf({ headers, query }: AnyCall & { readonly query: { readonly baseUrl?: string } }): string {
  const { baseUrl } = query;
  if (baseUrl === undefined) {
    const host = String(headers.host ?? '');
    return `http://${/^[\w.:[\]-]+$/.test(host) ? host : '127.0.0.1:4010'}`;
  }
  const isUrl = URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol);
  const { username = '', password = '', search = '', hash = '' } = isUrl ? new URL(baseUrl) : {};
  if (isUrl && [username, password, search, hash].every((part) => part === ''))
    return baseUrl.replace(/\/+$/, '');
  throw invalidRequest({
    ...{ part: 'query', pointer: '/baseUrl', reason: 'it is no URL of a server' },
    allowed: 'an http or https URL without user and query, such as http://127.0.0.1:4010',
  });
}

/**
 * What was left out, percent-encoded line by line, as a header cannot hold every character. Clients refuse long headers: what
 * is too much for one is counted.
 */
function toldHeaders(leftOut: readonly string[]): readonly (readonly [string, string])[] {
  const told: string[] = [];
  let length = 0;
  for (const line of leftOut) {
    const text = Array.from(line.replace(/\p{Surrogate}/gu, '\ufffd'));
    const short = text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD).join('')}...` : text.join('');
    const encoded = encodeURIComponent(short);
    length += encoded.length;
    if (length > MOST_TOLD) break;
    told.push(encoded);
  }
  const more = leftOut.length - told.length;
  if (more > 0) told.push(encodeURIComponent(`and ${more} more`));
  return told.length === 0 ? [] : [['x-mock-left-out', told.join(', ')]];
}
