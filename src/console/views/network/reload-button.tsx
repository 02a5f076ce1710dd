import { useUndoable } from '../../api/undo.ts';
import { Failed } from '../../parts/states.tsx';

/** Reads the fixture folder again; says what is wrong in it, and where. */
export function ReloadButton() {
  const reload = useUndoable(
    (client) => client.POST('/reload'),
    () => 'The fixtures are read again.',
    { readsFiles: true },
  );
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
