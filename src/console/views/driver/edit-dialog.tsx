import { type FormEvent, useId, useRef, useState } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useScope } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { Failed } from '../../parts/states.tsx';

type Kind = 'patch' | 'body';

interface EditDialogProps {
  readonly externalId: string;
  readonly body: unknown;
}

/** Changes what the API answers about a driver: a few properties, or the whole body. */
export function EditDialog({ externalId, body }: EditDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="button button-small" onClick={open}>
        Edit the answer
      </button>
      <dialog
        ref={dialog}
        className="dialog edit-dialog"
        aria-labelledby="edit-title"
        onClose={() => setOpen(false)}
      >
        {isOpen && <EditForm externalId={externalId} body={body} onDone={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

interface EditFormProps extends EditDialogProps {
  readonly onDone: () => void;
}

function EditForm({ externalId, body, onDone }: EditFormProps) {
  const id = useId();
  const [kind, setKind] = useState<Kind>('patch');
  const [text, setText] = useState(() => startOf('patch', body));
  const [problem, setProblem] = useState<unknown>();
  const save = useOverride(externalId, kind);
  const choose = (chosen: Kind) => {
    setKind(chosen);
    setText(startOf(chosen, body));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    try {
      save.mutate(JSON.parse(text), { onSuccess: onDone });
    } catch (error) {
      setProblem(error);
    }
  };
  const failed = problem ?? save.error;
  return (
    <form className="stack" onSubmit={submit}>
      <h2 id="edit-title">What the API answers about {externalId}</h2>
      <div className="row">
        <button
          type="button"
          className="chip"
          aria-pressed={kind === 'patch'}
          onClick={() => choose('patch')}
        >
          A few properties
        </button>
        <button type="button" className="chip" aria-pressed={kind === 'body'} onClick={() => choose('body')}>
          The whole body
        </button>
      </div>
      <label className="field" htmlFor={id}>
        <span>
          {kind === 'patch'
            ? 'JSON merge patch: null removes a property'
            : 'JSON; it may break the contract on purpose'}
        </span>
        <textarea
          id={id}
          className="mono"
          rows={kind === 'patch' ? 6 : 18}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {failed !== undefined && failed !== null && <Failed error={failed} />}
      <div className="row">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          Answer so from now on
        </button>
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function startOf(kind: Kind, body: unknown): string {
  if (kind === 'body') return JSON.stringify(body, null, 2);
  const { name = null } = (typeof body === 'object' && body !== null ? body : {}) as {
    readonly name?: unknown;
  };
  return JSON.stringify({ name }, null, 2);
}

function useOverride(externalId: string, kind: Kind) {
  const { customer } = useScope();
  const params = { path: { externalId }, query: customer === undefined ? {} : { customer } };
  return useUndoable<unknown, Schemas['DriverView']>(
    (client, value) =>
      kind === 'body'
        ? client.PUT('/drivers/{externalId}', { params, body: value as never })
        : client.PATCH('/drivers/{externalId}', { params, body: value as Record<string, unknown> }),
    () => `${externalId} ${kind === 'body' ? 'has another body' : 'is patched'}.`,
  );
}
