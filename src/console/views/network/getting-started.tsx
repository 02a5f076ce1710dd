import { useEffect, useState } from 'react';
import { LAST_ENTRIES, useJournal } from '../../api/journal.ts';
import { useAsk } from '../../api/mock.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';

/** Under which name this browser keeps which steps were done. */
const NAME = 'ev-driver-mock.steps';

const STEPS = [
  { key: 'ask', title: 'Ask for a driver', hint: 'Try it, or watch the sample app do so', to: '/app' },
  { key: 'break', title: 'Break a socket', hint: 'Click a site, then Break', to: undefined },
  {
    key: 'error',
    title: 'Get an error',
    hint: 'Switch a scenario on, and ask',
    to: '/scenarios/not-authorised',
  },
  { key: 'why', title: 'See why', hint: 'Open a request', to: '/requests' },
  { key: 'clock', title: 'Move the clock', hint: 'Freeze it, or ×60', to: undefined },
] as const;

type Key = (typeof STEPS)[number]['key'];

const ALL: ReadonlySet<string> = new Set(STEPS.map(({ key }) => key));

/** The first steps in one line: each ticks itself off when it is done, and the line goes when all are. */
export function GettingStarted() {
  const [done, setDone] = useState<ReadonlySet<string>>(stored);
  const { data: changes } = useAsk(['changes'], (client) => client.GET('/changes'));
  const { entries = [] } = useJournal(LAST_ENTRIES);
  const now = [
    entries.length > 0 && 'ask',
    changes && changes.chargers.length > 0 && 'break',
    entries.some(({ status }) => status >= 400) && 'error',
    changes?.clock.changed && 'clock',
  ].filter((key) => typeof key === 'string');
  const fresh = now.filter((key) => !done.has(key)).join(' ');
  useEffect(() => {
    if (fresh !== '') setDone((before) => keep(new Set([...before, ...fresh.split(' ')])));
  }, [fresh]);
  const finish = (keys: ReadonlySet<string>) => setDone(keep(keys));
  if ([...ALL].every((key) => done.has(key))) return null;
  return (
    <section className="steps" aria-label="Getting started">
      <ol>
        {STEPS.map(({ key, title, hint, to }, index) => (
          <li key={key} data-done={done.has(key) || undefined}>
            <span className="step-mark" aria-hidden="true">
              {done.has(key) ? '✓' : index + 1}
            </span>
            <span>
              <strong>
                {to === undefined ? (
                  title
                ) : (
                  <StepLink to={to} of={key} title={title} onDone={finish} done={done} />
                )}
              </strong>
              <span className="muted">{done.has(key) ? 'done' : hint}</span>
            </span>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="icon-button"
        aria-label="Hide these steps"
        title="Hide"
        onClick={() => finish(ALL)}
      >
        ×
      </button>
    </section>
  );
}

interface StepLinkProps {
  readonly to: string;
  readonly of: Key;
  readonly title: string;
  readonly done: ReadonlySet<string>;
  readonly onDone: (keys: ReadonlySet<string>) => void;
}

/** Whoever goes to the requests has found out where a request tells why. */
function StepLink({ to, of, title, done, onDone }: StepLinkProps) {
  return (
    <ScopedLink to={to} onClick={() => of === 'why' && onDone(new Set([...done, of]))}>
      {title}
    </ScopedLink>
  );
}

function stored(): ReadonlySet<string> {
  return new Set((localStorage.getItem(NAME) ?? '').split(' '));
}

function keep(done: ReadonlySet<string>): ReadonlySet<string> {
  localStorage.setItem(NAME, [...done].join(' ').trim());
  return done;
}
