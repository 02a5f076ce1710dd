import { type ReactNode, useState } from 'react';
import { SERVER } from '../../api/scope.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';

/** Under which name this browser keeps that it was put away. */
const NAME = 'ev-driver-mock.start-here';

const STEPS: readonly (readonly [title: string, text: ReactNode])[] = [
  [
    'Point your app at it',
    <>
      Its base URL is <code>{SERVER}/api</code>. Every driver, site and charger is computed from a seed, a
      customer and a clock: the same question gets the same bytes, always.
    </>,
  ],
  [
    'Look at somebody',
    <>
      <ScopedLink to="/drivers/extIdTest">extIdTest</ScopedLink> is the driver of the API page;{' '}
      <ScopedLink to="/drivers">there are a million more</ScopedLink>, and a few with a story.
    </>,
  ],
  [
    'Break something',
    <>
      Click a socket of the <ScopedLink to="/drivers/fast-hub">fast-charging hub</ScopedLink>: every driver
      who sees it, and every count, follows.
    </>,
  ],
  [
    'Get an error on purpose',
    <>
      <ScopedLink to="/scenarios">Scenarios</ScopedLink> answer instead: a 401 for one request, two 503 and
      then the answer, a cut connection. <ScopedLink to="/edge-cases">Edge cases</ScopedLink> are bodies that
      the contract allows and nobody expects.
    </>,
  ],
  [
    'Move the clock',
    <>
      Freeze it, run it fast, drag it over a day on the <ScopedLink to="/timeline">timeline</ScopedLink>. All
      that you change stays in this <ScopedLink to="/sessions">session</ScopedLink>.
    </>,
  ],
];

/** The simulator in a minute; can be put away, and brought back. */
export function StartHere() {
  const [isAway, setAway] = useState(() => localStorage.getItem(NAME) === 'away');
  const put = (away: boolean) => {
    localStorage.setItem(NAME, away ? 'away' : 'here');
    setAway(away);
  };
  if (isAway) {
    return (
      <div className="start-away">
        <button type="button" className="button button-small" onClick={() => put(false)}>
          Show where to start
        </button>
      </div>
    );
  }
  return (
    <section className="card stack start" aria-labelledby="start-title">
      <div className="row start-head">
        <h2 id="start-title">Start here</h2>
        <button type="button" className="button button-small" onClick={() => put(true)}>
          Put away
        </button>
      </div>
      <ol>
        {STEPS.map(([title, text]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
