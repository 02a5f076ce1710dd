import { DONE, type Handler } from '../call.ts';

/** `POST /notes`: tells those who watch the session. */
export const postNote: Handler<'postNote'> = ({ context, session, body }) => {
  context.events.tell({ type: 'note', session: session.name, text: body.text });
  return DONE;
};
