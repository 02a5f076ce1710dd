import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { useAsk, useChange } from '../api/mock.tsx';
import { useScope } from '../api/scope.ts';
import { useTell } from './toast.tsx';

/** Who is asked for: the driver of the API page, or the first numbered one of a customer without it. */
const DRIVER = 'extIdTest';

interface TryItProps {
  readonly className: string;
  /** Where the request is seen, such as `It is the first of the list.` */
  readonly where: string;
}

/** Sends one request as a client would, which then arrives before one's eyes. */
export function TryIt({ className, where }: TryItProps) {
  const { customer } = useScope();
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
  return (
    <button
      type="button"
      className={`button ${className}`}
      disabled={ask.isPending || !info}
      onClick={() =>
        ask.mutate(undefined, {
          onSuccess: ({ answer }) => tell({ text: `Asked for ${externalId}: ${answer.status}. ${where}` }),
        })
      }
    >
      Try it
    </button>
  );
}
