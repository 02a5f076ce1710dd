import { readFileSync } from 'node:fs';
import { mockError } from '../base/errors.ts';

/**
 * The authorities to trust: those that Node.js knows, and those of a PEM file; undefined without a file.
 * @throws MockError `file-unreadable`, `certificate-unusable`
 */
export async function readCa(file: string | undefined): Promise<readonly string[] | undefined> {
  if (file === undefined) return undefined;
  const pem = read(file);
  const { createSecureContext, rootCertificates } = await import('node:tls');
  try {
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new Error('no certificate is in it');
    createSecureContext({ ca: pem });
  } catch (error) {
    throw mockError('certificate-unusable', { reason: (error as Error).message }, { file });
  }
  return [...rootCertificates, pem];
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw mockError('file-unreadable', { reason: (error as Error).message }, { file });
  }
}
