import { builtInFixturesFolder } from '../../src/content/disk/folder.ts';
import { loadContent } from '../../src/content/disk/load-content.ts';
import { simulatorOf } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

/** What the built-in fixture folder says, read as the server reads it: drivers of the customer demo, scenarios. */
export async function builtInFolder() {
  const content = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });
  const simulator = await simulatorOf({ content, population: 1_000_000 });
  const ids = [...content.fixtures.drivers.get('demo')!.keys()];
  const drivers = await Promise.all(
    ids.map(async (externalId) => {
      const target = `/api/user/externalId/${externalId}?code=demo-key&clientId=demo`;
      const { body } = await simulator.answer({ method: 'GET', target, headers: {} });
      return { externalId, text: body };
    }),
  );
  return { drivers, scenarios: content.scenarios.map(({ name }) => name) };
}
