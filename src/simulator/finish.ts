import type { Choice } from '../scenarios/choose.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { formatInstant } from '../world/instant.ts';
import type { Content } from './error-reply.ts';
import type { Reason, Reply } from './reply.ts';

/** What is told about an answer beside its content. */
export interface Told {
  /** Whole seconds since 1970. */
  readonly instant: number;
  readonly reason: Reason;
  readonly choice?: Choice | undefined;
  readonly scenario?: Scenario;
  readonly violations: readonly string[];
}

/** A contract answer with the headers that tell where it comes from. */
export function answeredBy(content: Content, told: Told): Reply {
  const headers: (readonly [string, string])[] = [...content.headers];
  headers.push(['x-mock-clock', formatInstant(told.instant)], ['x-mock-reason', told.reason]);
  if (told.scenario) headers.push(['x-mock-scenario', told.scenario.name]);
  if (told.choice?.applied) headers.push(['preference-applied', told.choice.applied]);
  return {
    status: content.status,
    headers,
    body: content.body,
    delayMs: told.scenario?.delayMs ?? 0,
    instant: told.instant,
    reason: told.reason,
    scenario: told.scenario?.name,
    step: undefined,
    violations: told.violations,
  };
}

/**
 * An answer that the contract does not know. Where nothing off contract is wanted it shrinks to what
 * HTTP itself needs: a bare 404.
 */
export function offContract(
  content: Content,
  headers: readonly (readonly [string, string])[],
  { instant, contractOnly }: { readonly instant: number; readonly contractOnly: boolean },
): Reply {
  const told: readonly (readonly [string, string])[] = [
    ['x-mock-clock', formatInstant(instant)],
    ['x-mock-reason', 'off-contract'],
  ];
  const common = {
    step: undefined,
    delayMs: 0,
    instant,
    reason: 'off-contract',
    scenario: undefined,
    violations: [],
  } as const;
  if (contractOnly) {
    return { ...common, status: 404, headers: told, body: '' };
  }
  return {
    ...common,
    status: content.status,
    headers: [...content.headers, ...headers, ...told, ['x-mock-off-contract', 'true']],
    body: content.body,
  };
}
