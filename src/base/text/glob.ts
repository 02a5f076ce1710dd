import { itemAt, present } from '../present.ts';

/** Stands for `*` among the code points of a pattern. */
const RUN = -1;
/** Stands for `?`. */
const ONE = -2;

/**
 * Compiles a glob: `*` is any run of characters (none too), `?` one character (a Unicode code point),
 * `\` takes the next character as it is; all else, `[` and `{` too, stands for itself. Letter case
 * counts, the whole text must match. A `\` at the very end stands for itself.
 * @returns a function that tells whether a text matches, in time O(pattern x text) at worst: it goes
 *   back to the last `*` only, so there is nothing that could grow exponentially
 */
export function compileGlob(pattern: string): (text: string) => boolean {
  const tokens = tokensOf(pattern);
  return (text) => matches(tokens, text);
}

/**
 * The one text that a glob matches; undefined where it holds `*` or `?`. For an index by exact value.
 */
export function literalOfGlob(pattern: string): string | undefined {
  const tokens = tokensOf(pattern);
  return tokens.some((token) => token < 0)
    ? undefined
    : tokens.map((token) => String.fromCodePoint(token)).join('');
}

function tokensOf(pattern: string): readonly number[] {
  const tokens: number[] = [];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at++) {
    const character = itemAt(characters, at);
    if (character === '*') {
      if (tokens.at(-1) !== RUN) tokens.push(RUN);
    } else if (character === '?') {
      tokens.push(ONE);
    } else {
      const escaped = character === '\\' ? characters[++at] : character;
      tokens.push(present((escaped ?? character).codePointAt(0)));
    }
  }
  return tokens;
}

function matches(tokens: readonly number[], text: string): boolean {
  let token = 0;
  let at = 0;
  let run = -1;
  let resume = 0;
  while (at < text.length) {
    const wanted = tokens[token];
    const point = present(text.codePointAt(at));
    if (wanted === RUN) {
      run = token++;
      resume = at;
    } else if (wanted === ONE || wanted === point) {
      token++;
      at += widthOf(point);
    } else if (run >= 0) {
      // An earlier `*` need not be tried again: whatever it could take, the last one can take too.
      token = run + 1;
      resume += widthOf(present(text.codePointAt(resume)));
      at = resume;
    } else {
      return false;
    }
  }
  if (tokens[token] === RUN) token++;
  return token === tokens.length;
}

function widthOf(point: number): number {
  return point > 0xffff ? 2 : 1;
}
