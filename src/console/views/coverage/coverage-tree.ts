import type { Schemas } from '../../../generated/control/control-api.gen.ts';

/** A thing that a client can meet. */
export type Goal = Schemas['CoverageGoal'];

/** A property of the contract with those within it, or a group of goals. */
export interface CoverageNode {
  /** Path of the property, or name of the group. */
  readonly key: string;
  readonly label: string;
  readonly goals: readonly { readonly goal: Goal; readonly label: string }[];
  readonly children: readonly CoverageNode[];
  /** With all below. */
  readonly met: number;
  readonly total: number;
}

/** A node while it grows. */
interface Growing {
  readonly key: string;
  readonly label: string;
  readonly goals: { readonly goal: Goal; readonly label: string }[];
  readonly children: Map<string, Growing>;
}

/** Groups whose goals are about properties: their ids are a path, an equals sign and what of it. */
const OF_PROPERTIES: ReadonlySet<string> = new Set(['properties', 'enums', 'sizes']);

/**
 * The contract as a tree: its groups, and the properties of the body below one another.
 * @param groups names and titles, in their order
 */
export function coverageTree(
  groups: readonly { readonly name: string; readonly title: string }[],
  goals: readonly Goal[],
): readonly CoverageNode[] {
  const body = growing('body', 'Properties of the body');
  const others = new Map(groups.map(({ name, title }) => [name, growing(name, title)]));
  for (const goal of goals) {
    if (OF_PROPERTIES.has(goal.group)) plant(body, goal);
    else others.get(goal.group)?.goals.push({ goal, label: goal.what });
  }
  return [...others.values(), body].map(grown).filter(({ total }) => total > 0);
}

function growing(key: string, label: string): Growing {
  return { key, label, goals: [], children: new Map() };
}

function plant(root: Growing, goal: Goal): void {
  const split = goal.id.indexOf('=');
  const path = split < 0 ? goal.id : goal.id.slice(0, split);
  let node = root;
  let key = '';
  for (const name of path.split('.')) {
    key = key === '' ? name : `${key}.${name}`;
    const child = node.children.get(name) ?? growing(key, name);
    node.children.set(name, child);
    node = child;
  }
  node.goals.push({ goal, label: split < 0 ? goal.what : goal.id.slice(split + 1) });
}

function grown({ key, label, goals, children }: Growing): CoverageNode {
  const below = [...children.values()].map(grown);
  const met = goals.filter(({ goal }) => goal.met).length + below.reduce((sum, each) => sum + each.met, 0);
  const total = goals.length + below.reduce((sum, each) => sum + each.total, 0);
  return { key, label, goals, children: below, met, total };
}
