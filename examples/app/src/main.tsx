import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './look.css';
import './layout.css';
import './parts.css';
import { App } from './app.tsx';
import { applyTheme, settingsOf } from './settings.ts';

applyTheme(document, window.location.search);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App settings={settingsOf(document)} />
    </StrictMode>,
  );
}
