/** Headers of one connection, not of the message (RFC 9110 section 7.6.1). */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Whether a header is one of the connection. @param name in lower case @param connection what the header `Connection` lists */
export function isHopByHop(name: string, connection: readonly string[]): boolean {
  return HOP_BY_HOP.has(name) || connection.includes(name);
}

/** The names that a header `Connection` lists, in lower case. */
export function tokensOf(value: string | readonly string[] | undefined): readonly string[] {
  return [value ?? []].flat().flatMap((line) => line.split(',').map((token) => token.trim().toLowerCase()));
}
