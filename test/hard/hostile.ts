import fc from 'fast-check';

/** Names that objects have by themselves, values that are no numbers, paths, templates, glob and markup. */
const WORDS =
  `__proto__ constructor prototype toString hasOwnProperty null undefined NaN -0 1e309 9007199254740993 -1 0
  1.5 0x10 true ../../etc/passwd ..%2f {externalId} {header.x} [[[ '; <script> % %00 %C0%80 2026-13-45T99:99:99Z x1e400
  9999999999-01-01T00:00:00Z x-5 +PT 0001-01-01T00:00:00Z,x1000000 PT9999999999999H -P99999999Y`.split(/\s+/);
const LONG = ['*'.repeat(300), '?'.repeat(1000), `${'*a'.repeat(500)}b`, 'P'.repeat(60), 'PT1H'.repeat(20)];
const UNPRINTABLE = ['', ' ', '\u0000', '\r\nset-cookie: a=b', '\ud800', '\u202e', '\ufeff', '\u2028'];

/** Texts that have broken programs. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...WORDS, ...LONG, ...UNPRINTABLE),
  fc.integer({ min: 1, max: 5000 }).map((length) => 'a'.repeat(length)),
);

/** Values that have broken programs. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  hostileText,
  fc.constantFrom(null, 1e308, -1, 0.1, [], {}),
);

const BROKEN_JSON = ['{', '[', '"', '{"a":', '{"a":1,}', 'nul', '\ufeff{}', '{"a":1,"a":2}'];
const PROTOTYPES = ['{"__proto__":{"scenario":"renamed"}}', '{"constructor":{"prototype":{"a":1}}}'];

/** Values of a kind with something wrong in one place; other values; and texts that are no JSON, or deep. */
export function hostileJson(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: spoilt(right) },
    { weight: 1, arbitrary: hostileValue },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN_JSON, ...PROTOTYPES) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 200_000 }).map((depth) => '['.repeat(depth)) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 150 })
        .map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
    },
  );
}

/** Values of a kind with one of their inner values replaced, renamed or left out. */
export function spoilt(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const ways = fc.constantFrom('value', 'name', 'drop');
  return fc.tuple(right, hostileValue, fc.nat(), ways).map((parts) => spoil(...parts));
}

function spoil(value: unknown, other: unknown, at: number, how: string): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const names = Object.keys(value);
  if (names.length === 0) return Array.isArray(value) ? [other] : { [String(at)]: other };
  const name = names[at % names.length]!;
  const inner = (value as Record<string, unknown>)[name];
  const isDeep = typeof inner === 'object' && inner !== null && at % 3 > 0;
  const entries = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
    if (key !== name) return [[key, own]];
    if (isDeep) return [[key, spoil(inner, other, Math.floor(at / 3), how)]];
    if (how === 'drop') return [];
    return how === 'name' ? [[`${key}x`, own]] : [[key, other]];
  });
  return Array.isArray(value) ? entries.map(([, own]) => own) : Object.fromEntries(entries);
}
