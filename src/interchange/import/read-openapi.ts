import { parsePointer } from '../../base/json/json-pointer.ts';
import { formatWireJson } from '../../base/json/wire-json.ts';
import { type ForeignEntry, type ForeignFile, type LeftOut, membersOf } from './foreign-file.ts';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/** Reads the examples of an OpenAPI document (3.0, 3.1) or of Swagger 2: those of its answers, as Prism serves them. */
export function readOpenApi(document: unknown): ForeignFile {
  const entries: ForeignEntry[] = [];
  const leftOut: LeftOut[] = [];
  const resolved = (value: unknown): Readonly<Record<string, unknown>> => {
    let found = membersOf(value);
    for (let steps = 0; typeof found.$ref === 'string' && steps < 20; steps++) {
      let at: unknown = document;
      for (const name of parsePointer(decodeURIComponent(found.$ref.replace(/^[^#]*#/, ''))) ?? [])
        at = membersOf(at)[name];
      found = found.$ref.startsWith('#') ? membersOf(at) : {};
    }
    return found;
  };
  for (const [path, item] of Object.entries(membersOf(membersOf(document).paths))) {
    for (const [method, operation] of Object.entries(resolved(item))) {
      if (!METHODS.includes(method)) continue;
      for (const [code, answer] of Object.entries(membersOf(membersOf(operation).responses))) {
        const at = `${method.toUpperCase()}, answer ${code}, of path ${Object.keys(membersOf(membersOf(document).paths)).indexOf(path) + 1}`;
        const status = Number(code);
        const examples = examplesOf(resolved(answer), resolved);
        if (!Number.isInteger(status)) leftOut.push({ at, reason: 'it has no status of its own' });
        else if (examples.length === 0) leftOut.push({ at, reason: 'it has no example' });
        for (const { name, value } of Number.isInteger(status) ? examples : []) {
          const body = typeof value === 'string' ? value : formatWireJson(value);
          entries.push({ at: `${at}${name}`, method: method.toUpperCase(), path, status, body });
        }
      }
    }
  }
  return { form: 'an OpenAPI document', entries, leftOut };
}

type Resolve = (value: unknown) => Readonly<Record<string, unknown>>;

function examplesOf(
  answer: Readonly<Record<string, unknown>>,
  resolved: Resolve,
): readonly { readonly name: string; readonly value: unknown }[] {
  const media = Object.entries(membersOf(answer.content)).filter(([type]) => /json/i.test(type));
  const found = media.flatMap(([, content]) => {
    const { example, examples, schema } = membersOf(content);
    const named = Object.values(membersOf(examples)).map((each, index) => ({
      name: `, example ${index + 1}`,
      value: resolved(each).value,
    }));
    const own = example === undefined ? [] : [{ name: '', value: example }];
    const all = [...own, ...named].filter(({ value }) => value !== undefined);
    const { example: ofSchema } = resolved(schema);
    return all.length > 0 || ofSchema === undefined ? all : [{ name: '', value: ofSchema }];
  });
  // Swagger 2 has examples by media type.
  const older = Object.entries(membersOf(answer.examples)).filter(([type]) => /json/i.test(type));
  return [...found, ...older.map(([, value]) => ({ name: '', value }))];
}
