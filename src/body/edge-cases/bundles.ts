import type { PropertyShape } from '../../base/json/shape.ts';
import { formatInstant, NEVER, parseInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import type { EdgeDefinition } from './definition.ts';
import { type EdgeBase, enriched } from './edge-base.ts';
import { copiesOf, MANY } from './lists.ts';
import { HOSTILE_TEXTS } from './texts.ts';
import { SEVEN_DIGITS, withFraction } from './times.ts';
import { mapProperties, type Visit } from './walk.ts';
import { type WireObject, type WireValue, writeJson } from './wire.ts';

function bundle(name: string, why: string, build: (base: EdgeBase) => WireObject): EdgeDefinition {
  const path = undefined;
  return { name, group: 'bundle', why, path, breaksSpec: false, build: (base) => writeJson(build(base)) };
}

/** Edge cases that are many at once. */
export const BUNDLES: readonly EdgeDefinition[] = [
  bundle(
    'all-nulls',
    'Everything is null that may be null, lists too: the first unchecked read fails.',
    (base) => eachProperty(base, ({ nullable }) => (nullable ? null : undefined)),
  ),
  bundle(
    'nulls-inside',
    'Lists and objects are there, and everything within them is null that may be null.',
    (base) => eachProperty(base, ({ nullable, schema }) => (nullable && !schema ? null : undefined)),
  ),
  bundle(
    'minimal',
    'A driver with id, name and externalId and not even a list: all that a new driver must have.',
    ({ body }) => Object.fromEntries(Object.entries(body).filter(([name]) => MINIMUM.includes(name))),
  ),
  bundle(
    'hostile-strings',
    'Every text is hostile: empty, endless, emoji, right to left, combining marks, quotes and controls in turn.',
    withHostileTexts,
  ),
  bundle(
    'dotnet-dates',
    'Every timestamp is as .NET writes it: seven fractional digits, and 0001-01-01T00:00:00Z for never.',
    (base) => eachProperty(base, (property, value) => dotnetDate(property, value, base.instant)),
  ),
  bundle(
    'big',
    'A thousand of everything that a driver can have, several megabytes: memory, time-outs, endless pages.',
    (base) => eachProperty(base, (property, value, isRoot) => manyOf(property, value, isRoot, base.contract)),
  ),
];

/** The body with nothing missing that the contract's example shows, every property of it looked at. */
function eachProperty(base: EdgeBase, visit: Visit): WireObject {
  return mapProperties(enriched(base), visit, base.contract);
}

const MINIMUM: readonly string[] = ['id', 'name', 'externalId'];

/** The driver's own id stays, so that the client knows whom it has asked for. */
function withHostileTexts(base: EdgeBase): WireObject {
  const texts = Object.values(HOSTILE_TEXTS).map(([text]) => text);
  let next = 0;
  return eachProperty(base, ({ type, name, format, enum: allowed, items }, value, isRoot) => {
    if (allowed || format || (isRoot && name === 'externalId')) return undefined;
    if (type === 'string' && value !== null) return texts[next++ % texts.length];
    return items === 'string' ? texts : undefined;
  });
}

function dotnetDate(
  { format, nullable }: PropertyShape,
  value: WireValue,
  now: number,
): WireValue | undefined {
  if (format !== 'date-time') return undefined;
  const instant = typeof value === 'string' ? parseInstant(value) : undefined;
  if (instant === undefined) return NEVER;
  // Half of a second that has begun may lie ahead of the clock (W11).
  const earlier = instant >= now && formatInstant(instant) === value ? instant - 1 : instant;
  return nullable && instant === now ? NEVER : withFraction(earlier, SEVEN_DIGITS);
}

/** A thousand of each list of the driver: what is there, and copies of the first. */
function manyOf(
  { type, schema }: PropertyShape,
  value: WireValue,
  isRoot: boolean,
  contract: Contract,
): WireValue | undefined {
  if (!isRoot || type !== 'array' || !Array.isArray(value)) return undefined;
  const list = value as readonly WireValue[];
  return [...list, ...copiesOf(list[0] ?? 'value', schema, MANY, contract).slice(list.length)];
}
