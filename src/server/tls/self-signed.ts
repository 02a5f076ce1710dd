import { isIP } from 'node:net';
import { realNow } from '../../base/time/real-time.ts';
import type { Certificate } from './secure-server.ts';

/** A certificate made on the spot, and the authority that clients may trust for it, PEM. */
export interface OwnCertificate extends Certificate {
  readonly ca: string;
}

const DAY_MS = 86_400_000;
/** Clocks of clients may be late; browsers take no more than 398 days. */
const VALID_DAYS = { before: 1, after: 365 };
const KEY = { keyType: 'ec', algorithm: 'sha256' } as const;

/**
 * Makes a certificate for some names and an authority that has signed it, whose key is forgotten at once: whoever trusts it
 * trusts this server alone.
 * @param names host names and addresses, IPv6 without brackets, beside the loopback ones
 */
export async function makeCertificate(names: readonly string[]): Promise<OwnCertificate> {
  const { generate } = await import('selfsigned');
  const now = realNow();
  const validity = {
    notBeforeDate: new Date(now - VALID_DAYS.before * DAY_MS),
    notAfterDate: new Date(now + VALID_DAYS.after * DAY_MS),
  };
  const ca = await generate([{ name: 'commonName', value: 'ev-driver-mock' }], {
    ...{ ...KEY, ...validity },
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const altNames = [...new Set(['localhost', '127.0.0.1', '::1', ...names])].map((name) =>
    isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
  );
  const own = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...{ ...KEY, ...validity, ca: { key: ca.private, cert: ca.cert } },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { key: own.private, cert: own.cert, ca: ca.cert };
}
