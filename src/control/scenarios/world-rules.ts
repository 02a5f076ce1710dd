import { RULES } from '../../body/rules/rules.ts';
import { type Handler, ok, type Schemas } from '../call.ts';

/** `GET /rules`. */
export const listRules: Handler<'listRules'> = () =>
  ok<{ rules: Schemas['WorldRule'][] }>({
    rules: RULES.map(({ id, title, kind, binding }) => ({ id, title, over: kind, binding })),
  });
