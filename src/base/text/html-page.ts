const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as the content of an element or of an attribute in double quotes of HTML. Control characters are shown as escapes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found)
    .replace(/[^\P{Cc}\n\t]/gu, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8881; --bad: #c62828; --good: #2e7d32; --warn: #b26a00 }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #81c784; --warn: #ffcc80 } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; margin-bottom: .2rem; overflow-wrap: anywhere } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 0 0 .4rem }
code, pre { font: .87em/1.45 ui-monospace, monospace; overflow-wrap: anywhere } pre { white-space: pre-wrap; background: var(--soft); padding: .6rem; border-radius: 6px }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line) }
@media (max-width: 40rem) { table { display: block; overflow-x: auto } p { overflow-wrap: anywhere } }
section.finding { border: 1px solid var(--line); border-left: 4px solid var(--bad); border-radius: 6px; padding: .8rem 1rem; margin: 1rem 0 }
.bad { color: var(--bad) } .good { color: var(--good) } .warn { color: var(--warn) } .soft { opacity: .75 } summary { cursor: pointer }
.bar { background: var(--soft); border-radius: 4px; height: .7rem; min-width: 8rem } .bar span { display: block; background: var(--good); border-radius: 4px; height: 100% }
`;

/**
 * A page that needs nothing but itself: no script, no file beside it, and it may load nothing.
 * @param body HTML, escaped
 */
export function htmlPage(title: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Rows of cells, which are HTML, below a row of heads. */
export function htmlTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}
