import { BUNDLES } from '../../body/edge-cases/bundles.ts';
import { FAULT_NAMES } from '../../content/scenarios/fault.ts';
import { CAUSES } from '../../content/scenarios/scenario.ts';
import type { Contract } from '../../contract/contract.ts';
import { type Operation, operationsOf } from '../../contract/operations.ts';
import { planBody, type SchemaPlan } from './body-plan.ts';
import { coverBody, coverItem } from './cover-body.ts';
import type { GoalKind, GoalSlot, GroupName } from './goal-slot.ts';

/** How the body of an error can be written: in a style, or in a way of the scenario's own. */
const ERROR_BODIES = ['problem', 'text', 'empty', 'given'] as const;
/** Classes of statuses that the contract does not name, and every service has. */
const OTHER_STATUSES = ['4xx', '5xx'] as const;
/** An answer after up to a second, after more, and one that comes bit by bit. */
const DELAYS = ['short', 'long', 'dribble'] as const;
const FORMS = ['plain-id', 'encoded-id', 'head', 'unknown-query'] as const;
/** What can name the session. */
const SESSION_FORMS = ['path', 'header', 'key'] as const;

/** What of a contract goals follow from. */
export type GoalContract = Pick<
  Contract,
  'root' | 'operation' | 'shapes' | 'document' | 'securitySchemes' | 'keySchemes' | 'customer'
>;

/** Everything that a client can meet of a contract, each with its bit. */
export class GoalIndex {
  readonly contract: GoalContract;
  /** The goals; a goal's place is its bit. */
  readonly slots: readonly GoalSlot[];
  /** How many 32-bit words a set of goals takes. */
  readonly words: number;
  /** What can be met of a body. */
  readonly plan: SchemaPlan;
  readonly edgeCases: readonly EdgeCaseGoal[];
  private readonly bits = new Map<string, number>();

  /** @param others the operations that are not the driver's */
  constructor(
    contract: GoalContract,
    edgeCases: readonly EdgeCaseGoal[] = EDGE_CASES,
    others: readonly Operation[] = [],
  ) {
    const { operation, shapes, keySchemes } = contract;
    this.contract = contract;
    const slots: GoalSlot[] = [];
    const allot = (slot: GoalSlot): number => {
      this.bits.set(slot.id, slots.length);
      return slots.push(slot) - 1;
    };
    const addAll = (group: GroupName, kind: GoalKind, prefix: string, values: readonly (string | number)[]) =>
      values.map((value) => allot({ id: `${prefix}=${value}`, group, kind, path: '', value }));
    addAll('statuses', 'status', 'status', Object.keys(operation.statuses).map(Number));
    addAll('statuses', 'other-status', 'status', OTHER_STATUSES);
    for (const operation of others) {
      for (const { status: value } of operation.responses) {
        const id = operationGoal(operation.id, value);
        allot({ id, group: 'operations', kind: 'operation', path: '', operation, value });
      }
    }
    addAll('causes', 'cause', 'cause', CAUSES);
    addAll('error-bodies', 'error-body', 'error-body', ERROR_BODIES);
    this.plan = planBody(shapes, operation.bodySchema, allot);
    addAll(
      'edge-cases',
      'edge-case',
      'edge',
      edgeCases.map(({ name }) => name),
    );
    addAll('delays', 'delay', 'delay', DELAYS);
    addAll('faults', 'fault', 'fault', FAULT_NAMES);
    addAll(
      'requests',
      'key',
      'key',
      keySchemes.map(([id]) => id),
    );
    addAll('requests', 'form', 'request', FORMS);
    addAll('requests', 'session', 'session', SESSION_FORMS);
    this.slots = slots;
    this.words = Math.ceil(slots.length / 32);
    this.edgeCases = edgeCases;
  }

  /** The bit of a goal. @throws RangeError when there is no such goal */
  bit(id: string): number {
    const bit = this.bits.get(id);
    if (bit === undefined) throw new RangeError(`no goal: ${id}`);
    return bit;
  }

  /** The bit of a goal; -1 when there is no such goal. */
  bitOrNone(id: string): number {
    return this.bits.get(id) ?? -1;
  }

  /** What a client meets in a body. @param body any JSON value */
  cover(body: unknown): Uint32Array {
    return coverBody(this.plan, this.words, body);
  }

  /** What a client meets in one item of a list of a body: `cover` without the items, and of each item this, is `cover`. */
  coverItem(list: string, item: unknown): Uint32Array {
    return coverItem(this.plan, this.words, list, item);
  }
}

/** The goals of a contract. */
export function goalsOf(contract: Contract): GoalIndex {
  const { validators, operation } = contract;
  // The built-in contract has no other operation, and its document need not be read for it.
  const all = validators ? contract.derived(operationsOf) : [];
  return new GoalIndex(
    contract,
    EDGE_CASES,
    all.filter(({ id }) => id !== operation.operationId),
  );
}

/** The id of the goal of an operation's answer. @param status as the document writes it: `404`, `4XX` or `default` */
export function operationGoal(operation: string, status: string): string {
  return `operation=${operation} ${status}`;
}

/** An edge case that a client can meet. */
interface EdgeCaseGoal {
  /** As `Prefer: edge=NAME` asks for it, and as the answer's `edge` tells it. */
  readonly name: string;
  /** What breaks in clients, in a few words. */
  readonly what: string;
  /** 0 to 100: how bad it is never to have met it. */
  readonly danger: number;
}

/** How bad it is never to have met a bundle of edge cases: behind the errors, before single properties. */
const DANGER = 60;

/**
 * The bundles of edge cases: each is a goal of the group `edge-cases`. Single edge cases are none, as the
 * values that they have are goals already.
 */
const EDGE_CASES: readonly EdgeCaseGoal[] = BUNDLES.map(({ name, why }) => ({
  ...{ name, what: why, danger: DANGER },
}));
