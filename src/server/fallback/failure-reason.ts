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

/** What a service says that asks for a certificate of the client (mutual TLS). */
const WANTS_ONE = 'it wants to be shown a certificate: --client-cert and --client-key';
const NOT_THIS_ONE = 'it does not accept the certificate of --client-cert';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused (ECONNREFUSED)',
  ECONNRESET: 'the connection was cut (ECONNRESET)',
  ENOTFOUND: 'its name cannot be resolved (ENOTFOUND)',
  CERT_HAS_EXPIRED: 'its certificate has expired (CERT_HAS_EXPIRED)',
  EPROTO: 'no TLS is spoken there, or no version of it that is known here: is it http? (EPROTO)',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: `${WANTS_ONE} (ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED)`,
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: `no agreement on TLS: ${WANTS_ONE}, or another version (ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE)`,
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: `${NOT_THIS_ONE} (ERR_SSL_TLSV1_ALERT_UNKNOWN_CA)`,
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: `${NOT_THIS_ONE} (ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE)`,
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED: `${NOT_THIS_ONE}: it has expired (ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED)`,
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name (ERR_TLS_CERT_ALTNAME_INVALID)',
};
