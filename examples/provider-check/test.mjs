// Runs check.sh against two services: the mock as it is, which agrees with the contract, and one that deviates.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { test } from 'node:test';
import { startDriverMock } from 'ev-driver-mock';

test('a service that is as the contract says: exit code 0', async (t) => {
  const service = await startDriverMock();
  t.after(() => service.close());
  const { code, report } = await check(service.url, 'extIdTest', 'three-levels');
  assert.equal(code, 0);
  assert.match(report, /<testsuites [^>]*failures="0" errors="0"/);
});

test('a service with an answer that deviates: exit code 1, and the report tells what', async (t) => {
  // A recorded body is served as it is, whatever the contract says.
  const service = await startDriverMock({ fixtures: 'deviating' });
  t.after(() => service.close());
  const { code, report } = await check(service.url, 'renamed');
  assert.equal(code, 1);
  assert.match(report, /<failure [^>]*schema type/);
});

/** Runs check.sh; the report is well-formed and does not hold the key. */
async function check(target, ...ids) {
  await rm('report.xml', { force: true });
  const env = { ...process.env, EV_DRIVER_MOCK_CODE: 'demo-key', RATE: '100' };
  const child = spawn('bash', ['check.sh', target, 'demo', ...ids], { env, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  const report = await readFile('report.xml', 'utf8');
  assertWellFormed(report);
  assert.doesNotMatch(report, /demo-key/);
  return { code, report };
}

/** Every element is closed in its turn, and between them is no stray markup. Node.js has no XML parser. */
function assertWellFormed(xml) {
  const open = [];
  const tag = /<(\/?)([\w:-]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g;
  const text = xml.replace(/^<\?xml [^>]*\?>/, '').replace(tag, (_, closes, name, isEmpty) => {
    if (closes) assert.equal(name, open.pop());
    else if (!isEmpty) open.push(name);
    return '';
  });
  assert.deepEqual(open, []);
  assert.doesNotMatch(text, /<|&(?!#?\w+;)/);
}
