import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { itemAt } from '../../../base/present.ts';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk } from '../../api/mock.tsx';
import { usePathParam } from '../../api/path-param.ts';
import { useScope } from '../../api/scope.ts';
import { BodyView } from '../../parts/answer/body-view.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { numberText } from '../../parts/moment.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ActivateForm } from '../../parts/scenario/activate-form.tsx';
import { Activations } from '../../parts/scenario/activations.tsx';
import { TryForm } from '../../parts/scenario/try-form.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import '../scenarios/scenarios.css';
import { EdgeKinds } from './edge-kinds.tsx';
import { pointerIn } from './edge-pointer.ts';

type EdgeCase = Schemas['EdgeCase'];

const ROW_HEIGHT = 52;

const BY_SPEC = [
  ['', 'All'],
  ['valid', '✓ Valid'],
  ['breaks', '▲ Breaks the spec'],
] as const;

/** Bodies that the contract allows and clients rarely expect: browse, look, try, switch on. */
export default function EdgeCases() {
  const name = usePathParam();
  const cases = useAsk(['edge-cases'], (client) => client.GET('/edge-cases'));
  return (
    <>
      <PageHead
        title={name ?? 'Edge cases'}
        lead="Bodies that the contract allows and clients rarely expect, enumerated from the spec, and bundles of them."
      />
      <Shown of={cases} what="edge cases">
        {({ edgeCases }) => <Catalogue cases={edgeCases} name={name} />}
      </Shown>
    </>
  );
}

interface CatalogueProps {
  readonly cases: readonly EdgeCase[];
  readonly name: string | undefined;
}

function Catalogue({ cases, name }: CatalogueProps) {
  const [params, setParams] = useSearchParams();
  const search = params.get('find') ?? '';
  const group = params.get('group') ?? '';
  const spec = params.get('spec') ?? '';
  const groups = useMemo(() => [...new Set(cases.map((each) => each.group))], [cases]);
  const found = useMemo(
    () => cases.filter((each) => matches(each, { search, group, spec })),
    [cases, search, group, spec],
  );
  const set = (key: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const kept = new URLSearchParams({
    ...(search && { find: search }),
    ...(group && { group }),
    ...(spec && { spec }),
  }).toString();
  const chosen = cases.find((each) => each.name === name);
  return (
    <div className="split" data-open={chosen !== undefined || undefined}>
      <div className="split-side">
        <label className="field">
          <span>Find</span>
          <input
            type="search"
            value={search}
            placeholder="Property, value or words"
            onChange={(event) => set('find', event.target.value)}
          />
        </label>
        <label className="field">
          <span>What it is about</span>
          <select value={group} onChange={(event) => set('group', event.target.value)}>
            <option value="">Everything</option>
            {groups.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <fieldset className="row filter-row">
          <legend className="visually-hidden">What the spec says of it</legend>
          {BY_SPEC.map(([value, label]) => (
            <button
              key={label}
              type="button"
              className="chip"
              aria-pressed={spec === value}
              onClick={() => set('spec', value)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <p className="muted" aria-live="polite">
          {numberText(found.length)} of {numberText(cases.length)}
        </p>
        <CaseList cases={found} name={name} kept={kept} />
      </div>
      <div className="split-main">
        <Activations />
        {chosen ? (
          <Detail key={chosen.name} edge={chosen} />
        ) : name === undefined ? (
          <EdgeKinds cases={cases} />
        ) : (
          <Empty title={`There is no edge case ${name}`}>
            <ScopedLink to="/edge-cases">One of each kind</ScopedLink>
          </Empty>
        )}
      </div>
    </div>
  );
}

interface Wanted {
  readonly search: string;
  readonly group: string;
  readonly spec: string;
}

function matches(edge: EdgeCase, { search, group, spec }: Wanted): boolean {
  if (group !== '' && edge.group !== group) return false;
  if (spec === 'valid' && !edge.valid) return false;
  if (spec === 'breaks' && edge.valid) return false;
  const wanted = search.trim().toLowerCase();
  return wanted === '' || `${edge.name} ${edge.why}`.toLowerCase().includes(wanted);
}

interface CaseListProps extends CatalogueProps {
  /** Query that the links keep. */
  readonly kept: string;
}

function CaseList({ cases, name, kept }: CaseListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialOffset: () => Math.max(0, cases.findIndex((each) => each.name === name) - 3) * ROW_HEIGHT,
  });
  return (
    <div ref={scroller} className="pick-list">
      <ul className="virtual-list" aria-label="Edge cases" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const { name: each, group } = itemAt(cases, index);
          return (
            <li
              key={each}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={cases.length}
              aria-posinset={index + 1}
            >
              <ScopedLink
                to={`/edge-cases/${encodeURIComponent(each)}${kept && `?${kept}`}`}
                aria-current={each === name ? 'page' : undefined}
                title={each}
              >
                <span className="ellipsis">{each}</span>
                <span className="tag">{group}</span>
              </ScopedLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Detail({ edge }: { readonly edge: EdgeCase }) {
  const { name, why, path, valid, breaksSpec, breaksRules, prefer, reserved } = edge;
  const { customer } = useScope();
  const query = customer === undefined ? {} : { customer };
  const view = useAsk(['edge-case', name, customer], (client) =>
    client.GET('/edge-cases/{name}', { params: { path: { name }, query } }),
  );
  return (
    <>
      <section className="card stack" aria-labelledby="edge-title">
        <h2 id="edge-title" className="mono">
          {name}
        </h2>
        <p>{why}</p>
        <div className="row">
          <span className={valid ? 'tag tag-accent' : 'tag tag-warn'}>
            {valid ? '✓ The spec allows it' : '▲ The spec does not allow it'}
          </span>
          {breaksSpec && <span className="tag tag-warn">The real service sends it all the same</span>}
          {breaksRules.length > 0 && <span className="tag">breaks {breaksRules.join(', ')}</span>}
        </div>
        <dl className="scenario-ways">
          <div>
            <dt>By a header</dt>
            <dd className="row">
              <code>Prefer: {prefer}</code>
              <CopyButton text={`Prefer: ${prefer}`} />
            </dd>
          </div>
          <div>
            <dt>By an id or an API key</dt>
            <dd className="row">
              <code>{reserved}</code>
              <CopyButton text={reserved} />
            </dd>
          </div>
        </dl>
      </section>
      <section className="card stack" aria-labelledby="edge-body">
        <h2 id="edge-body">The body</h2>
        <Shown of={view} what="the body">
          {({ body }) => (
            <BodyView
              text={JSON.stringify(body)}
              label="Body of the edge case"
              pointed={pointerIn(body, path)}
              openDepth={2}
            />
          )}
        </Shown>
      </section>
      <section className="card stack" aria-labelledby="edge-on">
        <h2 id="edge-on">Switch it on</h2>
        <ActivateForm what={{ edge: name }} />
      </section>
      <section className="card stack" aria-labelledby="edge-try">
        <h2 id="edge-try">Try it</h2>
        <TryForm prefer={prefer} pointed={view.data && pointerIn(view.data.body, path)} />
      </section>
    </>
  );
}
