import { useState } from 'react';
import type { paths } from '../../../generated/control/control-api.gen.ts';
import { dataOf } from '../../api/client.ts';
import { useMock } from '../../api/mock.tsx';
import { Failed } from '../../parts/states.tsx';

type Format = paths['/requests/export']['get']['parameters']['query']['format'];

const FORMATS: readonly (readonly [format: Format, label: string, extension: string])[] = [
  ['har', 'HAR', 'har'],
  ['postman', 'Postman collection', 'postman_collection.json'],
  ['pact', 'Pact', 'pact.json'],
  ['curl', 'curl', 'sh'],
  ['wiremock', 'WireMock mappings', 'wiremock.json'],
  ['openapi-examples', 'OpenAPI examples', 'openapi.json'],
  ['journal', 'Journal with bodies', 'journal.json'],
];

/** The requests of the session as files of other tools, without keys. */
export default function ExportMenu() {
  const { client, session } = useMock();
  const [error, setError] = useState<unknown>();
  const save = async ([format, , extension]: (typeof FORMATS)[number]) => {
    setError(undefined);
    const query = { format, baseUrl: location.origin };
    const call = client.GET('/requests/export', { params: { query }, parseAs: 'blob' });
    const url = URL.createObjectURL((await dataOf(call)) as unknown as Blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = `${session}.${extension}`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <section className="row requests-export" aria-label="Download the requests of this session as">
      {FORMATS.map((one) => (
        <button
          type="button"
          className="button"
          key={one[0]}
          onClick={() => void save(one).catch((failure: unknown) => setError(failure))}
        >
          {one[1]}
        </button>
      ))}
      {error !== undefined && <Failed error={error} />}
    </section>
  );
}
