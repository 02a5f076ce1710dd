import { Suspense, useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { KIND_WORDS, KINDS, type Kind, sumOf } from '../../parts/map/share.ts';
import { numberText } from '../../parts/moment.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Loading } from '../../parts/states.tsx';
import { lazyView } from '../../shell/lazy-view.tsx';
import { NetworkMap } from './network-map.tsx';
import { SiteList } from './site-list.tsx';
import { type Bounds, listed, type SiteState } from './site-state.ts';
import { useChangedSites } from './use-changed-sites.ts';

// Nobody has chosen a site at first.
const SitePanel = lazyView(() => import('./site-panel.tsx'));

const NONE: readonly SiteState[] = [];

/** The map and the list of the sites, or the one that is chosen. */
export default function NetworkBody({ sites = NONE }: { readonly sites: readonly SiteState[] | undefined }) {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Kind>();
  const [within, setWithin] = useState<Bounds>();
  const selected = Number(params.get('site')) || undefined;
  const select = useCallback(
    (id: number | undefined) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        if (id === undefined) next.delete('site');
        else next.set('site', String(id));
        return next;
      }),
    [setParams],
  );
  const shown = useMemo(() => listed(sites, { text, kind, within }), [sites, text, kind, within]);
  const glowing = useChangedSites(sites);
  const shares = useMemo(() => sumOf(sites.map((site) => site.shares)), [sites]);
  return (
    <div className="network" aria-busy={sites.length === 0}>
      <Figures sites={sites} shares={shares} kind={kind} onKind={setKind} />
      <NetworkMap sites={sites} glowing={glowing} selected={selected} onSelect={select} onView={setWithin} />
      <div className="network-side">
        {selected === undefined ? (
          <>
            <div className="site-find">
              <input
                type="search"
                className="input"
                aria-label="Find a site"
                placeholder="Find a site or a city"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <span className="muted site-count" aria-live="polite">
                {numberText(shown.length)} {within ? 'in view' : 'sites'}
              </span>
            </div>
            {sites.length > 0 && (
              <SiteList
                sites={shown}
                glowing={glowing}
                onSelect={select}
                onAll={() => {
                  setText('');
                  setKind(undefined);
                  setWithin(undefined);
                }}
              />
            )}
          </>
        ) : (
          <Suspense fallback={<Loading what="the site" />}>
            <SitePanel id={selected} onClose={() => select(undefined)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

interface FiguresProps {
  readonly sites: readonly SiteState[];
  readonly shares: Readonly<Record<Kind, number>>;
  readonly kind: Kind | undefined;
  readonly onKind: (kind: Kind | undefined) => void;
}

/** What all sockets do, in numbers; each lists the sites that have such a socket. */
function Figures({ sites, shares, kind, onKind }: FiguresProps) {
  const { customer } = useScope();
  const query = customer === undefined ? {} : { customer };
  const { data } = useAsk(['drivers', 'total', customer], (client) =>
    client.GET('/drivers', { params: { query: { ...query, limit: 1 } } }),
  );
  return (
    <div className="figures">
      <ul aria-label="Sockets by what they do">
        {KINDS.map((each) => (
          <li key={each}>
            <button
              type="button"
              className={`figure kind-${each}`}
              aria-pressed={kind === each}
              onClick={() => onKind(kind === each ? undefined : each)}
            >
              <i aria-hidden="true" />
              <strong>{sites.length === 0 ? '…' : numberText(shares[each])}</strong> {KIND_WORDS[each]}
            </button>
          </li>
        ))}
      </ul>
      <p className="figures-all muted">
        {sites.length === 0 ? '…' : numberText(sites.length)} sites ·{' '}
        <ScopedLink to="/drivers">{data ? numberText(data.total) : '…'} drivers</ScopedLink>
      </p>
    </div>
  );
}
