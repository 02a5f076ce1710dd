import { useChange } from '../../api/mock.tsx';
import { Failed } from '../../parts/states.tsx';

/** Reads the fixture folder again; says what is wrong in it, and where. */
export function ReloadButton() {
  const reload = useChange((client) => client.POST('/reload'));
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className="button button-small"
          disabled={reload.isPending}
          onClick={() => reload.mutate()}
        >
          Read the fixtures again
        </button>
        <span role="status">{reload.isSuccess && 'Read, no mistakes.'}</span>
      </div>
      {reload.error && <Failed error={reload.error} />}
    </div>
  );
}
