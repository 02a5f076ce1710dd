import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import { realNow } from '../../base/time/real-time.ts';
import type { Certificate } from './secure-server.ts';

/** What a server's certificate comes from. */
export interface TlsOptions {
  /** Makes one on the spot where none is given. */
  readonly tls?: boolean | undefined;
  /** Paths of PEM files; one is nothing without the other. */
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
  /** Path of the file that the authority of one made on the spot is written to. */
  readonly tlsCaOut?: string | undefined;
  readonly host?: string | undefined;
  readonly allowHosts?: readonly string[] | undefined;
}

/** A certificate, and where it is from. */
export interface OpenTls {
  readonly certificate: Certificate;
  /** The authority of one that was made on the spot, PEM. */
  readonly ca?: string;
  /** The files that it was read from; none of one that was made on the spot. */
  readonly files: readonly string[];
  /** Real time in ms since 1970 at which they began to be read. */
  readonly readAtMs: number;
  /** Reads the files again. @throws MockError `file-unreadable`, `certificate-unusable` */
  reload(): Promise<Certificate>;
}

/** Whether the options ask for TLS. */
export function wantsTls({ tls, tlsCert, tlsKey }: Pick<TlsOptions, 'tls' | 'tlsCert' | 'tlsKey'>): boolean {
  return tls === true || tlsCert !== undefined || tlsKey !== undefined;
}

/**
 * Opens the certificate of a server; undefined where it is to have none.
 * @throws MockError `certificate-incomplete`, `file-unreadable`, `certificate-unusable`, `file-not-writable`
 */
export async function openTls(options: TlsOptions): Promise<OpenTls | undefined> {
  const { tlsCert, tlsKey, tlsCaOut, host, allowHosts = [] } = options;
  const isMade = tlsCert === undefined && tlsKey === undefined;
  if (tlsCaOut !== undefined && !(isMade && options.tls)) {
    const given = 'tls-ca-out';
    throw mockError('certificate-incomplete', { given, needed: 'tls, without a certificate of your own' });
  }
  if (!wantsTls(options)) return undefined;
  if (!isMade) {
    if (tlsKey === undefined)
      throw mockError('certificate-incomplete', { given: 'tls-cert', needed: 'tls-key' });
    if (tlsCert === undefined)
      throw mockError('certificate-incomplete', { given: 'tls-key', needed: 'tls-cert' });
    const reload = () => readCertificate(tlsCert, tlsKey);
    const readAtMs = realNow();
    return { certificate: await reload(), files: [tlsCert, tlsKey], readAtMs, reload };
  }
  const { makeCertificate } = await import('./self-signed.ts');
  const names = [host, ...allowHosts].filter((name) => name !== undefined && !isWildcard(name)) as string[];
  const { ca, ...certificate } = await makeCertificate(names);
  if (tlsCaOut !== undefined) {
    try {
      writeFileSync(tlsCaOut, ca);
    } catch (error) {
      throw mockError('file-not-writable', { reason: (error as Error).message }, { file: tlsCaOut });
    }
  }
  return { certificate, ca, files: [], readAtMs: 0, reload: async () => certificate };
}

/** Whether an address is no name of a server, but all of its addresses. */
function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

async function readCertificate(certFile: string, keyFile: string): Promise<Certificate> {
  const [cert, key] = await Promise.all([certFile, keyFile].map(readPem));
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw mockError('certificate-unusable', { reason: (error as Error).message }, { file: certFile });
  }
  return { cert: present(cert), key: present(key) };
}

async function readPem(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw mockError('file-unreadable', { reason: (error as Error).message }, { file });
  }
}
