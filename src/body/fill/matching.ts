import randexp from 'randexp';
import type { Stream } from '../../base/random.ts';

// The package is CommonJS that its types take for an ES module: what stands for its default differs.
const RandExp = ((randexp as { default?: unknown }).default ?? randexp) as typeof randexp.default;

/**
 * A text that a pattern matches, where that can be done.
 * @param longest so many times at most is a part repeated
 */
export function matching(pattern: string, stream: Stream, longest: number): string {
  const maker = new RandExp(plainPattern(pattern));
  maker.max = Math.min(8, longest);
  maker.defaultRange.subtract(0, 31);
  maker.defaultRange.subtract(127, 65535);
  maker.randInt = (from, to) => from + stream.below(to - from + 1);
  return maker.gen();
}

/** Letters and digits that stand for the classes of Unicode, which randexp does not know. */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'a-zA-Z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  Nd: '0-9',
  P: '.,;',
  Z: ' ',
  S: '+$',
};

/** A pattern in what randexp knows: groups without names, classes of Unicode as some of their characters. */
function plainPattern(pattern: string): string {
  let isInClass = false;
  return pattern.replace(
    /\\p\{([^}]*)\}|\\.|\(\?<(?![=!])[^>]*>|[[\]]/gsu,
    (part: string, name: string | undefined) => {
      if (part === '[' || part === ']') {
        isInClass = part === '[';
        return part;
      }
      if (part.startsWith('(?<')) return '(';
      if (name === undefined) return part;
      const [, short = ''] = /^(?:General_Category=|gc=)?(\w{1,2})/.exec(name) ?? [];
      const letters = CLASSES[short] ?? CLASSES[short.charAt(0)] ?? 'a-z';
      return isInClass ? letters : `[${letters}]`;
    },
  );
}
