import { useId, useRef, useState } from 'react';
import { Cards } from './cards.tsx';
import { Chargers } from './chargers.tsx';
import { Freshness, Stale } from './freshness.tsx';
import { Icon, type IconName } from './icons.tsx';
import { News } from './news.tsx';
import type { Account, Settings } from './settings.ts';
import { Brand, SignIn } from './sign-in.tsx';
import { Sites } from './sites.tsx';
import { Skeleton } from './skeleton.tsx';
import { PICTURES, Trouble } from './trouble.tsx';
import { useDriver } from './use-driver.ts';
import { wordsOf } from './words.ts';

interface HomeProps {
  readonly settings: Settings;
  readonly account: Account;
  /** Signs somebody in; undefined: out. */
  readonly onEnter: (account: Account | undefined) => void;
}

type Tab = 'chargers' | 'sites' | 'cards';

const TABS: readonly (readonly [Tab, string, IconName])[] = [
  ['chargers', 'Chargers', 'bolt'],
  ['sites', 'Sites', 'pin'],
  ['cards', 'Cards', 'card'],
];

/** What somebody who is signed in sees. */
export function Home({ settings, account, onEnter }: HomeProps) {
  const watched = useDriver(settings, account);
  const { driver, atMs, problem, ask } = watched;
  const [tab, setTab] = useState<Tab>('chargers');
  const [site, setSite] = useState('');
  const told = problem && wordsOf(problem, account.externalId);
  if (problem?.kind === 'sign-in' || problem?.kind === 'bad-id')
    return <SignIn settings={settings} account={account} {...(told && { told })} onEnter={onEnter} />;
  const show = (next: Tab, wanted = '') => {
    setTab(next);
    setSite(wanted);
    document.documentElement.scrollTop = 0;
  };
  const retry = (
    <button type="button" className="button button-main" onClick={ask}>
      Try again
    </button>
  );
  return (
    <div className="app">
      <header className="bar">
        <Brand />
        <Freshness watched={watched} />
        <Who account={account} onLeave={() => onEnter(undefined)} />
      </header>
      <nav className="tabs" aria-label="Views">
        {TABS.map(([key, label, icon]) => (
          <button
            key={key}
            type="button"
            aria-current={tab === key ? 'page' : undefined}
            disabled={!driver}
            onClick={() => show(key)}
          >
            <Icon name={icon} />
            {label}
          </button>
        ))}
      </nav>
      <main>
        {driver && told && <Stale problem={told.short} atMs={atMs} onRetry={ask} />}
        {driver ? (
          <>
            {tab === 'chargers' && (
              <Chargers driver={driver} clockMs={watched.clockMs} site={site} onSite={setSite} />
            )}
            {tab === 'sites' && <Sites sites={driver.sites} onOpen={(name) => show('chargers', name)} />}
            {tab === 'cards' && <Cards tags={driver.tags} />}
            <News sites={driver.sites} />
          </>
        ) : problem && told ? (
          <Trouble icon={PICTURES[problem.kind]} title={told.title} text={told.text}>
            {retry}
            {problem.kind === 'nobody' && (
              <button type="button" className="button" onClick={() => onEnter(undefined)}>
                Sign in as somebody else
              </button>
            )}
          </Trouble>
        ) : (
          <Skeleton />
        )}
      </main>
    </div>
  );
}

/** Who is signed in, and the way out. */
function Who({ account, onLeave }: { readonly account: Account; readonly onLeave: () => void }) {
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="who"
        aria-label="Account"
        aria-controls={id}
        onClick={() => menu.current?.togglePopover()}
      >
        <Icon name="person" />
      </button>
      <div ref={menu} id={id} popover="auto" className="who-menu">
        <p>
          Signed in as <strong>{account.externalId}</strong>
        </p>
        <button type="button" className="button" onClick={onLeave}>
          <Icon name="leave" /> Sign out
        </button>
      </div>
    </>
  );
}
