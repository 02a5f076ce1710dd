import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import { BASE, readScope, scopedPath } from './api/scope.ts';
import { App, createQueries } from './app.tsx';
import { prepareView } from './prepare-view.ts';
import { applyStoredTheme } from './shell/theme.ts';

const queries = createQueries();
prepareView(queries, window.location);
applyStoredTheme();
enterBase();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App queries={queries} />
    </StrictMode>,
  );
}

/** The start pages, `/_mock/` and `/_session/NAME/_mock/`, are the overview by a shorter name, with `?wall` the wall. */
function enterBase(): void {
  const { pathname, search } = window.location;
  // Its place is told from the page's, and it is asked for when that has another address.
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  icon?.setAttribute('href', icon.href);
  if (/[?&]wall\b/.test(search)) show('/wall');
  else if (pathname !== BASE && !pathname.startsWith(`${BASE}/`)) show('/');
}

/** Another view of the same scope, in place of the page that was asked for. */
function show(view: string): void {
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', BASE + scopedPath(view, readScope(search, pathname)));
}
