import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../tools/build.mjs';
import { generateContract } from '../../tools/generate-contract.mjs';

// Inside the project, so that packages are found; ignored by git.
mkdirSync('.tmp', { recursive: true });
const root = mkdtempSync(join(process.cwd(), '.tmp', 'altered-'));
const server: { process?: ReturnType<typeof spawn>; url?: string } = {};

/** Replaces a text that must be there. */
function replaced(text: string, old: string, by: string): string {
  if (!text.includes(old)) throw new Error(`the spec has no ${old}`);
  return text.replace(old, by);
}

beforeAll(async () => {
  for (const name of ['src', 'spec', 'fixtures', 'package.json'])
    cpSync(name, join(root, name), { recursive: true });
  const spec = join(root, 'spec/driver-api.openapi.yaml');
  let text = readFileSync(spec, 'utf8');
  text = replaced(text, '/user/externalId/{externalId}:', '/v2/drivers/{driverKey}:');
  text = replaced(text, 'name: externalId\n          in: path', 'name: driverKey\n          in: path');
  text = replaced(text, 'url: /api\n', 'url: /public/api\n');
  text = replaced(
    text,
    '        payerId:\n',
    '        loyaltyLevel:\n          type: string\n          enum: [gold, silver]\n        memberSince:\n          type: string\n          format: date-time\n        payerId:\n',
  );
  writeFileSync(spec, text);
  for (const [file, generated] of Object.entries(await generateContract(root)))
    writeFileSync(join(root, file), generated);
  await build(root);
  const args = ['dist/cli.js', 'serve', '--port', '0', '--log', 'silent', '--clock', '2026-01-15T09:00:00Z'];
  server.process = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  server.url = await new Promise<string>((resolve, reject) => {
    server.process!.stdout!.on('data', (chunk) => {
      const found = /http:\/\/[\d.]+:\d+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
    server.process!.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}, 60_000);

afterAll(async () => {
  if (server.process) {
    const ended = new Promise((resolve) => server.process!.once('exit', resolve));
    server.process.kill();
    await ended;
  }
  rmSync(root, { recursive: true, force: true });
});

const QUERY = 'code=demo-key&clientId=demo';

test('the server follows another path and another parameter name in the spec', async () => {
  const response = await fetch(`${server.url}/public/api/v2/drivers/driver-7?${QUERY}`);
  expect(response.status).toBe(200);
  expect(((await response.json()) as { externalId: string }).externalId).toBe('driver-7');
  expect((await fetch(`${server.url}/public/api/v2/drivers/%20?${QUERY}`)).status).toBe(400);
  expect((await fetch(`${server.url}/public/api/v2/drivers/%E0%A4%A?${QUERY}`)).status).toBe(400);
  const old = await fetch(`${server.url}/api/user/externalId/driver-7?${QUERY}`);
  expect(old.status).toBe(404);
  expect(old.headers.get('x-mock-off-contract')).toBe('true');
});

test('the server follows fields that are added to the spec, in their place', async () => {
  const response = await fetch(`${server.url}/public/api/v2/drivers/driver-7?${QUERY}`);
  const body = (await response.json()) as Record<string, unknown>;
  expect(Object.keys(body).slice(-4)).toEqual([
    'loyaltyLevel',
    'memberSince',
    'payerId',
    'integratedExternalIds',
  ]);
  expect(body).toMatchObject({ loyaltyLevel: 'gold', memberSince: '2026-01-15T09:00:00Z' });
});
