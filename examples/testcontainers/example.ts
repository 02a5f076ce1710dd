import assert from 'node:assert/strict';
import { EvDriverMockContainer } from './ev-driver-mock-container.ts';

const container = new EvDriverMockContainer(process.env.MOCK_IMAGE ?? 'ev-driver-mock');
const mock = await container.withOptions('--clock', '2026-01-15T09:00:00Z').start();
try {
  const ask = () => fetch(`${mock.apiUrl()}/user/externalId/extIdTest?code=demo-key&clientId=demo`);
  const driver = await ask();
  assert.equal(driver.headers.get('x-mock-clock'), '2026-01-15T09:00:00Z');
  assert.equal(((await driver.json()) as { name: string }).name, 'UserTest');
  const control = mock.control();
  await control.activate('maintenance', { times: 1 });
  assert.deepEqual([(await ask()).status, (await ask()).status], [503, 200]);
  await control.verify({ externalId: 'extIdTest' }, { exactly: 3 });
  console.log('The mock runs in a container, answers, and is steered.');
} finally {
  await mock.stop();
}
