/** Which requests a mock takes over, and what they mean to it. */
export interface Interception {
  /** Matches the URLs of the API, of sessions and of the control API, and no others. */
  readonly pattern: RegExp;
  /** Path and query of a URL as the mock sees them. */
  target(url: string): string;
}

/**
 * Takes over what an app sends to a base URL.
 * @param baseUrl what stands in front of the API's paths, such as `https://charging.example.com`; `*`: any origin
 * @param apiRoot path that the API's paths start with, such as `/api`; '' for none
 * @throws RangeError for a base URL that is neither
 */
export function interception(baseUrl: string, apiRoot: string): Interception {
  const base = baseUrl.replace(/\/$/, '');
  if (base !== '*' && !/^https?:\/\/[^/?#]+(?:\/[^?#]*)?$/i.test(base)) {
    throw new RangeError(`baseUrl is ${JSON.stringify(baseUrl)}; allowed: a URL that begins with http, or *`);
  }
  const start = base === '*' ? '[a-z]+://[^/?#]+' : escaped(base);
  return {
    pattern: new RegExp(`^${start}(?:${[apiRoot, '/_session', '/_mock'].map(anySpelling).join('|')})/`, 'i'),
    target: (url) => url.replace(new RegExp(`^${start}`, 'i'), '').replace(/#.*$/s, ''),
  };
}

/** Source of an expression for a path, each character as it is or percent-encoded (RFC 3986 section 6.2.2.2). */
function anySpelling(path: string): string {
  return path.replace(/[\w.~-]/g, (one) => `(?:${escaped(one)}|%${one.charCodeAt(0).toString(16)})`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
