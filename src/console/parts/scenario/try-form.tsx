import { type FormEvent, useId, useState } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk, useChange } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { CodeBlock } from '../answer/code-block.tsx';
import { WireReply } from '../answer/wire-reply.tsx';
import { asCurl } from '../snippets/sample-request.ts';
import { requestFor } from '../snippets/written-request.ts';
import { Failed } from '../states.tsx';

interface TryFormProps {
  /** Value of the header `Prefer`; undefined: none. */
  readonly prefer: string | undefined;
  readonly externalId?: string;
  /** JSON pointer into the body that is highlighted. */
  readonly pointed?: string | undefined;
}

/** Asks the mocked API with a header, shows the answer on the wire, and the same request for a shell. */
export function TryForm({ prefer, externalId: first = 'extIdTest', pointed }: TryFormProps) {
  const { session, customer } = useScope();
  const id = useId();
  const [externalId, setExternalId] = useState(first);
  const { data: info } = useAsk(['info'], (client) => client.GET('/info'));
  const headers: Record<string, string> = prefer === undefined ? {} : { Prefer: prefer };
  const attempt = useChange<Readonly<Record<string, string>>, Schemas['Tried']>((client, sent) =>
    client.POST('/try', { body: { externalId, headers: sent, ...(customer !== undefined && { customer }) } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate(headers);
  };
  return (
    <div className="stack">
      <form className="row" onSubmit={submit}>
        <label htmlFor={id}>Ask for</label>
        <input
          id={id}
          className="input try-id"
          value={externalId}
          required
          onChange={(event) => setExternalId(event.target.value)}
        />
        <button type="submit" className="button button-primary" disabled={attempt.isPending}>
          Try it
        </button>
        {prefer !== undefined && (
          <button
            type="button"
            className="button"
            disabled={attempt.isPending || externalId === ''}
            title="Without the header Prefer, as a client asks: what is switched on answers, or else the driver as it is"
            onClick={() => attempt.mutate({})}
          >
            As a client asks
          </button>
        )}
      </form>
      {info && (
        <CodeBlock
          text={asCurl(requestFor(externalId, info, { customer, headers }), { server: SERVER, session })}
          label="The same for a shell"
          wrap
        />
      )}
      {attempt.error && <Failed error={attempt.error} />}
      {attempt.data && <WireReply tried={attempt.data} pointed={pointed} />}
    </div>
  );
}
