import { expect, test } from 'vitest';
import { escapeHtml, htmlPage, htmlTable } from '../../../src/base/text/html-page.ts';

test.each([
  ['a & b', 'a &amp; b'],
  [`<a href="x" title='y'>`, '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;'],
  ['&amp;', '&amp;amp;'],
  ['ä€😀', 'ä€😀'],
  ['two\n\tlines', 'two\n\tlines'],
  ['a\u0000b\u001b\u0085', 'a\\u0000b\\u001b\\u0085'],
  ['', ''],
])('the text %j is %j in HTML', (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});

test('a table has its heads escaped, and its cells as they are', () => {
  expect(htmlTable(['a < b', 'c'], [['<i>1</i>', '2'], ['3']]).split('\n')).toEqual([
    '<table><thead><tr><th>a &lt; b</th><th>c</th></tr></thead><tbody>',
    '<tr><td><i>1</i></td><td>2</td></tr>',
    '<tr><td>3</td></tr>',
    '</tbody></table>',
  ]);
});

test('a page loads nothing and runs nothing, and has what it is given', () => {
  const lines = htmlPage('A & <b>', ['<h1>one</h1>', '<p>two</p>']).split('\n');
  const style = lines.findIndex((line) => line.startsWith('<style>'));
  const rest = lines.findIndex((line) => line.endsWith('</style>'));
  expect(lines.slice(style, rest).join('\n')).toContain('color-scheme: light dark');
  expect([...lines.slice(0, style), ...lines.slice(rest + 1)]).toEqual([
    ...['<!doctype html>', '<html lang="en">', '<head>', '<meta charset="utf-8">'],
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>A &amp; &lt;b&gt;</title>',
    ...['</head>', '<body>', '<h1>one</h1>', '<p>two</p>', '</body>', '</html>', ''],
  ]);
});
