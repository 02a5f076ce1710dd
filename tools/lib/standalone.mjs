// @ts-check
// What the generators of validators share: ajv that writes code, and that code as a module without require().
import { fileURLToPath } from 'node:url';
import { _, Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { build } from 'rolldown';

/**
 * The formats of src/base/text/formats.ts, the very functions that the generated code imports.
 * @returns {Promise<{ formats: Record<string, import('ajv').Format> }>}
 */
export function loadFormats() {
  return importSource('src/base/text/formats.ts');
}

/**
 * A module of the sources, bundled with what it imports: Node.js 20 does not read TypeScript by itself.
 * @param {string} path relative to the project folder
 * @returns {Promise<any>}
 */
export async function importSource(path) {
  const input = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { output } = await build({ input, platform: 'node', write: false, logLevel: 'warn' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

/**
 * An ajv whose standalone code is an ES module. Formats that ajv-formats gives as a regular expression work
 * too: ajv writes them into the code.
 * @param {Record<string, import('ajv').Format>} formats
 * @param {import('ajv').Options} [more] further options
 */
export function createAjv(formats, more = {}) {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    ...more,
    code: { source: true, esm: true, lines: true, optimize: 1, formats: _`formats` },
  });
  const known = addFormats.default(new Ajv()).formats;
  for (const [name, format] of Object.entries(known))
    if (format instanceof RegExp) ajv.addFormat(name, format);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv;
}

/**
 * ajv writes `require` for its helpers; a module imports them instead, and the common one is our own.
 * @param {string} code
 * @returns {{ imports: string, body: string }}
 */
export function importHelpers(code) {
  /** @type {string[]} */
  const imports = [];
  const own = ['formats'];
  const body = code.replace(
    /^const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;$/gm,
    (_line, name, helper) => {
      if (helper.endsWith('/ucs2length')) return `const ${name} = ${own[own.push('codePointLength') - 1]};`;
      imports.push(`import ${name}Module from '${helper}.js';\n`);
      return `const ${name} = ${name}Module.default ?? ${name}Module;`;
    },
  );
  if (/\brequire\(/.test(body)) throw new Error('the generated validators would need require()');
  const used = [...new Set(own)].filter((name) => body.includes(name)).sort();
  if (used.length > 0) imports.push(`import { ${used.join(', ')} } from '../../base/text/formats.ts';\n`);
  return { imports: imports.join(''), body };
}
