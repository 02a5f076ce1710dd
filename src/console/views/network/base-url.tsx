import { useAsk } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { sessionBase } from '../../api/session-base.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { TryIt } from '../../parts/try-it.tsx';

/** Where an app finds the mocked API in this session, and a request that shows it arrive. */
export function BaseUrl() {
  const { session } = useScope();
  const { data: info } = useAsk(['info'], (client) => client.GET('/info'));
  const base = sessionBase(SERVER, session) + (info?.base ?? '');
  return (
    <div className="base-url">
      <code className="ellipsis" title="The base URL of the mocked API">
        {base}
      </code>
      <CopyButton text={base} />
      <TryIt className="button-small button-primary" where="It is the first of the requests below." />
    </div>
  );
}
