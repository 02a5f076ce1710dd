import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { portOf, startProgram } from '../support/program.ts';

/** Whether this Node.js reads TypeScript by taking its types out: from 22.18 on. */
const STRIPS_TYPES = Boolean((process.features as { readonly typescript?: unknown }).typescript);

const SPEC = {
  openapi: '3.0.3',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: 'OK', content: { 'application/json': { schema: { type: 'object' } } } },
        },
      },
    },
  },
};
const HANDLERS = `
import type { Handlers } from 'ev-driver-mock';
interface Thing { readonly id: number }
const twice = (id: number): Thing => ({ id: id * 2 });
export default { getThing: ({ params }) => twice(params.id as number) } satisfies Handlers;
`;

function serveWith(handlers: string, name = 'handlers.ts', type = 'module') {
  const folder = temporaryFolder({
    ...{ 'api.json': JSON.stringify(SPEC), 'package.json': JSON.stringify({ type }) },
    [name]: handlers,
  });
  const files = ['--spec', join(folder, 'api.json'), '--handlers', join(folder, name)];
  const program = startProgram('serve', '--port', '0', ...files);
  onTestFinished(async () => {
    program.child.kill('SIGKILL');
    await program.ended;
  });
  return program;
}

test.runIf(STRIPS_TYPES)('handlers in TypeScript answer where Node.js takes types out', async () => {
  const port = await portOf(serveWith(HANDLERS));
  const answer = await fetch(`http://127.0.0.1:${port}/things/21`);
  expect([answer.status, await answer.json()]).toEqual([200, { id: 42 }]);
});

test.runIf(STRIPS_TYPES)(
  'TypeScript that is more than types is refused with the file and what it is',
  async () => {
    const { ended, written } = serveWith('enum Colour { Red }\nexport const getThing = () => Colour.Red;');
    expect(await ended).toBe(2);
    expect(written.stderr).toMatch(/handlers\.ts: .*cannot be loaded: .*enum is not supported/i);
  },
);

test('handlers that Node.js takes for CommonJS are refused with how to call them', async () => {
  const { ended, written } = serveWith('export const getThing = () => 1;', 'own.js', 'commonjs');
  expect(await ended).toBe(2);
  expect(written.stderr).toContain(
    'Allowed: an ES module: call it own.mjs, or say "type": "module" in the nearest package.json',
  );
});

test.skipIf(STRIPS_TYPES)(
  'handlers in TypeScript are refused with what to do where Node.js does not',
  async () => {
    const { ended, written } = serveWith(HANDLERS);
    expect(await ended).toBe(2);
    expect(written.stderr).toContain(
      `Node.js ${process.versions.node} reads no TypeScript. Allowed: a file of JavaScript such as handlers.mjs, or Node.js 22.18 or later`,
    );
  },
);
