import type { Json, PropertyShape } from '../../base/json/shape.ts';
import type { Operation } from '../../contract/operations.ts';

/** What goals are about, in the order of reports, with their titles. */
export const GROUPS = {
  statuses: 'Statuses',
  operations: 'Other operations',
  causes: 'Causes of errors',
  'error-bodies': 'Bodies of errors',
  properties: 'Properties',
  enums: 'Enum members',
  sizes: 'Sizes of lists',
  nesting: 'Nesting',
  'edge-cases': 'Edge cases',
  delays: 'Delays',
  faults: 'Faults on the wire',
  requests: 'Forms of requests',
} as const;
/** Name of a group of goals. */
export type GroupName = keyof typeof GROUPS;

/** What kind of thing a client meets. */
export type GoalKind =
  | 'status'
  | 'other-status'
  | 'operation'
  | 'cause'
  | 'error-body'
  | 'present'
  | 'absent'
  | 'null'
  | 'empty'
  | 'enum'
  | 'one'
  | 'many'
  | 'depth'
  | 'edge-case'
  | 'delay'
  | 'fault'
  | 'key'
  | 'form'
  | 'session';

/** One thing that a client can meet, as far as it takes to recognise it; its place in a list is its bit. */
export interface GoalSlot {
  /** Such as `status=404` or `chargers.sockets.maxWatts=null`. */
  readonly id: string;
  readonly group: GroupName;
  readonly kind: GoalKind;
  /** The dotted path of a property or schema; '' where the goal is not about the body. */
  readonly path: string;
  /** The operation, of goals about another one than the driver's. */
  readonly operation?: Operation;
  /** The status, enum member, depth, name of the cause and so on. */
  readonly value?: Json;
  /** Of goals about a property. */
  readonly property?: PropertyShape;
}

/** Takes a goal in; returns its bit. */
export type Allot = (slot: GoalSlot) => number;
