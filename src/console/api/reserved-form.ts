/** Whether an id has one of the forms that ask for a scenario or an edge case, as `content/scenarios/reserved.ts` knows them. */
export function hasReservedForm(externalId: string): boolean {
  return /^(?:mock-|edge-|err-\d{3}$)/.test(externalId);
}
