import { lazy, Suspense, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Entry, useJournal } from '../../api/journal.ts';
import { useChange } from '../../api/mock.tsx';
import { usePathParam } from '../../api/path-param.ts';
import { useGo } from '../../api/scope.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { counted } from '../../parts/counted.ts';
import { numberText } from '../../parts/moment.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { TryIt } from '../../parts/try-it.tsx';
import { groupAlike } from './alike.ts';
import { RequestDetail } from './request-detail.tsx';
import { matchesFilter, RequestFilters, readFilter } from './request-filters.tsx';
import { RequestList } from './request-list.tsx';
import './requests.css';
import { useHidden } from './use-hidden.ts';

const ExportMenu = lazy(() => import('./export-menu.tsx'));

/** The live journal of the session; one entry is opened beside it. */
export default function Requests() {
  const { entries, forgotten, error, refetch } = useJournal();
  const id = Number(usePathParam()) || undefined;
  const [params, setParams] = useSearchParams();
  const [held, setHeld] = useState<readonly Entry[]>();
  const [isExporting, setExporting] = useState(false);
  const go = useGo();
  const clear = useChange((client) => client.DELETE('/requests'));
  const filter = readFilter(params);
  const { hidden, hide } = useHidden();
  const known = held ?? entries;
  const shown = useMemo(() => known?.filter((entry) => entry.id > hidden), [known, hidden]);
  const outOfSight = (known?.length ?? 0) - (shown?.length ?? 0);
  const found = useMemo(
    () => shown?.filter((entry) => matchesFilter(entry, filter)).toReversed(),
    [shown, filter],
  );
  const isGrouped = params.get('group') !== 'off';
  const rows = useMemo(
    () => found && (isGrouped ? groupAlike(found) : found.map((entry) => ({ entry, count: 1 }))),
    [found, isGrouped],
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
  // What is read stays where it is; those that come wait above.
  const hold = () => setHeld((known) => known ?? entries ?? []);
  const newer = held ? newerThan(held, entries ?? []) : 0;
  const open = (entry: Entry) => {
    hold();
    const query = new URLSearchParams(params);
    query.delete('session');
    query.delete('customer');
    const text = query.toString();
    go(`/requests/${entry.id}${text === '' ? '' : `?${text}`}`, { replace: id !== undefined });
  };
  const opened = shown?.find((entry) => entry.id === id);
  return (
    <>
      <PageHead title="Requests" lead="What clients asked of the mocked API in this session, as it happens.">
        <button
          type="button"
          className="button"
          aria-pressed={held !== undefined}
          onClick={() => (held ? setHeld(undefined) : hold())}
        >
          {held ? 'Go on' : 'Pause'}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={isExporting}
          onClick={() => setExporting(!isExporting)}
        >
          Export
        </button>
        <button
          type="button"
          className="button"
          disabled={!shown?.length}
          title="Puts what is listed out of sight"
          onClick={() => {
            setHeld(undefined);
            hide(entries?.at(-1)?.id ?? 0, shown?.length ?? 0);
          }}
        >
          Clear
        </button>
      </PageHead>
      {isExporting && (
        <Suspense fallback={<Loading what="the formats" />}>
          <ExportMenu />
        </Suspense>
      )}
      <RequestFilters filter={filter} entries={shown ?? []} onSet={set} />
      {!found &&
        (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading what="the journal" />)}
      {found && (
        <div className="requests" data-open={id !== undefined || undefined}>
          <div>
            <p className="muted requests-count" aria-live="polite">
              {numberText(found.length)} of {numberText(shown?.length ?? 0)}
              {forgotten > 0 &&
                `; ${counted(forgotten, 'older one')} forgotten: the server keeps the latest 1,000`}
              {held && ' · held'}
              {found.length !== rows?.length && ` in ${counted(rows?.length ?? 0, 'row')}`}{' '}
              <button
                type="button"
                className="link-button"
                aria-pressed={isGrouped}
                onClick={() => set('group', isGrouped ? 'off' : '')}
              >
                {isGrouped ? 'Show each' : 'Group alike'}
              </button>
            </p>
            {newer > 0 && (
              <button type="button" className="requests-newer" onClick={() => setHeld(undefined)}>
                ↑ {counted(newer, 'new request')}
              </button>
            )}
            {outOfSight > 0 && (
              <p className="row requests-hidden">
                <span className="muted">{counted(outOfSight, 'earlier request')} out of sight.</span>
                <button type="button" className="link-button" onClick={() => hide(0, outOfSight)}>
                  Show
                </button>
                <ConfirmButton
                  label="Delete on the server"
                  word="Delete all requests"
                  className="link-button"
                  goes={`All ${counted(entries?.length ?? 0, 'request')} of this session go, for every client of the control API. They cannot be brought back; Export keeps them.`}
                  onConfirm={() => clear.mutate(undefined, { onSuccess: () => void refetch() })}
                />
              </p>
            )}
            {found.length === 0 ? (
              <Nothing isFiltered={shown?.length !== 0} onAll={() => setParams({}, { replace: true })} />
            ) : (
              <RequestList rows={rows ?? []} openId={id} onOpen={open} onScrolled={hold} />
            )}
          </div>
          {id !== undefined && <RequestDetail key={id} id={id} known={opened} />}
        </div>
      )}
    </>
  );
}

interface NothingProps {
  /** There are requests, which the filter leaves out. */
  readonly isFiltered: boolean;
  readonly onAll: () => void;
}

function Nothing({ isFiltered, onAll }: NothingProps) {
  if (isFiltered) {
    return (
      <Empty title="Nothing fits the filter">
        <button type="button" className="button" onClick={onAll}>
          Show all requests
        </button>
      </Empty>
    );
  }
  return (
    <Empty title="No requests yet">
      <p>Point a client at this server: what it asks appears here at once. Or ask from here.</p>
      <TryIt className="button-primary" where="It is in the list." />
    </Empty>
  );
}

/** How many entries have come since a list was held. */
function newerThan(held: readonly Entry[], entries: readonly Entry[]): number {
  const last = held.at(-1)?.id ?? 0;
  return entries.length - entries.findLastIndex(({ id }) => id <= last) - 1;
}
