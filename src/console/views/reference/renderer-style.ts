/** How the renderer is set up: no fonts of another host, no header of its own, all in our colours. */
export const RENDERER_ATTRIBUTES = {
  'render-style': 'view',
  'schema-style': 'tree',
  'load-fonts': 'false',
  'show-header': 'false',
  'show-info': 'true',
  'allow-spec-url-load': 'false',
  'allow-spec-file-load': 'false',
  'allow-server-selection': 'false',
  'allow-authentication': 'true',
  'allow-try': 'true',
  'allow-advanced-search': 'false',
  'update-route': 'false',
  'persist-auth': 'false',
  'show-method-in-nav-bar': 'false',
  'schema-description-expanded': 'true',
  'default-schema-tab': 'schema',
  'response-area-height': '360px',
} as const;

/**
 * Our colours and fonts in the place of the renderer's, which are too pale to read in places. Within its shadow
 * root the names are its own.
 */
const STYLE = `
:host {
  --border-radius: 6px;
  --font-regular: var(--font);
  --font-mono: var(--mono);
  --bg: var(--surface);
  --bg2: var(--surface-2);
  --bg3: var(--surface-3);
  --light-bg: var(--surface-3);
  --fg: var(--ink);
  --fg2: var(--ink);
  --fg3: var(--ink-2);
  --light-fg: var(--ink-2);
  --placeholder-color: var(--ink-2);
  --border-color: var(--line);
  --light-border-color: var(--line);
  --code-border-color: var(--line);
  --input-bg: var(--surface);
  --hover-color: var(--surface-2);
  --red: var(--danger);
  --light-red: var(--danger-ground);
  --pink: var(--danger);
  --light-pink: var(--danger-ground);
  --green: var(--accent);
  --light-green: var(--accent-ground);
  --blue: var(--info);
  --light-blue: var(--info-ground);
  --orange: var(--warn);
  --light-orange: var(--warn-ground);
  --yellow: var(--warn);
  --light-yellow: var(--warn-ground);
  --purple: var(--violet);
  --brown: var(--warn);
  --primary-color: var(--accent);
  --primary-color-invert: var(--on-accent);
  --primary-color-trans: var(--accent-ground);
  --code-bg: var(--surface-2);
  --code-fg: var(--ink);
  --inline-code-fg: var(--ink);
  --code-property-color: var(--info);
  --code-keyword-color: var(--violet);
  --code-operator-color: var(--ink-2);
  --nav-get-color: var(--info);
}
`;

/** Gives the renderer our colours; they follow the theme. */
export function paintRenderer(renderer: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const root = renderer.shadowRoot;
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
