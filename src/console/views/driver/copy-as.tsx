import { useClock } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { fixtureYaml } from '../../parts/snippets/fixture-yaml.ts';
import { asCurl, asFetch } from '../../parts/snippets/sample-request.ts';
import { requestFor } from '../../parts/snippets/written-request.ts';

interface CopyAsProps {
  readonly externalId: string;
  readonly body: unknown;
  readonly story: string | null;
}

/** Takes the driver along: as a request, or as a fixture to edit. */
export function CopyAs({ externalId, body, story }: CopyAsProps) {
  const { session, customer } = useScope();
  const atMs = useClock()?.instantMs ?? 0;
  const { data: info } = useAsk(['info'], (client) => client.GET('/info'));
  const where = { server: SERVER, session };
  if (!info) return null;
  const request = () => requestFor(externalId, info, { customer });
  return (
    <>
      <CopyButton label="Copy as curl" text={() => asCurl(request(), where)} />
      <CopyButton label="Copy as fetch" text={() => asFetch(request(), where)} />
      <CopyButton
        label="Copy as fixture YAML"
        text={() =>
          fixtureYaml(body, {
            ...{ externalId, story: story ?? undefined, atMs },
            customer: customer ?? info.customers[0]?.id,
          })
        }
      />
    </>
  );
}
