import { placesLike } from '../../body/read.ts';
/** Under which headings deviations are reported. */
export const HEADINGS = [
  /** There is no answer: timeout, reset, refused, too large. */
  'transport',
  /** The answer leads elsewhere; it is not followed. */
  'redirect',
  'status',
  'content-type',
  /** The body is no JSON. */
  'body',
  /** A value breaks the spec. */
  'schema',
  /** A property that the spec has, and that is never null, is not there. */
  'absent',
  /** A value that no charging network has. */
  'impossible',
  /** A world rule that binds the real service too. */
  'rule',
  /** The caller's key stands in the answer. */
  'secret',
  /** For information: a property that the spec does not have. */
  'unknown-property',
  /** For information: a rule that only says how the simulated world is built. */
  'simulated-rule',
  /** For information: the body of an error, of which the contract says nothing; a fault where it contradicts its status. */
  'error-body',
] as const;

/** One of these headings. */
export type Heading = (typeof HEADINGS)[number];

/** One deviation at one place of one answer. */
export interface Deviation {
  readonly heading: Heading;
  /** The rule (`W7`), the keyword of the schema (`type`), or '' for what the heading tells. */
  readonly rule: string;
  /** JSON pointer (RFC 6901) into the body; '' for the answer as a whole. */
  readonly pointer: string;
  readonly given: string;
  readonly allowed: string;
  /** Place in the spec of the assumption that it is held against, if it is one. */
  readonly assumption?: string | undefined;
}

/** What one answer deviates in, and what is only worth knowing. */
export interface Judgement {
  readonly findings: readonly Deviation[];
  readonly information: readonly Deviation[];
}

/** Deviations that are alike: the first, how many there are, and in which cases. */
export interface Finding extends Deviation {
  /** The pointer with `*` for every index, the same for all of them. */
  readonly pattern: string;
  readonly count: number;
  readonly cases: readonly string[];
  /** Whether what was given, or what is allowed, is not the same in all of them: then what is told is of the first case. */
  readonly varies: boolean;
}

/** Puts deviations together that differ in the indexes of their pointers and in their values alone; those that most answers share first. */
export function groupAlike(
  all: readonly { readonly title: string; readonly deviations: readonly Deviation[] }[],
): Finding[] {
  const groups = new Map<string, Finding & { cases: string[]; varies: boolean; count: number }>();
  for (const { title, deviations } of all) {
    for (const deviation of deviations) {
      const { heading, rule, pointer, allowed, given } = deviation;
      const pattern = placesLike(pointer);
      // Of what concerns an answer as a whole the given is what tells two deviations apart.
      const what = heading === 'schema' ? [allowed] : pointer === '' ? [given, allowed] : [];
      const key = JSON.stringify([heading, rule, pattern, ...what]);
      const group = groups.get(key) ?? { ...deviation, pattern, count: 0, cases: [], varies: false };
      groups.set(key, group);
      group.count++;
      group.varies ||= group.given !== given || group.allowed !== allowed;
      if (group.cases.at(-1) !== title) group.cases.push(title);
    }
  }
  return [...groups.values()].sort((a, b) => b.cases.length - a.cases.length);
}
