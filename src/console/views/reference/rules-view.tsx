import { useAsk } from '../../api/mock.tsx';
import { Shown } from '../../parts/states.tsx';

const OVER = { answer: 'one answer', set: 'many answers at one instant', timeline: 'many instants' } as const;

/** The rules that every answer obeys, in words. */
export function RulesView() {
  const rules = useAsk(['rules'], (client) => client.GET('/rules'));
  return (
    <article className="document">
      <h2>World rules</h2>
      <p className="lead">
        What every answer obeys, so that a client sees one believable charging network. Contract rules bind
        the real service as well; simulated ones say only how this world is built.
      </p>
      <Shown of={rules} what="the rules">
        {({ rules: found }) => (
          <ol className="rule-list">
            {found.map(({ id, title, over, binding }) => (
              <li key={id}>
                <span className="rule-id">{id}</span>
                <span>
                  {title} <span className="muted">Over {OVER[over]}.</span>
                </span>
                <span className={binding === 'contract' ? 'tag tag-accent' : 'tag'}>{binding}</span>
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </article>
  );
}
