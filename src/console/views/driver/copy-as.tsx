import { useClock } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { fixtureYaml } from '../../parts/snippets/fixture-yaml.ts';
import { asCurl, asFetch, sampleUrl } from '../../parts/snippets/sample-request.ts';

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
  const request = { externalId, session, customer: customer ?? info?.customers[0]?.id };
  const url = () => sampleUrl(SERVER, info?.api ?? '', request);
  return (
    <>
      <CopyButton label="Copy as curl" text={() => asCurl(url(), request)} />
      <CopyButton label="Copy as fetch" text={() => asFetch(url(), request)} />
      <CopyButton
        label="Copy as fixture YAML"
        text={() =>
          fixtureYaml(body, { externalId, story: story ?? undefined, customer: request.customer, atMs })
        }
      />
    </>
  );
}
