import { itemAt } from '../../src/base/present.ts';
import { startDriverMock } from '../../src/doors/start.ts';

/** The entry of a request that was asked of a running mock. */
export async function asked(headers: Readonly<Record<string, string>> = {}, key = 'demo-key') {
  await using mock = await startDriverMock();
  const session = mock.session('snippets');
  await session.activate('rate-limited', { externalId: 'driver-5', times: 1 });
  await (
    await fetch(`${session.apiUrl}/user/externalId/driver-5?code=${key}&clientId=demo`, { headers })
  ).text();
  const entry = itemAt(await session.requests(), 0);
  return { entry, session: 'snippets', server: mock.url, info: await mock.info() };
}
