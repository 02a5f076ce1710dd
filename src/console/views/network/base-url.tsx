import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk, useChange } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { sessionBase } from '../../api/session-base.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { useTell } from '../../parts/toast.tsx';

/** Who is asked for: the driver of the API page, or the first numbered one of a customer without it. */
const DRIVER = 'extIdTest';

/** Where an app finds the mocked API in this session, and a request that shows it arrive. */
export function BaseUrl() {
  const { session, customer } = useScope();
  const tell = useTell();
  const { data: info } = useAsk(['info'], (client) => client.GET('/info'));
  const first = info?.customers[0]?.id;
  const externalId =
    customer === undefined || customer === first
      ? DRIVER
      : (info?.options.idPattern ?? '{n}').replace('{n}', '7');
  const ask = useChange<void, Schemas['Tried']>((client) =>
    client.POST('/try', { body: { externalId, ...(customer !== undefined && { customer }) } }),
  );
  const base = sessionBase(SERVER, session) + (info?.base ?? '');
  return (
    <div className="base-url">
      <code className="ellipsis" title="The base URL of the mocked API">
        {base}
      </code>
      <CopyButton text={base} />
      <button
        type="button"
        className="button button-small button-primary"
        disabled={ask.isPending || !info}
        onClick={() =>
          ask.mutate(undefined, {
            onSuccess: ({ answer }) =>
              tell({
                text: `Asked for ${externalId}: ${answer.status}. It is the first of the requests below.`,
              }),
          })
        }
      >
        Try it
      </button>
    </div>
  );
}
