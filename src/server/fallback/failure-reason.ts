/**
 * Why a call got no answer, by the code of Node.js alone: its messages may quote what was sent.
 * @param trustBy what names the authority of a certificate that is not trusted
 */
export function failureReason({ code, message }: NodeJS.ErrnoException, trustBy: string): string {
  if (code === undefined) return message;
  if (UNTRUSTED.has(code)) {
    const how = `name the file with the certificate of that authority in ${trustBy}`;
    return `its certificate is not signed by an authority that is known here: ${how} (${code})`;
  }
  return REASONS[code] ?? code;
}

/** What OpenSSL says of a certificate whose authority is not known. */
const UNTRUSTED: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused (ECONNREFUSED)',
  ECONNRESET: 'the connection was cut (ECONNRESET)',
  ENOTFOUND: 'its name cannot be resolved (ENOTFOUND)',
  CERT_HAS_EXPIRED: 'its certificate has expired (CERT_HAS_EXPIRED)',
  EPROTO: 'no TLS is spoken there, or no version of it that is known here: is it http? (EPROTO)',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name (ERR_TLS_CERT_ALTNAME_INVALID)',
};
