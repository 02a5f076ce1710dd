/** A request as a line for curl says it. */
export interface CurlRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const WORD = /"([^"]*)"|'((?:[^']|'\\'')*)'|(\S+)/g;

/** Reads a line of calls of curl, joined by `&&`, as the mock writes them. */
export function curlRequests(line: string): CurlRequest[] {
  return line.split(' && ').map((call) => {
    const words = [...call.matchAll(WORD)].map(
      ([, double, single, plain]) => double ?? single?.replaceAll("'\\''", "'") ?? plain!,
    );
    const after = (option: string) => words.flatMap((word, i) => (word === option ? [words[i + 1]!] : []));
    const url = new URL(words.find((word) => word.startsWith('http'))!);
    const headers = after('-H').map((header): [string, string] => {
      const colon = header.indexOf(':');
      return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()];
    });
    return {
      method: words.includes('-I') ? 'HEAD' : (after('-X')[0] ?? 'GET'),
      target: url.pathname + url.search,
      headers: Object.fromEntries(headers),
      body: after('-d')[0] ?? '',
    };
  });
}
