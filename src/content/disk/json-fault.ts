/** Where a text stops being JSON (RFC 8259), counted in UTF-16 units from 0, and what was expected there. */
export interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

type State = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'afterValue';

const SPACE = /[ \t\n\r]*/y;
const TOKEN = /[[\]{},:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  valueOrEnd: 'a value or ]',
  key: 'a name in double quotes',
  keyOrEnd: 'a name in double quotes or }',
  colon: ':',
  afterValue: '',
};

/**
 * The first fault of a text that is no JSON; undefined where there is none. Unlike the message of
 * JSON.parse it always has a place, and is the same in every engine. No recursion: any depth will do.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let state: State = 'value';
  let offset = 0;
  for (;;) {
    offset = skip(SPACE, text, offset);
    if (offset === text.length && open.length === 0 && state === 'afterValue') return undefined;
    const end = text[offset] === '"' ? stringEnd(text, offset) : skip(TOKEN, text, offset);
    const next: State | undefined = end === offset ? undefined : follow(state, text.slice(offset, end), open);
    if (next === undefined) return { offset, expected: expectedAt(state, open) };
    state = next;
    offset = end;
  }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Where the string that starts at `from` ends; `from` itself where it is none. A loop, as strings can be long. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    const next = code === 92 ? skip(ESCAPE, text, at) : at + 1;
    if (code < 32 || next === at) return from;
    at = next;
  }
  return from;
}

/** The state after a token; undefined where the token must not stand. */
function follow(state: State, token: string, open: string[]): State | undefined {
  if (state === 'colon') return token === ':' ? 'value' : undefined;
  if (state === 'afterValue') {
    if (open.length > 0 && token === ',') return open.at(-1) === '}' ? 'key' : 'value';
    return close(token, open);
  }
  if (state === 'key' || state === 'keyOrEnd') {
    if (token.startsWith('"')) return 'colon';
    return state === 'keyOrEnd' ? close(token, open) : undefined;
  }
  if (token === '{' || token === '[') {
    open.push(token === '{' ? '}' : ']');
    return token === '{' ? 'keyOrEnd' : 'valueOrEnd';
  }
  if (state === 'valueOrEnd' && token === ']') return close(token, open);
  return /^[\]},:]$/.test(token) ? undefined : 'afterValue';
}

function close(token: string, open: string[]): State | undefined {
  if (open.length === 0 || token !== open.at(-1)) return undefined;
  open.pop();
  return 'afterValue';
}

function expectedAt(state: State, open: readonly string[]): string {
  if (state !== 'afterValue') return EXPECTED[state];
  return open.length === 0 ? 'the end of the file' : `, or ${open.at(-1)}`;
}
