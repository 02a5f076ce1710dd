import { RULES } from '../../body/rules/rules.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type Handler, ok } from '../call.ts';

/** `GET /rules`. */
export const listRules: Handler<'listRules'> = () =>
  ok<{ rules: Schemas['WorldRule'][] }>({
    rules: RULES.map(({ id, title, kind, binding }) => ({ id, title, over: kind, binding })),
  });
