import { formatInstant } from '../../base/time/instant.ts';
import type { TouchingOverrides } from '../recipe.ts';
import type { Receipt } from './receipt.ts';

/** What a receipt says, as JSON for people and programs. What it does not say is left out. */
export function receiptView({ base, under, instant, overrides, request, ...rest }: Receipt) {
  const { contract, generator, version, content, seed, options, operation, edgeCase, withheld, digest } =
    rest;
  return {
    ...{ contract, generator, version, content, seed, options, instant: formatInstant(instant) },
    ...(operation !== undefined && { operation }),
    answer: { ...base, ...(under && { under }), ...(edgeCase !== undefined && { edgeCase }) },
    request: typeof request === 'string' ? { hash: request } : request,
    ...(overrides !== undefined && { overrides: overridesView(overrides) }),
    ...(withheld.length > 0 && { withheld }),
    digest,
  };
}

function overridesView(overrides: TouchingOverrides | string) {
  if (typeof overrides === 'string') return { hash: overrides };
  const { chargers, driver } = overrides;
  return {
    chargers: chargers.map(([charger, changes]) => ({
      charger,
      changes: changes.map(({ from, ...change }) => ({ from: formatInstant(from), ...change })),
    })),
    ...(driver && { driver }),
  };
}
