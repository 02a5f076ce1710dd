import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/** Whether the console is dark now, by what was chosen or else by the system. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(QUERY);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  media.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', onChange);
  };
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? window.matchMedia(QUERY).matches : chosen === 'dark';
}
