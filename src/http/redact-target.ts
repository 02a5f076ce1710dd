/** Query parameter that holds the API key. */
const SECRET = 'code';
const USER = /^([a-z][a-z\d+.-]*:\/\/)[^/]*@/i;

/**
 * A request target as it may be logged: every value of `code` is `***`, also where the name is percent-encoded, and so
 * is a user before the host of an absolute form (RFC 9112 section 3.2.2); what is not printable ASCII is percent-encoded, so that it cannot steer a terminal.
 */
export function redactTarget(target: string): string {
  const at = target.indexOf('?');
  const path = at < 0 ? target : target.slice(0, at);
  const query =
    at < 0
      ? ''
      : `?${target
          .slice(at + 1)
          .split('&')
          .map(redactPair)
          .join('&')}`;
  return printable(path.replace(USER, '$1***@') + query);
}

function redactPair(pair: string): string {
  const at = pair.indexOf('=');
  return at >= 0 && decode(pair.slice(0, at)) === SECRET ? `${pair.slice(0, at)}=***` : pair;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name;
  }
}

// Node.js gives a target as Latin-1: one character is one byte.
function printable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
