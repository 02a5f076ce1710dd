// @ts-check
// What Vite needs to take the project's own documents into the console.
import { basename } from 'node:path';
import { Marked } from 'marked';
import { parse } from 'yaml';

/** Documents that the console shows, by name of the file: where a link from one to another leads. */
const SHOWN = /^([a-z-]+)\.md(#.*)?$/;
const REFERENCE = '/_mock/console/reference';

/**
 * `import spec from 'x.yaml'` gives what the file says, as data.
 * @returns {import('vite').Plugin}
 */
export function yamlData() {
  return {
    name: 'yaml-data',
    transform(code, id) {
      if (!id.endsWith('.yaml')) return null;
      // A string for JSON.parse: quicker to read than an object of the same size.
      const json = JSON.stringify(JSON.stringify(parse(code, { merge: true })));
      return { code: `export default JSON.parse(${json});`, map: null, moduleType: 'js' };
    },
  };
}

/**
 * `import page from 'x.md'` gives `{ title, html, headings }`: the file as HTML without its title.
 * @returns {import('vite').Plugin}
 */
export function markdownPages() {
  return {
    name: 'markdown-pages',
    transform(code, id) {
      if (!id.endsWith('.md')) return null;
      return {
        code: `export default ${JSON.stringify(pageOf(code, basename(id)))};`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}

/**
 * @param {string} markdown
 * @param {string} file its name, for messages
 * @returns {{ title: string, html: string, headings: { id: string, text: string }[] }}
 * @throws {Error} if it does not begin with a title
 */
export function pageOf(markdown, file) {
  const [, title, rest = ''] = /^# (.+)\n([\s\S]*)$/.exec(markdown) ?? [];
  if (title === undefined) throw new Error(`${file} does not begin with a title`);
  /** @type {{ id: string, text: string }[]} */
  const headings = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        const id = slugOf(text);
        if (depth === 2) headings.push({ id, text: text.replace(/<[^>]+>/g, '') });
        return `<h${depth} id="${id}">${text}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const target = targetOf(href);
        return target === undefined ? text : `<a href="${target}">${text}</a>`;
      },
      // What scrolls sideways must be reachable by keyboard.
      code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
      table(token) {
        const row = (/** @type {import('marked').Tokens.TableCell[]} */ cells, /** @type {string} */ tag) =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        const body = token.rows.map((cells) => row(cells, 'td')).join('');
        return `<div class="table-wrap" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const html = /** @type {string} */ (marked.parse(rest, { async: false }));
  return { title, html, headings };
}

/**
 * Where a link leads within the console; undefined where the console does not have it. Nothing leads to another host.
 * @param {string} href
 */
function targetOf(href) {
  if (href.startsWith('#')) return href;
  const shown = SHOWN.exec(href);
  return shown ? `${REFERENCE}/${shown[1]}${shown[2] ?? ''}` : undefined;
}

/**
 * As GitHub makes them, so that links within the documents lead somewhere here, too.
 * @param {string} html of the heading
 */
function slugOf(html) {
  const text = html.replace(/<[^>]+>/g, '').replace(/&[a-z#0-9]+;/g, '');
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
