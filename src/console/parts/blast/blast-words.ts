import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { counted } from '../counted.ts';
import { numberText } from '../moment.ts';

type Affects = Schemas['Affects'];

/** So many drivers are named in the sentence. */
const NAMED = 3;

/** Who gets another answer, in one sentence. */
export function blastSentence({ named, drivers, estimated }: Affects): string {
  const names = drivers.filter(({ because }) => because !== 'sample').map(({ externalId }) => externalId);
  const others = othersText(estimated);
  if (named.affected === 0 && others === undefined) return 'Nobody gets another answer.';
  const more = named.affected - NAMED;
  const who = `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${numberText(more)} more by name` : ''}`;
  const both = [named.affected === 0 ? undefined : who, others].filter((part) => part !== undefined);
  const isOne = named.affected === 1 && others === undefined;
  const text = `${both.join(', and ')} ${isOne ? 'gets' : 'get'} another answer.`;
  return text.startsWith('about ') || text.startsWith('as good') ? `A${text.slice(1)}` : text;
}

/** How many of those who are not known by name; undefined: none, as far as a sample tells. */
function othersText(estimated: Affects['estimated']): string | undefined {
  const sum = (of: 'drivers' | 'low' | 'high' | 'population') =>
    estimated.reduce((total, each) => total + each[of], 0);
  if (sum('drivers') === 0) return undefined;
  if (sum('low') === sum('high')) return `${counted(sum('drivers'), 'other')}`;
  const all = sum('population');
  if (sum('drivers') === all) return `as good as all ${numberText(all)} others`;
  return `about ${numberText(rounded(sum('drivers')))} of ${numberText(all)} others`;
}

/** What the estimate rests on; undefined: nothing is estimated. */
export function estimateNote(estimated: Affects['estimated']): string | undefined {
  const open = estimated.filter(({ low, high }) => low !== high);
  if (open.length === 0) return undefined;
  const bounds = open
    .map((each) => {
      const whose = open.length > 1 ? `${each.customer} ` : '';
      return `${whose}${boundsText(each)}, from a sample of ${numberText(each.sample)}`;
    })
    .join('; ');
  return `Others are estimated: ${bounds}.`;
}

function boundsText({ low, high, population }: Affects['estimated'][number]): string {
  if (low === 0) return `at most ${numberText(rounded(high))}`;
  // A bound is not rounded to what it is to keep off from.
  if (high === population)
    return `at least ${numberText(low > 10_000 ? low - (low % 1000) : low)} of ${numberText(population)}`;
  return `${numberText(rounded(low))} to ${numberText(rounded(high))}`;
}

/** Two digits of an estimate are worth reading. */
function rounded(count: number): number {
  const step = 10 ** Math.max(0, String(Math.round(count)).length - 2);
  return Math.round(count / step) * step;
}

/** The counts that change, in the words of the answers, such as `errorSocket 1 ▸ 2`. */
export function countChanges({ sites }: Affects): readonly { readonly key: string; readonly text: string }[] {
  return sites.flatMap(({ id, name, ...counts }) => {
    const changed = (['online', 'offline', 'error'] as const).flatMap((kind) => {
      const count = counts[kind];
      return count ? [`${kind}Socket ${count.from} ▸ ${count.to}`] : [];
    });
    return changed.length === 0 ? [] : [{ key: `site ${id}`, text: `${name}: ${changed.join(', ')}` }];
  });
}

/** Which sockets get another status, the most first. */
export function socketChanges({ sockets }: Affects): readonly string[] {
  return sockets
    .toSorted((a, b) => b.sockets - a.sockets)
    .map(({ from, to, sockets: count }) => `${counted(count, 'socket')} ${from} ▸ ${to}`);
}

/** A value of a body in a few characters. */
export function valueText(value: unknown): string {
  if (value === undefined) return '—';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
