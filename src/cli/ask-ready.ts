import { callTarget } from '../check/ask/call-target.ts';
import { destinationOf, type ForwardProxy, type ProxyDestination } from '../server/fallback/forward-proxy.ts';

/** How a mock is asked whether it is ready. */
export interface AskReady {
  /** Where it runs, without a slash at the end. */
  readonly url: string;
  /** How long the answer may take, in ms. */
  readonly timeoutMs: number;
  /** Authorities to trust, PEM; default: those that Node.js knows. */
  readonly ca?: readonly string[] | undefined;
  /** Whether any certificate will do; default: no. */
  readonly insecure?: boolean;
  /** The proxy on the way there; default: none. */
  readonly via?: ((destination: ProxyDestination) => ForwardProxy | undefined) | undefined;
}

/**
 * Asks a mock whether it is ready (`GET /_mock/ready`).
 * @returns why it is not, without a full stop; undefined: it is
 * @throws MockError `bad-option-value` for a proxy that is none
 */
export async function whyNotReady({
  url,
  timeoutMs,
  via,
  ca,
  insecure = false,
}: AskReady): Promise<string | undefined> {
  const destination = destinationOf(new URL(url));
  const path = `${new URL(url).pathname.replace(/\/$/, '')}/_mock/ready`;
  const given = await callTarget(
    { ...destination, via: via?.(destination), tls: ca && { ca: [...ca] }, insecure },
    { method: 'GET', path, headers: {} },
    { timeoutMs },
  );
  if (given.kind !== 'answered') return given.reason;
  const { status, detail } = bodyOf(given.bytes.toString());
  if (given.status === 200 && status === 'ready') return undefined;
  if (given.status === 503 && detail !== undefined) return detail.replace(/\.$/, '');
  return `something else answers there, ${given.status}`;
}

/** What is told of a body of health or of a problem; nothing of anything else. */
function bodyOf(text: string): { readonly status?: unknown; readonly detail?: string } {
  try {
    const { status, detail } = JSON.parse(text) as Record<string, unknown>;
    return { status, ...(typeof detail === 'string' && { detail }) };
  } catch {
    return {};
  }
}
