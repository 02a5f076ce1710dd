/** How the console looks: as the system says, or as was chosen here. */
export type Theme = 'system' | 'light' | 'dark';

const NAME = 'ev-driver-mock.theme';

/** The theme that was chosen in this browser. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(NAME);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Shows a theme and keeps it for this browser. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(NAME, theme);
  applyStoredTheme();
}

/** Shows the theme that was chosen; the style sheets follow `data-theme`. */
export function applyStoredTheme(): void {
  const theme = storedTheme();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
