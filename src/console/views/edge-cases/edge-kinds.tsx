import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';

type EdgeCase = Schemas['EdgeCase'];

/** Of each kind of edge case the first that the spec allows: where to begin. */
export function EdgeKinds({ cases }: { readonly cases: readonly EdgeCase[] }) {
  const kinds = new Map<string, EdgeCase>();
  for (const each of cases) if (each.valid && !kinds.has(each.group)) kinds.set(each.group, each);
  return (
    <section className="card stack" aria-labelledby="edge-kinds">
      <h2 id="edge-kinds">One of each kind, to begin with</h2>
      <ul className="edge-kinds">
        {[...kinds.values()].map(({ name: each, group, why }) => (
          <li key={each}>
            <span className="tag">{group}</span>
            <ScopedLink to={`/edge-cases/${encodeURIComponent(each)}`}>{each}</ScopedLink>
            <p className="muted">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
