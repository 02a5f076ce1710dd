import type { Validator } from '../../base/violation.ts';
import type { Around, Thing, Write } from './sources.ts';
import type { Kind } from './words.ts';

/** The property that stands for a thing where a contract has one value in the place of an object. */
export const MAIN: Readonly<Record<Kind, string>> = {
  Driver: 'externalId',
  Tag: 'idTag',
  ChargerGroup: 'id',
  Charger: 'chargerId',
  LocationInfo: 'city',
  ChargerConfiguration: 'configName',
  Socket: 'id',
  IntegratedExternalId: 'externalId',
};

/** What several drivers see: values that are made up for it are the same for all of them. */
export const SHARED: readonly Kind[] = ['Charger', 'ChargerGroup'];

/** Tells such a thing from all others of a world. */
export function seedOf(kind: Kind, thing: Thing): string {
  return `${kind} ${String(thing.id)}`;
}

/** An object of what is written of a thing; what is undefined is left out. */
export function written(writes: readonly (readonly [string, Write])[], thing: Thing, around: Around) {
  const made = writes.map(([name, write]): [string, unknown] => [name, write(thing, around)]);
  return Object.fromEntries(made.filter(([, value]) => value !== undefined));
}

/** A validator that is compiled when it is first asked. */
export function lazily(make: () => Validator): Validator {
  let made: Validator | undefined;
  return (value) => {
    made ??= make();
    return made(value);
  };
}
