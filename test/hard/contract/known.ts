import type { Client } from '../ask.ts';
import type { Known } from './control-asks.ts';

/** Asks a mock for names that exist in it. */
export async function knownOf(client: Client): Promise<Known> {
  const json = async (path: string) => JSON.parse((await client.ask({ path })).text);
  const { edgeCases } = await json('/_mock/edge-cases');
  const { sites } = await json('/_mock/sites?limit=20');
  const { body } = await json('/_mock/drivers/fleet-200');
  const groups: { chargers: { id: number; chargerId: string }[] }[] = body.chargerGroups;
  const chargers = [...groups, body].flatMap((group) => group.chargers).slice(0, 5);
  return {
    chargerIds: chargers.flatMap(({ id, chargerId }) => [String(id), chargerId]),
    siteIds: sites.map(({ id }: { id: number }) => id),
    edges: edgeCases
      .filter((_: unknown, at: number) => at % 20 === 0)
      .map(({ name }: { name: string }) => name),
  };
}
