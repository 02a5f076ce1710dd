import fc from 'fast-check';
import { computeDriver } from '../../src/body/compute.ts';
import { type Answer, answerOf } from '../../src/body/rules/rules.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import type { Driver } from '../../src/contract/types.ts';
import { createWorld, type World, type WorldOptions } from '../../src/world/world.ts';

/** Options of a world with everything at its default. */
export const DEFAULTS: WorldOptions = {
  seed: 1,
  customer: 'demo',
  population: 1_000_000,
  idPattern: 'driver-{n}',
  unknown: '404',
};

/** 2026-01-15T09:00:00Z, a Thursday. */
export const THURSDAY = 1_768_467_600;

/** Any seed. */
export const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
/** Any customer's id. */
export const customers = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
/** Any instant that a clock may show. */
export const instants = fc.integer({ min: 0, max: 7_258_118_399 });
/** The number of a driver out of a million. */
export const numbers = fc.integer({ min: 1, max: 1_000_000 });

/** The world with some options changed. */
export function worldOf(options: Partial<WorldOptions> = {}): World {
  return createWorld({ ...DEFAULTS, ...options });
}

/** The body about a driver that exists. */
export function bodyOf(world: World, externalId: string, instant: number): Driver {
  const model = world.find(externalId);
  if (!model) throw new Error(`no driver ${externalId}`);
  return computeDriver(model, instant, builtInContract).own;
}

/** The answers about drivers that exist, ready to be checked. */
export function answersOf(world: World, externalIds: readonly string[], instant: number): readonly Answer[] {
  return externalIds.map((externalId) => answerOf(bodyOf(world, externalId, instant), externalId, instant));
}
