import type { PropertyPlan, SchemaPlan } from './body-plan.ts';
import { escaped, mark } from './html.ts';
import { type ReportedGoal, shareOf } from './report.ts';

/** Goals by the path that they are about. */
type ByPath = ReadonlyMap<string, readonly ReportedGoal[]>;

const NONE: readonly ReportedGoal[] = [];

/** The contract's body as nested lists, each property with what was met of it. */
export function contractTree(goals: readonly ReportedGoal[], plan: SchemaPlan): string {
  const byPath = new Map<string, ReportedGoal[]>();
  for (const goal of goals) {
    const own = byPath.get(goal.slot.path);
    if (own) own.push(goal);
    else byPath.set(goal.slot.path, [goal]);
  }
  return schemaList(plan, byPath);
}

function schemaList(plan: SchemaPlan, byPath: ByPath): string {
  return `<ul>\n${plan.properties.map((property) => propertyItem(property, byPath)).join('\n')}\n</ul>`;
}

function propertyItem({ name, path, type, inner }: PropertyPlan, byPath: ByPath): string {
  const chips = (byPath.get(path) ?? NONE).map(chip).join('');
  const shown = `<span class="name">${escaped(name)}</span> <span class="type">${type}</span>`;
  if (!inner) return `<li>${shown} ${chips}</li>`;
  // A schema is drawn where it has its name; elsewhere it says where that is.
  if (inner.path !== path) return `<li>${shown}, as ${escaped(inner.path)} ${chips}</li>`;
  const below = [...byPath].flatMap(([at, goals]) => (at.startsWith(`${path}.`) ? goals : NONE));
  const { met, total, percent } = shareOf(below);
  const share = `<span class="share">${met} of ${total} below, ${percent} %</span>`;
  return `<li><details open><summary>${shown} ${chips} ${share}</summary>${schemaList(inner, byPath)}</details></li>`;
}

function chip({ id, met, what, slot }: ReportedGoal): string {
  const text = id.slice(slot.path.length + 1);
  return `<span class="chip ${met ? 'met' : 'unmet'}" title="${escaped(what)}">${mark(met)}${escaped(text)}</span>`;
}
