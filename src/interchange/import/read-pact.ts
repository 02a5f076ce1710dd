import { formatWireJson } from '../../base/json/wire-json.ts';
import { withNulls } from '../export/pact-nulls.ts';
import {
  type ForeignEntry,
  type ForeignFile,
  itemsOf,
  type LeftOut,
  membersOf,
  pathOfUrl,
  textIn,
} from './foreign-file.ts';

/** Reads a Pact file of version 1 to 4: its interactions over HTTP, each with the states that its provider is in. */
export function readPact(value: unknown): ForeignFile {
  const entries: ForeignEntry[] = [];
  const leftOut: LeftOut[] = [];
  // Our own export leaves nulls out that no matcher of Pact allows, and tells where they stood.
  const own = membersOf(membersOf(membersOf(value).metadata)['ev-driver-mock']);
  for (const [index, each] of itemsOf(membersOf(value).interactions).entries()) {
    const at = `interaction ${index + 1}`;
    const interaction = membersOf(each);
    const { type } = interaction;
    if (typeof type === 'string' && type !== 'Synchronous/HTTP') {
      leftOut.push({ at, reason: 'it is no request over HTTP' });
      continue;
    }
    const request = membersOf(interaction.request);
    const response = membersOf(interaction.response);
    entries.push({
      ...{ at, method: String(request.method ?? 'GET').toUpperCase(), path: pathOfUrl(request.path) },
      ...{
        status: Number(response.status ?? 200) || 200,
        body: bodyOf(response.body, membersOf(own.nulls)[index]),
        state: stateOf(interaction),
      },
    });
  }
  for (const [index] of itemsOf(membersOf(value).messages).entries())
    leftOut.push({ at: `message ${index + 1}`, reason: 'it is no request over HTTP' });
  return { form: 'a Pact file', entries, leftOut };
}

/** Version 2 has one text, later ones a list of names. */
function stateOf({
  providerState,
  provider_state: snake,
  providerStates,
}: Readonly<Record<string, unknown>>): string | undefined {
  const names = itemsOf(providerStates).map((state) => textIn(membersOf(state).name));
  const all = [textIn(providerState), textIn(snake), ...names].filter(
    (name) => name !== undefined && name !== '',
  );
  return all.length === 0 ? undefined : all.join(' and ');
}

/** Version 4 wraps a body: its content, and how that is encoded; before that it is JSON or a text. */
function bodyOf(body: unknown, nulls: unknown): string | undefined {
  if (body === undefined || body === null) return undefined;
  const { content, contentType, encoded } = membersOf(body);
  const isWrapped = content !== undefined && (contentType !== undefined || encoded !== undefined);
  if (!isWrapped) return typeof body === 'string' ? body : formatWireJson(withNulls(body, nulls));
  if (typeof content !== 'string') return formatWireJson(withNulls(content, nulls));
  return encoded === 'base64' || encoded === true ? Buffer.from(content, 'base64').toString() : content;
}
