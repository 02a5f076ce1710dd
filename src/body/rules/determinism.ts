import { difference } from '../../base/json/difference.ts';
import { itemAt } from '../../base/present.ts';
import { show } from './judged-answer.ts';
import type { CustomersRule, CustomerView, JudgedReply, RepliesRule, Report, RunsRule } from './rule.ts';

/** W23: the same question at the same instant has the same answer, byte for byte, wherever it is asked. */
export const W23: RepliesRule = {
  id: 'W23',
  title: 'Seed, customer, externalId and clock decide every byte, on any machine and in any process.',
  kind: 'set',
  over: 'replies',
  binding: 'simulated',
  check(replies, report) {
    compareReplies(replies, '', new Map(), report);
  },
};

/** W25: asking changes nothing, and the clock shows whole seconds. */
export const W25: RunsRule = {
  id: 'W25',
  title: 'An answer depends on the instant and not on what was asked before, how often or in which order.',
  kind: 'timeline',
  over: 'runs',
  binding: 'simulated',
  check(runs, report) {
    const known = new Map<string, Known>();
    for (let run = 0; run < runs.length; run++) {
      const replies = itemAt(runs, run);
      compareReplies(replies, `/${run}`, known, report);
      for (let index = 0; index < replies.length; index++) {
        const { instant } = itemAt(replies, index);
        if (Number.isInteger(instant)) continue;
        report(`/${run}/${index}/instant`, `${instant}, but answers see a clock of whole seconds`, index);
      }
    }
  },
};

interface Known {
  readonly bytes: string;
  readonly pointer: string;
}

function compareReplies(
  replies: readonly JudgedReply[],
  prefix: string,
  known: Map<string, Known>,
  report: Report,
): void {
  for (let index = 0; index < replies.length; index++) {
    const { question, instant, bytes } = itemAt(replies, index);
    const pointer = `${prefix}/${index}`;
    const key = `${instant} ${question}`;
    const first = known.get(key);
    if (first === undefined) known.set(key, { bytes, pointer });
    else if (first.bytes !== bytes) {
      const at = firstOtherCharacter(first.bytes, bytes);
      const given = `${show(bytes.slice(at, at + 40))} at character ${at} of the answer to ${show(question)}`;
      report(pointer, `${given}, but ${show(first.bytes.slice(at, at + 40))} in ${first.pointer}`, index);
    }
  }
}

function firstOtherCharacter(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** W24: no two customers share a driver. */
export const W24: CustomersRule = {
  id: 'W24',
  title: 'A generated id is another driver for each customer, and a fixture driver is known to one alone.',
  kind: 'set',
  over: 'customers',
  binding: 'simulated',
  check(views, report) {
    const fixtures = new Map<string, string>();
    for (const { customer, drivers } of views) {
      for (const { externalId, origin, status } of drivers) {
        if (origin === 'fixture' && status === 200) fixtures.set(externalId, customer);
      }
    }
    const generated = new Map<string, { customer: string; body: unknown }[]>();
    for (let index = 0; index < views.length; index++) {
      checkView(itemAt(views, index), index, fixtures, generated, report);
    }
  },
};

function checkView(
  view: CustomerView,
  index: number,
  fixtures: ReadonlyMap<string, string>,
  generated: Map<string, { customer: string; body: unknown }[]>,
  report: Report,
): void {
  for (let at = 0; at < view.drivers.length; at++) {
    const { externalId, status, body } = itemAt(view.drivers, at);
    const pointer = `/${index}/drivers/${at}`;
    const owner = fixtures.get(externalId);
    if (owner !== undefined) {
      if (owner === view.customer || status === 404) continue;
      const given = `customer ${show(view.customer)} gets ${status} for ${show(externalId)}`;
      report(`${pointer}/status`, `${given}, but that is a fixture of ${show(owner)}: 404`, index);
      continue;
    }
    if (status !== 200) continue;
    const others = generated.get(externalId) ?? [];
    generated.set(externalId, others);
    for (const other of others) {
      if (other.customer === view.customer || difference(other.body, body) !== null) continue;
      const message = `${show(externalId)} is the same driver as for customer ${show(other.customer)}`;
      report(`${pointer}/body`, message, index);
    }
    others.push({ customer: view.customer, body });
  }
}
