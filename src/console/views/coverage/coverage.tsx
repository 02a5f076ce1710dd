import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk } from '../../api/mock.tsx';
import { useUndoable } from '../../api/undo.ts';
import { CodeBlock } from '../../parts/answer/code-block.tsx';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Failed, Shown } from '../../parts/states.tsx';
import './coverage.css';
import { type CoverageNode, coverageTree, type Goal } from './coverage-tree.ts';

/** The group that is open at first: the others are a click away. */
const OPENED = 'Statuses';
/** So many of the goals that were never met are shown with what triggers them. */
const MISSING_SHOWN = 3;

/** The contract as a tree, coloured by what clients have met. */
export default function Coverage() {
  const [params, setParams] = useSearchParams();
  const all = params.get('of') === 'all';
  // Every request can change it, and the events do not say so.
  const coverage = useAsk(
    ['coverage', all],
    (client) =>
      client.GET('/coverage', { params: { query: { all } }, headers: { accept: 'application/json' } }),
    { every: 4000, keep: true },
  );
  const sessions = useAsk(['sessions'], (client) => client.GET('/sessions'), { enabled: all });
  const forget = useUndoable(
    (client) => client.DELETE('/coverage', { params: { query: { all } } }),
    () => `What ${all ? 'all sessions have' : 'this session has'} covered is cleared.`,
    {
      withCoverage: true,
      others: () => (all ? (sessions.data?.sessions ?? []).map(({ name }) => name) : []),
    },
  );
  const choose = (of: string | undefined) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (of === undefined) next.delete('of');
        else next.set('of', of);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <PageHead
        title="Coverage"
        lead="What of the contract clients have covered: each status, null, missing property, list size and fault is a goal."
      >
        <button type="button" className="chip" aria-pressed={!all} onClick={() => choose(undefined)}>
          This session
        </button>
        <button type="button" className="chip" aria-pressed={all} onClick={() => choose('all')}>
          All sessions
        </button>
        {all ? (
          <ConfirmButton
            label="Clear"
            word="Clear the coverage"
            goes="What all sessions have covered goes. It can be taken back, but for what sessions covered that are gone by now."
            onConfirm={() => forget.mutate()}
          />
        ) : (
          <button type="button" className="button" onClick={() => forget.mutate()}>
            Clear
          </button>
        )}
      </PageHead>
      {forget.error && <Failed error={forget.error} />}
      <Shown of={coverage} what="the coverage">
        {(data) => (typeof data === 'string' ? null : <Report report={data} />)}
      </Shown>
    </>
  );
}

function Report({ report }: { readonly report: Schemas['Coverage'] }) {
  const { met, total, percent, groups, goals, missing } = report;
  const tree = useMemo(() => coverageTree(groups, goals), [groups, goals]);
  const [chosen, setChosen] = useState<string>();
  const goal = goals.find(({ id }) => id === chosen);
  return (
    <div className="coverage">
      <div className="stack">
        <section className="card stack" aria-label="In all">
          <p className="coverage-percent">
            <strong>{percent} %</strong>{' '}
            <span className="muted">
              {met} of {total} goals covered
            </span>
          </p>
          <Bar met={met} total={total} label="Of the whole contract" />
        </section>
        <section className="card coverage-tree" aria-label="The contract">
          {tree.map((node) => (
            <Node key={node.key} node={node} depth={0} chosen={chosen} onChoose={setChosen} />
          ))}
        </section>
      </div>
      <aside className="stack coverage-side" aria-label="How to meet a goal">
        {goal && <GoalCard goal={goal} />}
        <section className="card stack" aria-labelledby="missing-title">
          <h2 id="missing-title">
            {missing.length === 0 ? 'Everything is covered' : 'Never covered, the most dangerous first'}
          </h2>
          {missing.slice(0, MISSING_SHOWN).map((each) => (
            <div key={each.id} className="stack">
              <p>{each.what}</p>
              <CodeBlock text={each.how} label={`How to meet ${each.id}`} wrap />
            </div>
          ))}
          {missing.length > MISSING_SHOWN && (
            <p className="muted">and {missing.length - MISSING_SHOWN} more: choose one in the tree.</p>
          )}
        </section>
      </aside>
    </div>
  );
}

function GoalCard({ goal }: { readonly goal: Goal }) {
  return (
    <section className="card stack" aria-labelledby="goal-title">
      <h2 id="goal-title">{goal.what}</h2>
      <p>{goal.met ? '✓ A client has covered it.' : '○ No client has covered it yet.'}</p>
      <CodeBlock text={goal.how} label="The line that triggers it" wrap />
    </section>
  );
}

interface NodeProps {
  readonly node: CoverageNode;
  readonly depth: number;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Node({ node, depth, chosen, onChoose }: NodeProps) {
  const { label, goals, children, met, total } = node;
  return (
    <details open={depth === 0 && label === OPENED} className="coverage-node">
      <summary>
        <span className="coverage-label">{label}</span>
        <Bar met={met} total={total} label={label} />
        <span className="coverage-count">
          {met}/{total}
        </span>
      </summary>
      <div className="coverage-inner">
        {goals.length > 0 && (
          <ul className="coverage-goals">
            {goals.map(({ goal, label: what }) => (
              <li key={goal.id}>
                <button
                  type="button"
                  className="coverage-goal"
                  data-met={goal.met || undefined}
                  aria-pressed={chosen === goal.id}
                  onClick={() => onChoose(goal.id)}
                >
                  <span aria-hidden="true">{goal.met ? '✓' : '○'}</span>
                  <span className="visually-hidden">{goal.met ? 'Covered: ' : 'Not covered: '}</span> {what}
                </button>
              </li>
            ))}
          </ul>
        )}
        {children.map((child) => (
          <Node key={child.key} node={child} depth={depth + 1} chosen={chosen} onChoose={onChoose} />
        ))}
      </div>
    </details>
  );
}

interface BarProps {
  readonly met: number;
  readonly total: number;
  readonly label: string;
}

function Bar({ met, total, label }: BarProps) {
  return (
    <progress
      className="coverage-bar"
      max={total}
      value={met}
      aria-label={`${label}: ${met} of ${total} covered`}
    />
  );
}
