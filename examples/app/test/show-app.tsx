import { render } from '@testing-library/react';
import { App } from '../src/app.tsx';
import type { Settings } from '../src/settings.ts';

/** Shows the app as somebody sees it who comes by the address of a driver; without an id, as somebody new. */
export function showApp(apiUrl: string, externalId?: string, more: Partial<Settings> = {}) {
  const settings: Settings = {
    url: `${apiUrl}/user/externalId/{externalId}`,
    query: { code: '{key}', clientId: '{customer}' },
    headers: {},
    sample: { externalId: 'extIdTest', key: 'demo-key', customer: 'demo' },
    others: ['newcomer'],
    ...more,
  };
  window.history.replaceState(null, '', externalId === undefined ? '/' : `/?externalId=${externalId}`);
  return render(<App settings={settings} />);
}
