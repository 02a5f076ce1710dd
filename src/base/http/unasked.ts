/** Names of headers that clients, browsers and connections send by themselves, in lower case, and what names a session. */
const UNASKED: ReadonlySet<string> = new Set([
  ...['host', 'connection', 'keep-alive', 'te', 'user-agent', 'accept-encoding', 'content-length'],
  ...['transfer-encoding', 'cache-control', 'pragma', 'dnt', 'origin', 'referer', 'priority'],
  ...['upgrade-insecure-requests', 'x-mock-session', 'traceparent', 'tracestate'],
]);

/** Whether a client sends a header whatever it asks for: to ask again one does without. @param name in lower case */
export function isUnasked(name: string, value: string): boolean {
  const isOfClient = UNASKED.has(name) || name.startsWith('sec-') || name.startsWith(':');
  return (
    isOfClient || (name === 'accept' && value === '*/*') || (name === 'accept-language' && value === '*')
  );
}
