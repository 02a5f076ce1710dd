import { useSearchParams } from 'wouter';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk } from '../../api/mock.tsx';
import { usePathParam } from '../../api/path-param.ts';
import { HttpStatus } from '../../parts/answer/http-status.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { counted } from '../../parts/counted.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ActivateForm } from '../../parts/scenario/activate-form.tsx';
import { Activations } from '../../parts/scenario/activations.tsx';
import { NextAnswer } from '../../parts/scenario/next-answer.tsx';
import { TryForm } from '../../parts/scenario/try-form.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import './scenarios.css';

const FILTERS = [
  ['', 'All'],
  ['2', '2xx'],
  ['4', '4xx'],
  ['5', '5xx'],
  ['none', 'Wire and time'],
] as const;

/** The catalogue of scenarios: what each does, try it, switch it on. */
export default function Scenarios() {
  const name = usePathParam();
  const scenarios = useAsk(['scenarios'], (client) => client.GET('/scenarios'));
  return (
    <>
      <PageHead
        title={name ?? 'Scenarios'}
        lead="Named ways to answer: an error, a delay, a fault on the wire, a change of the driver, or a sequence of these."
      />
      <Shown of={scenarios} what="scenarios">
        {(data) => <Catalogue scenarios={data.scenarios} name={name} />}
      </Shown>
    </>
  );
}

interface CatalogueProps {
  readonly scenarios: readonly Schemas['Scenario'][];
  readonly name: string | undefined;
}

function Catalogue({ scenarios, name }: CatalogueProps) {
  const [params, setParams] = useSearchParams();
  const search = params.get('find') ?? '';
  const filter = params.get('status') ?? '';
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
  const names = new Set(scenarios.map((scenario) => scenario.name));
  const found = scenarios.filter(
    (scenario) =>
      matches(scenario, search, filter) && (search !== '' || baseOf(scenario.name, names) === scenario.name),
  );
  const chosen = scenarios.find((scenario) => scenario.name === name);
  const kept = new URLSearchParams({
    ...(search && { find: search }),
    ...(filter && { status: filter }),
  }).toString();
  return (
    <div className="split" data-open={chosen !== undefined || undefined}>
      <div className="split-side">
        <label className="field">
          <span>Find</span>
          <input
            type="search"
            value={search}
            onChange={(event) => set('find', event.target.value)}
            placeholder="Name or words"
          />
        </label>
        <fieldset className="row filter-row">
          <legend className="visually-hidden">What it answers</legend>
          {FILTERS.map(([value, label]) => (
            <button
              key={label}
              type="button"
              className="chip"
              aria-pressed={filter === value}
              onClick={() => set('status', value)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <p className="muted" aria-live="polite">
          {counted(found.length, 'scenario')}
          {found.length < scenarios.length && search === '' && filter === '' && ' and their variants'}
        </p>
        {found.length === 0 && (
          <Empty title={`No scenario has “${search}”`}>
            <button type="button" className="button" onClick={() => setParams({}, { replace: true })}>
              Show all
            </button>
          </Empty>
        )}
        <ul className="pick-list" aria-label="Scenarios">
          {found.map(({ name: each, statuses }) => (
            <li key={each}>
              <ScopedLink
                to={`/scenarios/${encodeURIComponent(each)}${kept && `?${kept}`}`}
                aria-current={each === name || each === baseOf(name ?? '', names) ? 'page' : undefined}
              >
                <span>{each}</span>
                <span className="row">
                  {statuses.map((code) => (
                    <HttpStatus key={code} code={code} />
                  ))}
                </span>
              </ScopedLink>
            </li>
          ))}
        </ul>
      </div>
      <div className="split-main">
        <Activations />
        {chosen ? (
          <Detail key={chosen.name} scenario={chosen} variants={variantsOf(chosen.name, names)} />
        ) : (
          <Choose name={name} />
        )}
      </div>
    </div>
  );
}

function matches(
  { name, description, statuses }: Schemas['Scenario'],
  search: string,
  filter: string,
): boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted !== '' && !`${name} ${description}`.toLowerCase().includes(wanted)) return false;
  if (filter === '') return true;
  return filter === 'none' ? statuses.length === 0 : statuses.some((code) => String(code).startsWith(filter));
}

/** Forms of the same error: its body as text, or none. The spec's own errors have these. */
const VARIANTS = ['-text', '-empty'] as const;

/** The scenario that one is a variant of; itself where it is none. */
function baseOf(name: string, names: ReadonlySet<string>): string {
  const suffix = VARIANTS.find((each) => name.endsWith(each));
  const base = suffix === undefined ? name : name.slice(0, -suffix.length);
  return names.has(base) ? base : name;
}

/** A scenario with its variants, where it has any. */
function variantsOf(name: string, names: ReadonlySet<string>): readonly string[] {
  const base = baseOf(name, names);
  const all = [base, ...VARIANTS.map((suffix) => base + suffix).filter((each) => names.has(each))];
  return all.length > 1 ? all : [];
}

function Choose({ name }: { readonly name: string | undefined }) {
  if (name !== undefined) {
    return (
      <Empty title={`There is no scenario ${name}`}>
        <ScopedLink to="/scenarios">All scenarios</ScopedLink>
      </Empty>
    );
  }
  return (
    <section className="card stack" aria-labelledby="next-title">
      <h2 id="next-title">The next request goes wrong</h2>
      <p>
        One click, for one request of whoever asks next. For one driver, or for longer: choose a scenario.
      </p>
      <NextAnswer />
    </section>
  );
}

interface DetailProps {
  readonly scenario: Schemas['Scenario'];
  /** With itself; empty where it has none. */
  readonly variants: readonly string[];
}

function Detail({ scenario, variants }: DetailProps) {
  const { name, description, statuses, example, reservedIds, reservedKeys } = scenario;
  return (
    <>
      <section className="card stack" aria-labelledby="scenario-title">
        <div className="row">
          <h2 id="scenario-title">{name}</h2>
          {statuses.map((code) => (
            <HttpStatus key={code} code={code} />
          ))}
        </div>
        <p>{description}</p>
        {variants.length > 0 && (
          <nav className="row" aria-label="Its body">
            {variants.map((each) => (
              <ScopedLink
                key={each}
                className="chip"
                to={`/scenarios/${encodeURIComponent(each)}`}
                aria-current={each === name ? 'page' : undefined}
              >
                Body {VARIANTS.find((suffix) => each.endsWith(suffix))?.slice(1) ?? 'of the spec'}
              </ScopedLink>
            ))}
          </nav>
        )}
        <dl className="scenario-ways">
          <Way label="By a header" values={[example]} />
          <Way label="By an id, no header needed" values={reservedIds} />
          <Way label="By an API key" values={reservedKeys} />
        </dl>
      </section>
      <section className="card stack" aria-labelledby="activate-title">
        <h2 id="activate-title">Switch it on</h2>
        <ActivateForm what={{ scenario: name }} />
      </section>
      <section className="card stack" aria-labelledby="try-title">
        <h2 id="try-title">Try it</h2>
        <TryForm prefer={`scenario=${name}`} />
      </section>
    </>
  );
}

function Way({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {values.map((value) => (
        <dd key={value} className="row">
          <code>{value}</code>
          <CopyButton text={value} />
        </dd>
      ))}
    </div>
  );
}
