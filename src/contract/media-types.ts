import type { Contract } from './contract.ts';

/** The media types that a contract lists for the body of a status. */
export function mediaTypesFor(status: number, { document, operation }: Contract): readonly string[] {
  let value: unknown = document;
  for (const segment of ['paths', operation.path, operation.method.toLowerCase(), 'responses', `${status}`]) {
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[segment];
  }
  return Object.keys((value as { content?: object } | undefined)?.content ?? {});
}
