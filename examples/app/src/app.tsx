import { useState } from 'react';
import { Home } from './home.tsx';
import { type Account, firstAccount, type Settings, storeAccount, storedAccount } from './settings.ts';
import { SignIn } from './sign-in.tsx';
import { Trouble } from './trouble.tsx';

/** A driver's app: finds the chargers, sites and tags of whoever signs in. */
export function App({ settings }: { readonly settings: Settings }) {
  const [account, setAccount] = useState(() => storedAccount(settings, window.location.search));
  const enter = (next: Account | undefined) => {
    storeAccount(next);
    setAccount(next);
  };
  if (settings.unavailable !== undefined) {
    return (
      <main className="alone">
        <Trouble icon="plug" title="There is no driver to show" text={settings.unavailable} />
      </main>
    );
  }
  if (!account) {
    const first = firstAccount(settings, window.location.search);
    return <SignIn settings={settings} account={first} onEnter={enter} />;
  }
  // Another driver is looked at from the start.
  const key = `${account.customer} ${account.externalId}`;
  return <Home key={key} settings={settings} account={account} onEnter={enter} />;
}
