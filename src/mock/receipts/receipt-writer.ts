import { digest, digestOfBytes } from '../../base/digest.ts';
import { utf8 } from '../../base/text/utf8.ts';
import { GENERATOR_VERSION } from '../../world/identity.ts';
import type { ContentState } from '../answer/content-state.ts';
import type { Exchange } from '../answer/exchange.ts';
import type { Recipe, TouchingOverrides } from '../recipe.ts';
import type { Reply } from '../reply.ts';
import type { Redact } from '../secrets/redactor.ts';
import { RedactorCache } from '../secrets/redactor-cache.ts';
import { secretsOf } from '../secrets/secrets.ts';
import type { SimulatorOptions } from '../simulator-options.ts';
import { type Payload, type PayloadHead, type PayloadRequest, USUAL_OPTIONS } from './receipt-payload.ts';
import { requestOf, withheldFrom } from './receipt-request.ts';
import { writeReceipt } from './receipt-token.ts';

/** Name of the header that carries the receipt. */
const RECEIPT_HEADER = 'x-mock-receipt';
/** Characters of JSON that the request may take in a receipt, and the overrides: a header must stay small. */
const LARGEST_PART = 2048;
/** What answers made from the same have in common. */
interface Known {
  readonly header: readonly [string, string];
  /** The body in UTF-8. */
  readonly bytes: Uint8Array;
}

/** Gives answers their receipts. */
export class ReceiptWriter {
  private readonly options: SimulatorOptions;
  private readonly redactors: RedactorCache;
  private contentState: ContentState | undefined;
  private head: PayloadHead | undefined;
  /** By what plain drivers' answers were made from, which is remembered beside their bodies. */
  private readonly known = new WeakMap<Recipe, Known>();

  constructor(options: SimulatorOptions, redactors = new RedactorCache()) {
    this.options = options;
    this.redactors = redactors;
  }

  /** The answer with its receipt. */
  add(reply: Reply, exchange: Exchange, contentState: ContentState): Reply {
    const { headers, provenance } = reply;
    const { recipe } = provenance;
    if (!recipe) return reply;
    // A natural driver's bytes follow from what they were made from, and the object lives as long as they do.
    const plain = reply.status === 200 && recipe.base.kind === 'driver';
    const known = plain ? this.known.get(recipe) : undefined;
    if (known) return { ...reply, headers: [...headers, known.header], bytes: known.bytes };
    // Encoded once, for the digest and for the wire; nor is a text made of both, which would be as long again.
    const bytes = utf8(reply.body);
    const ofBytes = digestOfBytes(utf8(headOfDigest(reply)), bytes);
    const redact = this.redactors.of(exchange.contract.derived(secretsOf), exchange.request);
    const payload = {
      ...this.headOf(contentState),
      ...payloadOf(reply, ofBytes, recipe, exchange, contentState, redact),
    };
    const header = [RECEIPT_HEADER, writeReceipt(JSON.stringify(payload))] as const;
    if (plain && recipe.isCached) this.known.set(recipe, { header, bytes });
    return { ...reply, headers: [...headers, header], bytes };
  }

  private headOf(contentState: ContentState): PayloadHead {
    if (this.contentState !== contentState || !this.head) {
      this.contentState = contentState;
      this.head = headOf(this.options, contentState);
    }
    return this.head;
  }
}

function headOf(options: SimulatorOptions, { content: { hash }, contract }: ContentState): PayloadHead {
  const unusual = Object.entries(USUAL_OPTIONS).flatMap(([name, usual]) => {
    const value = options[name as keyof typeof USUAL_OPTIONS];
    return value === usual ? [] : [[name, value] as const];
  });
  return {
    c: contract.hash,
    g: GENERATOR_VERSION,
    v: options.runtime.version,
    ...(hash && { f: hash }),
    s: options.seed,
    ...(unusual.length > 0 && { o: Object.fromEntries(unusual) }),
  };
}

type PayloadRest = Omit<Payload, keyof PayloadHead>;

function payloadOf(
  reply: Reply,
  digest: string,
  recipe: Recipe,
  exchange: Exchange,
  contentState: ContentState,
  redact: Redact,
): PayloadRest {
  const { base, under, edgeCase } = recipe;
  const overrides = base.kind === 'driver' ? base.overrides : undefined;
  const withheld = withheldFrom(recipe, exchange, contentState);
  return {
    t: exchange.instant,
    d: digest,
    ...(base.kind === 'step' && { n: [base.scenario, base.step] as const }),
    ...(base.kind === 'handler' && { j: 1 as const }),
    ...(base.kind === 'error' && { x: base.code }),
    ...(base.kind === 'bad-request' && { h: [base.status, base.detail] as const }),
    ...(reply.provenance.operation !== undefined && { y: reply.provenance.operation }),
    ...(base.kind === 'driver' && base.invent && { k: 1 as const }),
    ...(under && { b: [under.scenario, under.step] as const }),
    ...(edgeCase !== undefined && { e: edgeCase }),
    r: withoutSecrets(requestOf(reply, recipe, exchange, contentState), redact),
    ...(overrides && { w: bounded(overridesOf(overrides)) }),
    ...(withheld.length > 0 && { z: withheld }),
  };
}

/** Of status, headers of the contract and body. */
export function digestOf(reply: Reply): string {
  return digest(headOfDigest(reply) + reply.body);
}

function headOfDigest({ status, headers }: Reply): string {
  const lines = contractHeaders({ headers }).map(([name, value]) => `${name}: ${value}`);
  return `${status}\n${lines.join('\n')}\n\n`;
}

/** The headers of an answer that do not only tell of the mock. */
export function contractHeaders({ headers }: Pick<Reply, 'headers'>): Reply['headers'] {
  return headers.filter(([name]) => !name.startsWith('x-mock-'));
}

/** The request's part, or its hash where it is too long or repeats what the request was authorised with. */
function withoutSecrets(part: PayloadRequest, redact: Redact): PayloadRequest | string {
  const json = JSON.stringify(part);
  return redact(json) === json ? bounded(part) : digest(json);
}

/** A part of a receipt, or its hash where there is no room for it. */
function bounded<Part>(part: Part): Part | string {
  const json = JSON.stringify(part);
  return json.length > LARGEST_PART ? digest(json) : part;
}

function overridesOf({ chargers, driver }: TouchingOverrides) {
  const { text, patch } = driver ?? {};
  return { ...(chargers.length > 0 && { c: chargers }), ...(driver && { d: { text, patch } }) };
}
