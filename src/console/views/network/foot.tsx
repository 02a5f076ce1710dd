import { useAsk } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { CodeBlock } from '../../parts/answer/code-block.tsx';
import { LastRequests } from '../../parts/answer/last-requests.tsx';
import { curls } from './curls.ts';
import { Running } from './running.tsx';

/** What stands below the map: the last requests, requests to copy, what runs. */
export default function Foot() {
  return (
    <div className="network-foot">
      <LastRequests />
      <About />
    </div>
  );
}

/** What runs, and requests to copy: for whoever asks. */
function About() {
  const { session, customer } = useScope();
  const { data } = useAsk(['info'], (client) => client.GET('/info'));
  if (!data) return <div />;
  return (
    <div className="stack">
      <details className="card about">
        <summary>Requests to copy</summary>
        <div className="stack">
          {curls(SERVER, data, session, customer).map(({ label, text }) => (
            <div key={label} className="stack curl">
              <h2>{label}</h2>
              <CodeBlock label={label} text={text} wrap />
            </div>
          ))}
        </div>
      </details>
      <details className="card about">
        <summary>What runs here</summary>
        <Running info={data} />
      </details>
    </div>
  );
}
