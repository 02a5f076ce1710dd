import type { MockRequest } from '../request.ts';
import { idMasker, type Redact } from './redactor.ts';
import { asItIs, type Secrets } from './secrets.ts';

/** What is told in the place of an id: the same for the same one. */
export type MaskId = (externalId: string) => string;

/**
 * Makes functions that take values out of texts, and where ids are masked the id that a request names; the latest one is kept,
 * for one client asks again and again.
 */
export class RedactorCache {
  /** What is told in the place of an id; undefined where ids are told as they are. */
  readonly maskId: MaskId | undefined;
  private secrets: Secrets | undefined;
  private target = '';
  private headers: MockRequest['headers'] | undefined;
  private redact: Redact = asItIs;
  private key = '';
  private latest: Redact = asItIs;

  constructor(maskId?: MaskId) {
    this.maskId = maskId;
  }

  /** Takes what a request was authorised with, and its id where ids are masked, out of any text, however it is written there. */
  of(secrets: Secrets, request: Pick<MockRequest, 'target' | 'headers'>): Redact {
    const { target, headers } = request;
    const isSame = secrets === this.secrets;
    // Receipt and journal ask it of the same request, one after the other.
    if (isSame && target === this.target && headers === this.headers) return this.redact;
    if (!isSame) this.key = '';
    this.secrets = secrets;
    this.target = target;
    this.headers = headers;
    this.redact = this.make(secrets, request);
    return this.redact;
  }

  private make(secrets: Secrets, request: Pick<MockRequest, 'target' | 'headers'>): Redact {
    const values = secrets.valuesOf(request);
    const { maskId } = this;
    const ids = maskId ? secrets.idsIn(request.target).map((id) => [id, maskId(id)] as const) : [];
    if (values.length === 0 && ids.length === 0) return asItIs;
    const key = [...values, ...ids.map(([id]) => id)].join('\n');
    if (key !== this.key) {
      this.key = key;
      const withoutKeys = secrets.redactor(values);
      const maskers = ids.map(([id, mask]) => idMasker(id, mask));
      this.latest = (text) => maskers.reduce((told, masked) => masked(told), withoutKeys(text));
    }
    return this.latest;
  }
}
