// @ts-check
// How far a request goes through src/: its files and its changes of room. Usage: node tools/way.mjs [--files] [--write]
// --files lists them, --write puts the table into docs/design.md, which a test holds to the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureWays, wayTable } from './lib/way.mjs';

const PAGE = fileURLToPath(new URL('../docs/design.md', import.meta.url));

const { values } = parseArgs({ options: { files: { type: 'boolean' }, write: { type: 'boolean' } } });
const ways = await measureWays();
console.log(wayTable(ways));
if (values.files) {
  for (const { name, files, rooms } of ways)
    console.log(`\n${name}: ${rooms.join(' → ')}\n${files.map((file) => `  ${file}`).join('\n')}`);
}
if (values.write) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(/(?<=<!-- way -->\n)[\s\S]*?(?=<!-- end -->)/, () => `${wayTable(ways)}\n`),
  );
}
