import { type FormEvent, useState } from 'react';
import { Icon } from './icons.tsx';
import { type Account, asksFor, type Settings } from './settings.ts';
import type { Told } from './words.ts';

interface SignInProps {
  readonly settings: Settings;
  /** What the form begins with. */
  readonly account: Account;
  /** Why somebody has to sign in again. */
  readonly told?: Told;
  readonly onEnter: (account: Account) => void;
}

/** Asks who it is: the driver's id, and what the service wants to let a request in. */
export function SignIn({ settings, account, told, onEnter }: SignInProps) {
  const [given, setGiven] = useState(account);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onEnter({ ...given, externalId: given.externalId.trim() });
  };
  const field = (name: keyof Account) => ({
    value: given[name],
    onChange: ({ target }: { readonly target: HTMLInputElement }) =>
      setGiven({ ...given, [name]: target.value }),
    required: true,
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <main className="sign-in">
      <div className="sign-in-hero">
        <Brand />
        <h1>{told?.title ?? 'Find a free charger.'}</h1>
        <p>{told?.text ?? 'Your sites, your chargers, your cards, as they are right now.'}</p>
      </div>
      <form className="sheet" onSubmit={submit}>
        {told && (
          <p className="sheet-told" role="alert">
            <Icon name="key" /> {told.short}
          </p>
        )}
        <label className="field">
          <span>Driver id</span>
          <input {...field('externalId')} />
        </label>
        {asksFor(settings, 'key') && (
          <label className="field">
            <span>Key</span>
            <input {...field('key')} />
          </label>
        )}
        {asksFor(settings, 'customer') && (
          <label className="field">
            <span>Customer</span>
            <input {...field('customer')} />
          </label>
        )}
        <button type="submit" className="button button-main">
          Sign in
        </button>
        {settings.others.length > 0 && (
          <div className="others">
            <span>Or as</span>
            <ul>
              {settings.others.map((externalId) => (
                <li key={externalId}>
                  <button type="button" className="chip" onClick={() => onEnter({ ...given, externalId })}>
                    {externalId}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </form>
      <p className="small-print">
        A sample client of ev-driver-mock. It asks the mocked API as any app would.
      </p>
    </main>
  );
}

/** The name of the app. */
export function Brand() {
  return (
    <span className="brand">
      <span className="brand-mark">
        <Icon name="bolt" />
      </span>
      Sample&nbsp;app
    </span>
  );
}
