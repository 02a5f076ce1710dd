import { formatInstant } from '../base/time/instant.ts';
import { type ClockSetting, formatClock } from '../world/clock.ts';

/** A clock that is served, and what tells whether there are several processes. */
export interface ServedClock {
  readonly clock: ClockSetting;
  /** Where sessions are kept. */
  readonly store: string;
  /** What this process is called among several. */
  readonly replica?: string | undefined;
  /** Variables that tell of an orchestrator; undefined: one is no sign, as tests run in its pods. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Real time in ms since 1970. */
  readonly nowMs: number;
}

/**
 * Warns of a clock that runs from the start of each process where there are several, or where an orchestrator starts
 * this one again as it likes: they would show different times. Undefined where all is well.
 */
export function replicatedClockWarning(around: ServedClock): string | undefined {
  const { clock, store, replica, env, nowMs } = around;
  const { speed, from, sinceMs } = clock;
  const isReal = speed === 1 && from === undefined;
  if (speed === 0 || isReal || sinceMs !== undefined || store !== 'memory') return undefined;
  const isCommand = env !== undefined;
  const sign =
    replica !== undefined
      ? `it is called ${replica} among several (${isCommand ? '--replica' : 'replica'})`
      : env?.KUBERNETES_SERVICE_HOST && 'it runs under Kubernetes';
  if (!sign) return undefined;
  const text = formatClock(clock);
  const since = `${text},from=${formatInstant(Math.floor(nowMs / 1000))}`;
  const [how, shared] = isCommand
    ? [`--clock "${since}"`, '--store redis://HOST']
    : [`clock: '${since}'`, "store: 'redis://HOST'"];
  return `The clock ${text} runs from the start of each process, and ${sign}: others, and this one when it is started again, show other times. Say since when it runs, ${how}, or share it, ${shared}.`;
}
