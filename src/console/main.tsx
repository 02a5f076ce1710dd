import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import { BASE, readScope, scopedPath } from './api/scope.ts';
import { App } from './app.tsx';
import { applyStoredTheme } from './shell/theme.ts';

applyStoredTheme();
enterBase();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** The start pages, `/_mock/` and `/_session/NAME/_mock/`, are the overview by a shorter name. */
function enterBase(): void {
  const { pathname, search } = window.location;
  if (pathname === BASE || pathname.startsWith(`${BASE}/`)) return;
  window.history.replaceState(null, '', BASE + scopedPath('/', readScope(search, pathname)));
}
