import { type ChangeEvent, useRef, useState } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk, useMock } from '../../api/mock.tsx';
import { DEFAULT_SESSION, SERVER } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { CodeBlock } from '../../parts/answer/code-block.tsx';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { counted } from '../../parts/counted.ts';
import { Instant } from '../../parts/instant.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Failed, Shown } from '../../parts/states.tsx';
import './sessions.css';

/** All sessions, and what can be done with the one that the page is in. */
export default function Sessions() {
  const { session } = useMock();
  const sessions = useAsk(['sessions'], (client) => client.GET('/sessions'), { every: 5000 });
  const found = sessions.data?.sessions ?? [];
  const resetAll = useUndoable(
    (client) => client.POST('/reset/all'),
    () => 'All sessions are as when they began.',
    { withClock: true, withCoverage: true, others: () => found.map(({ name }) => name) },
  );
  return (
    <>
      <PageHead
        title="Sessions"
        lead="Isolated copies of all that can change: tests that run side by side never meet. A session comes into being on first use."
      >
        <ConfirmButton
          label="Reset all"
          word="Reset all sessions"
          className="button button-danger"
          goes={goesOf(found)}
          onConfirm={() => resetAll.mutate()}
        />
      </PageHead>
      {resetAll.error && <Failed error={resetAll.error} />}
      <div className="sessions">
        <Shown of={sessions} what="sessions">
          {({ sessions: found }) => <SessionTable sessions={found} current={session} />}
        </Shown>
        <Current session={session} />
      </div>
    </>
  );
}

/** What is lost when sessions are reset, in words. */
function goesOf(sessions: readonly Schemas['SessionView'][]): string {
  const sum = (of: (session: Schemas['SessionView']) => number) =>
    sessions.reduce((total, each) => total + of(each), 0);
  const parts = [
    counted(
      sum(({ requests }) => requests),
      'request',
    ),
    counted(
      sum(({ activations }) => activations),
      'scenario',
    ),
    counted(
      sum(({ chargerChanges, driverOverrides }) => chargerChanges + driverOverrides),
      'change',
    ),
  ];
  return `${counted(sessions.length, 'session')} with ${parts.join(', ')} go back to the start. Scenarios, changes, clocks and what was covered can be taken back; requests go for good.`;
}

interface SessionTableProps {
  readonly sessions: readonly Schemas['SessionView'][];
  readonly current: string;
}

function SessionTable({ sessions, current }: SessionTableProps) {
  const remove = useUndoable<string>(
    (client, name) => client.DELETE('/sessions/{name}', { params: { path: { name } } }),
    (name) => `Session ${name} is deleted.`,
    { others: (name) => [name] },
  );
  return (
    <ul className="grid sessions-list" aria-label="Sessions">
      {sessions.map((each) => (
        <li key={each.name} className="card session-card" data-current={each.name === current || undefined}>
          <div className="row session-head">
            <h2>
              <ScopedLink to={`/?session=${encodeURIComponent(each.name)}`}>{each.name}</ScopedLink>
            </h2>
            {each.name === current && <span className="tag tag-accent">This page</span>}
          </div>
          <p className="muted">
            <Instant at={each.instant} seconds /> · <code>{each.clock}</code>
          </p>
          <p>
            {counted(each.requests, 'request')}, {counted(each.activations, 'scenario')} on,{' '}
            {counted(each.chargerChanges, 'changed charger')},{' '}
            {counted(each.driverOverrides, 'changed driver')}
          </p>
          <div className="row session-foot">
            <span className="muted">
              Last used <Instant at={each.lastUsed} timeOnly seconds />
            </span>
            {each.name !== DEFAULT_SESSION && each.name !== current && (
              <ConfirmButton
                label={`Delete ${each.name}`}
                word="Delete it"
                className="button button-small"
                goes={`Its ${counted(each.requests, 'request')} go for good; the rest can be taken back.`}
                onConfirm={() => remove.mutate(each.name)}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Current({ session }: { readonly session: string }) {
  const reset = useUndoable(
    (client) => client.POST('/reset'),
    () => 'The session is as when it began.',
    { withClock: true },
  );
  return (
    <section className="card stack" aria-labelledby="this-session">
      <div className="row">
        <h2 id="this-session">This session: {session}</h2>
        <ConfirmButton
          label="Reset this session"
          word="Reset it"
          className="button button-small button-danger"
          goes={`Clock, changes, scenarios and coverage of ${session} go back to the start, which can be taken back; its requests go for good.`}
          onConfirm={() => reset.mutate()}
        />
        <span role="status">{reset.isSuccess && 'As when it began.'}</span>
      </div>
      <Snapshot session={session} />
      <h3>How a client names it</h3>
      <div className="stack">
        <CodeBlock
          label="By the base URL"
          text={`${SERVER}${session === DEFAULT_SESSION ? '' : `/_session/${session}`}/api`}
        />
        <CodeBlock label="By a header" text={`x-mock-session: ${session}`} />
        <CodeBlock
          label="By the end of the API key"
          text={session === DEFAULT_SESSION ? 'demo-key' : `demo-key~${session}`}
        />
      </div>
    </section>
  );
}

function Snapshot({ session }: { readonly session: string }) {
  const { client } = useMock();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const put = useUndoable<Schemas['Snapshot'], unknown>(
    (api, snapshot) => api.PUT('/snapshot', { body: snapshot }),
    () => 'A snapshot is in place.',
    { withClock: true },
  );
  const download = async () => {
    const { data } = await client.GET('/snapshot');
    const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${session}.snapshot.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    setProblem(undefined);
    try {
      const text = (await target.files?.[0]?.text()) ?? '';
      put.mutate(JSON.parse(text) as Schemas['Snapshot']);
    } catch (error) {
      setProblem(error);
    }
    target.value = '';
  };
  const failed = problem ?? put.error;
  return (
    <>
      <div className="row">
        <button type="button" className="button button-small" onClick={download}>
          Download a snapshot
        </button>
        <button type="button" className="button button-small" onClick={() => input.current?.click()}>
          Restore a snapshot
        </button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label="Snapshot file"
          onChange={upload}
        />
        <span role="status">{put.isSuccess && 'In place.'}</span>
      </div>
      {failed !== undefined && failed !== null && <Failed error={failed} />}
    </>
  );
}
