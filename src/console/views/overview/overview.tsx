import { useAsk } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { CodeBlock } from '../../parts/code-block.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Shown } from '../../parts/states.tsx';
import { curls } from './curls.ts';
import { LastRequests } from './last-requests.tsx';
import { NetworkNow } from './network-now.tsx';
import './overview.css';
import { Running } from './running.tsx';
import { StartHere } from './start-here.tsx';

/** What runs, what the network does now, what was asked last, and where to begin. */
export function Overview() {
  const { session, customer } = useScope();
  const info = useAsk(['info'], (client) => client.GET('/info'));
  return (
    <>
      <PageHead title="Overview" lead="A charging network that looks real, and breaks when you say so." />
      <div className="overview">
        <StartHere />
        <NetworkNow />
        <Shown of={info} what="what runs">
          {(data) => (
            <>
              <Running info={data} />
              <section className="card stack" aria-labelledby="curls-title">
                <h2 id="curls-title">Three requests to begin with</h2>
                {curls(SERVER, data, session, customer).map(({ label, text }) => (
                  <div key={label} className="stack curl">
                    <h3>{label}</h3>
                    <CodeBlock label={label} text={text} wrap />
                  </div>
                ))}
              </section>
            </>
          )}
        </Shown>
        <LastRequests />
      </div>
    </>
  );
}
