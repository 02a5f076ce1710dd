import { apiRoot } from '../contract/definition.gen.ts';

/** Which requests a mock takes over, and what they mean to it. */
export interface Interception {
  /** Matches the URLs of the API, of sessions and of the control API, and no others. */
  readonly pattern: RegExp;
  /** Path and query of a URL as the mock sees them. */
  target(url: string): string;
}

/**
 * Takes over what an app sends to a base URL.
 * @param baseUrl what stands in front of `/api`, such as `https://charging.example.com`; `*`: any origin
 * @throws RangeError for a base URL that is neither
 */
export function interception(baseUrl: string): Interception {
  const base = baseUrl.replace(/\/$/, '');
  if (base !== '*' && !/^https?:\/\/[^/?#]+(?:\/[^?#]*)?$/i.test(base)) {
    throw new RangeError(`baseUrl is ${JSON.stringify(baseUrl)}; allowed: a URL that begins with http, or *`);
  }
  const start = base === '*' ? '[a-z]+://[^/?#]+' : escaped(base);
  return {
    pattern: new RegExp(`^${start}(?:${escaped(apiRoot)}|/_session|/_mock)/`, 'i'),
    target: (url) => url.replace(new RegExp(`^${start}`, 'i'), '').replace(/#.*$/s, ''),
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
