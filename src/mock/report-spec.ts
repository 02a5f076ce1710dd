import { type ReadSpec, type SpecReport, specReport } from '../body/spec-report/spec-report.ts';
import { parseIdPattern, writeId } from '../world/drivers/id-pattern.ts';
import type { Simulator } from './simulator.ts';

/** What is told of a spec that a simulator serves, by the drivers of its first customer. @param of how their ids look */
export function reportOf(
  spec: ReadSpec,
  simulator: Pick<Simulator, 'contentState' | 'world' | 'instant'>,
  { idPattern }: { readonly idPattern: string },
): SpecReport {
  const [customer] = simulator.contentState.customers;
  const world = simulator.world(customer?.id ?? '');
  const pattern = parseIdPattern(idPattern);
  return specReport(spec, (number) => world?.find(writeId(pattern, number)), simulator.instant());
}
