import { type MockError, mockError } from '../base/errors.ts';
import { pairsText } from './check-options.ts';

/**
 * What says something of a user's spec where there is none, and would have no effect.
 * @param nameOf how messages call an option
 * @param needed how they call the spec
 */
export function withoutSpec(
  options: Readonly<Partial<Record<'operations' | 'map', Readonly<Record<string, unknown>> | undefined>>>,
  nameOf: (key: 'operations' | 'map') => string,
  needed: string,
): readonly MockError[] {
  return (['operations', 'map'] as const).flatMap((key) => {
    const value = options[key];
    if (value === undefined) return [];
    const given = JSON.stringify(pairsText(value) ?? '');
    return mockError('bad-option-value', { source: nameOf(key), given, allowed: `beside ${needed} alone` });
  });
}
