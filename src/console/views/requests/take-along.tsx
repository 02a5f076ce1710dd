import { useState } from 'react';
import type { Entry } from '../../api/journal.ts';
import { useAsk, useMock } from '../../api/mock.tsx';
import { SERVER } from '../../api/scope.ts';
import { CodeBlock } from '../../parts/answer/code-block.tsx';
import { fileName, fixtureYaml } from '../../parts/snippets/fixture-yaml.ts';
import { scenarioYaml } from '../../parts/snippets/scenario-yaml.ts';
import { SNIPPETS, type SnippetKind } from '../../parts/snippets/test-snippet.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { useReplay } from './use-replay.ts';

/** The request as a test, its answer as a scenario and as a fixture: to edit, or letter by letter. */
export function TakeAlong({ entry }: { readonly entry: Entry }) {
  return (
    <>
      <AsTest entry={entry} />
      <AsFiles entry={entry} />
    </>
  );
}

const KINDS = Object.keys(SNIPPETS) as readonly SnippetKind[];
/** Under which name a browser remembers the kind that was chosen last. */
const REMEMBERED = 'ev-driver-mock.snippet';

function AsTest({ entry }: { readonly entry: Entry }) {
  const { session } = useMock();
  const { data: info } = useAsk(['info'], (client) => client.GET('/info'));
  const [kind, setKind] = useState<SnippetKind>(
    () => KINDS.find((each) => each === localStorage.getItem(REMEMBERED)) ?? 'Vitest',
  );
  const choose = (chosen: SnippetKind) => {
    localStorage.setItem(REMEMBERED, chosen);
    setKind(chosen);
  };
  return (
    <section className="stack" aria-labelledby="as-test">
      <h3 id="as-test">As a test, or as a request</h3>
      <fieldset className="row filter-row">
        <legend className="visually-hidden">For what</legend>
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === kind}
            onClick={() => choose(each)}
          >
            {each}
          </button>
        ))}
      </fieldset>
      {info && (
        <CodeBlock
          label={`For ${kind}`}
          text={SNIPPETS[kind]({ entry, session, server: SERVER, info })}
          wrap
        />
      )}
    </section>
  );
}

function AsFiles({ entry }: { readonly entry: Entry }) {
  const { id, externalId, status, customer, instant, delayMs } = entry;
  const replay = useReplay(id);
  if (replay.error) return <Failed error={replay.error} />;
  if (!replay.data) return <Loading what="the answer" />;
  const { headers, body } = replay.data;
  const isDriver = status === 200 && externalId !== null;
  const scenario = scenarioYaml({ externalId, status, headers, body, delayMs });
  return (
    <>
      <section className="stack" aria-labelledby="as-scenario">
        <h3 id="as-scenario">As a scenario</h3>
        <CodeBlock label="scenarios.yaml" text={scenario} wrap />
        <Download name="scenarios.yaml" text={scenario} />
      </section>
      {isDriver && <AsFixture {...{ externalId, customer, body }} atMs={Date.parse(instant)} />}
    </>
  );
}

interface AsFixtureProps {
  readonly externalId: string;
  readonly customer: string | null;
  readonly body: string;
  readonly atMs: number;
}

function AsFixture({ externalId, customer, body, atMs }: AsFixtureProps) {
  const parsed = parse(body);
  if (parsed === undefined) return null;
  const yaml = fixtureYaml(parsed, { externalId, customer: customer ?? undefined, atMs });
  return (
    <section className="stack" aria-labelledby="as-fixture">
      <h3 id="as-fixture">As a fixture</h3>
      <CodeBlock label={`drivers/${fileName(externalId)}.yaml`} text={yaml} />
      <div className="row">
        <Download name={`${fileName(externalId)}.yaml`} text={yaml} />
        <Download
          name={`${fileName(externalId)}.json`}
          text={body}
          label="Download the body, to be served letter by letter"
        />
      </div>
    </section>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface DownloadProps {
  readonly name: string;
  readonly text: string;
  readonly label?: string;
}

function Download({ name, text, label = `Download ${name}` }: DownloadProps) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div>
      <button type="button" className="button button-small" onClick={save}>
        {label}
      </button>
    </div>
  );
}
