import { fromUtf8 } from '../base/text/utf8.ts';
import type { FaultName } from '../content/scenarios/fault.ts';
import type { Recipe } from './recipe.ts';
import type { Reason } from './session/trace.ts';

/** What a door writes. */
export interface Wire {
  readonly status: number;
  /** Names in lower case, in the order in which they are written; content-length is the transport's. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Text of the body, '' for none. */
  readonly body: string;
  /** The body as it is written, where that is known already: in UTF-8, and in its content coding. */
  readonly bytes?: Uint8Array | undefined;
  /** Wait before the first byte, in ms; default none. */
  readonly delayMs?: number;
  /** The body is spread over so many ms; default: at once. */
  readonly dribbleMs?: number;
  /** What goes wrong on the wire; doors without a wire say that they cannot. */
  readonly fault?: FaultName | undefined;
}

/** Where an answer comes from: what journal, receipt, coverage and `why` read of it. */
export interface Provenance {
  /** The instant that the answer is about, in whole seconds since 1970. */
  readonly instant: number;
  readonly reason: Reason;
  /** Id of the operation, where it is not the driver's. */
  readonly operation?: string | undefined;
  /** Name of the scenario that answered, if one did. */
  readonly scenario: string | undefined;
  /** Name of the edge case that is the body. */
  readonly edge: string | undefined;
  /** Which step of the scenario's sequence answered, from 1. */
  readonly step: number | undefined;
  /** What the body breaks on purpose or by accident, one line each (`W7 /chargerGroups/0: ...`). */
  readonly violations: readonly string[];
  /** What the request most likely meant for the mock and wrote otherwise, in one line. */
  readonly hint?: string | undefined;
  /** What it was made from; the receipt among its headers tells it. */
  readonly recipe: Recipe | undefined;
  /** What a client meets in the body, as bits, where it is known without reading the text. */
  readonly covers: Uint32Array | undefined;
}

/** An answer as plain data. */
export interface Reply extends Wire {
  readonly delayMs: number;
  readonly dribbleMs: number;
  readonly provenance: Provenance;
}

/** Where bytes of an answer wait: the same bytes, in their place or in another one. */
export type HoldBytes = (bytes: Uint8Array) => Uint8Array;

/**
 * The same answer for one that is about to wait: where its bytes are known its text is let go of, and read from them when somebody
 * asks. Texts of answers in flight are most of what collecting garbage would copy, twice each; bytes lie elsewhere.
 * @param hold gives them the place where they wait
 */
export function inBytes(reply: Reply, hold: HoldBytes): Reply {
  const { bytes: made, headers, body: _, ...others } = reply;
  // Compressed bytes are not those of the text.
  if (!made || headers.some(([name]) => name === 'content-encoding')) return reply;
  const bytes = hold(made);
  return {
    ...others,
    headers,
    bytes,
    get body() {
      return fromUtf8(bytes);
    },
  };
}
