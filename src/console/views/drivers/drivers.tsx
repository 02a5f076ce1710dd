import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk } from '../../api/mock.tsx';
import { useGo, useScope } from '../../api/scope.ts';
import { counted } from '../../parts/counted.ts';
import { numberText } from '../../parts/moment.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import './drivers.css';

const PAGE = 25;
/** How long somebody pauses in typing before it is searched, in ms. */
const TYPING_MS = 180;

type Page = {
  readonly drivers: readonly Schemas['DriverRow'][];
  readonly total: number;
  readonly offset: number;
};

/** All drivers: fixtures first, with their story, then as many numbered ones as there are. */
export default function Drivers() {
  const { customer } = useScope();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const query = {
    ...(customer !== undefined && { customer }),
    ...(search !== '' && { search }),
    ...{ offset: (page - 1) * PAGE, limit: PAGE },
  };
  const drivers = useAsk(['drivers', query], (client) => client.GET('/drivers', { params: { query } }), {
    keep: true,
  });
  const change = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (name === 'search') next.delete('page');
        if (value === '' || (name === 'page' && value === '1')) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <PageHead
        title="Drivers"
        lead="Hand-written ones first, each with a story, then a whole population that is computed when somebody asks."
      />
      <DriverSearch value={search} onSearch={(text) => change('search', text)} />
      <Shown of={drivers} what="drivers">
        {(data) => (
          <Found data={data} search={search} page={page} onPage={(to) => change('page', String(to))} />
        )}
      </Shown>
    </>
  );
}

interface DriverSearchProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

function DriverSearch({ value, onSearch }: DriverSearchProps) {
  const [text, setText] = useState(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    waiting.current = setTimeout(() => search.current(text.trim()), TYPING_MS);
    return () => clearTimeout(waiting.current);
  }, [text, value]);
  const go = useGo();
  // Whoever knows an id goes to it, also to one that no list has; a search that still waits would come back from there.
  const open = (id: string) => {
    clearTimeout(waiting.current);
    go(`/drivers/${encodeURIComponent(id)}`);
  };
  return (
    <SearchField
      label="Search"
      placeholder="An id or its beginning, a number; of fixtures also name, story, city"
      {...{ text, onText: setText, onEnter: open }}
    >
      <button
        type="submit"
        className="button"
        disabled={text.trim() === ''}
        title="The driver with exactly this externalId"
      >
        Open
      </button>
    </SearchField>
  );
}

interface FoundProps {
  readonly data: Page;
  readonly search: string;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

function Found({ data: { drivers, total, offset }, search, page, onPage }: FoundProps) {
  if (drivers.length === 0) {
    return (
      <Empty title={search === '' ? 'No drivers' : `Nobody is called “${search}”`}>
        <p>Names of numbered drivers are not searched: they are computed, not stored.</p>
        {search !== '' && (
          <ScopedLink to={`/drivers/${encodeURIComponent(search)}`}>
            Open {search} as an externalId
          </ScopedLink>
        )}
      </Empty>
    );
  }
  const pages = Math.ceil(total / PAGE);
  return (
    <>
      <p className="drivers-total" aria-live="polite">
        {numberText(offset + 1)}–{numberText(offset + drivers.length)} of {numberText(total)}
      </p>
      <ul className="drivers-list">
        {drivers.map((driver) => (
          <DriverRow key={driver.externalId} driver={driver} />
        ))}
      </ul>
      {pages > 1 && <Pager page={page} pages={pages} onPage={onPage} />}
    </>
  );
}

function DriverRow({ driver }: { readonly driver: Schemas['DriverRow'] }) {
  const { externalId, name, origin, story, tags, sites, allChargers } = driver;
  return (
    <li>
      <ScopedLink to={`/drivers/${encodeURIComponent(externalId)}`} className="drivers-row">
        <span className="drivers-who">
          <strong>{name ?? <span className="muted">no name</span>}</strong>
          <code>{externalId}</code>
        </span>
        <span className="drivers-story">{story}</span>
        <span className="drivers-counts">
          <span>{counted(tags, 'tag')}</span>
          <span>{counted(sites, 'site')}</span>
          <span>{counted(allChargers, 'charger')}</span>
        </span>
        <span className={origin === 'generated' ? 'tag' : 'tag tag-accent'}>{origin}</span>
      </ScopedLink>
    </li>
  );
}

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

function Pager({ page, pages, onPage }: PagerProps) {
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = Number(new FormData(event.currentTarget).get('page'));
    if (asked >= 1) onPage(Math.min(pages, Math.floor(asked)));
  };
  return (
    <nav className="row drivers-pager" aria-label="Pages">
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(1)}>
        First
      </button>
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Previous
      </button>
      <form className="row" onSubmit={go}>
        <label className="row">
          Page
          <input
            key={page}
            name="page"
            className="input drivers-page"
            type="number"
            min={1}
            max={pages}
            defaultValue={page}
          />
        </label>
        <span className="muted">of {numberText(pages)}</span>
      </form>
      <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        Next
      </button>
      <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(pages)}>
        Last
      </button>
    </nav>
  );
}
