import { definition, operation } from '../generated/contract/definition.gen.ts';

/** The media types that the spec lists for the body of a status. */
export function mediaTypesFor(status: number): readonly string[] {
  let value: unknown = definition;
  for (const segment of ['paths', operation.path, operation.method.toLowerCase(), 'responses', `${status}`]) {
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[segment];
  }
  return Object.keys((value as { content?: object } | undefined)?.content ?? {});
}
