import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { HAS_SHELL } from '../support/shell.ts';
import { consoleCommands, isShown } from './console-blocks.ts';

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** What the documents say to start; the tests have it running already, on a free port. */
const START = /^(?:npm ci && )?npm start(?: -- .*)?$/;

describe.skipIf(!HAS_SHELL)('documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-docs-'));
  let program: Program;
  let url = '';

  beforeAll(async () => {
    const shim = join(folder, 'ev-driver-mock');
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
    chmodSync(shim, 0o755);
    cpSync('fixtures', join(folder, 'fixtures'), { recursive: true });
    cpSync('examples/own-spec/api.yaml', join(folder, 'api.yaml'));
    // What docs/how-to.md has each shell write in its own way.
    writeFileSync(join(folder, 'body.json'), '{"scenario":"maintenance","times":1}');
    program = startProgram('serve', '--port', '0', '--log', 'silent', '--clock', '2026-01-15T09:00:00Z');
    url = await vi.waitFor(() => /http:\/\/[\d.]+:\d+/.exec(program.written.stdout)![0], 15_000);
  });

  afterAll(async () => {
    program.child.kill();
    await program.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  function run(command: string): Promise<string> {
    return new Promise((done) => {
      const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
      const shell = spawn('sh', ['-c', command.replaceAll('http://127.0.0.1:4010', url)], {
        cwd: folder,
        env,
      });
      let written = '';
      for (const stream of [shell.stdout, shell.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          written += text;
        });
      }
      shell.once('close', () => done(written.replaceAll(url, 'http://127.0.0.1:4010').replaceAll('\r', '')));
    });
  }

  for (const document of DOCUMENTS) {
    const commands = consoleCommands(readFileSync(document, 'utf8'));
    if (commands.length === 0) continue;
    // Later commands of a document may build on earlier ones.
    describe(document, { shuffle: false }, () => {
      for (const { line, command, output } of commands) {
        test(`line ${line}: ${command.split('\n')[0]}`, async () => {
          if (START.test(command)) return;
          const actual = await run(command);
          expect(isShown(output, actual) ? 'as shown' : `${command}\n${actual}`).toBe('as shown');
        });
      }
    });
  }

  test('npm scripts that documents name exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...DOCUMENTS, 'CONTRIBUTING.md'].flatMap((document) =>
      [...readFileSync(document, 'utf8').matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(2);
  });

  test('files that documents link to exist', () => {
    const missing = DOCUMENTS.flatMap((document) =>
      [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, path]) => join(document, '..', path!))
        .filter((path) => !existsSync(path)),
    );
    expect(missing).toEqual([]);
  });
});
