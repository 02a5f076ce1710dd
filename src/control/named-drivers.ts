import type { ControlContext } from './context.ts';

/** The drivers of a customer in the files that may be told of: none where ids are masked, as each may be somebody. */
export function namedDrivers(
  { contentState, redactors }: Pick<ControlContext, 'contentState' | 'redactors'>,
  customer: string,
): readonly string[] {
  if (redactors.maskId) return [];
  return [...(contentState().content.fixtures.drivers.get(customer)?.keys() ?? [])];
}
