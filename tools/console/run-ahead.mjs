// @ts-check
// The page's first script.

/**
 * Runs the file `ahead-*.js`, which the large one imports, as a script of the page that comes first: it need not wait for that to be
 * there.
 * @returns {import('vite').Plugin}
 */
export function runAhead() {
  return {
    name: 'run-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const link = /<link rel="modulepreload" crossorigin href="([^"]*\/ahead-[^"]*)">\s*/;
        const file = link.exec(html)?.[1];
        if (!file) throw new Error('The page has no file ahead-*.js to run first.');
        return html
          .replace(link, '')
          .replace('<script ', `<script type="module" crossorigin src="${file}"></script>\n    <script `);
      },
    },
  };
}
