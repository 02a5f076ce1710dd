/** What a goal's line says, so that the client can ask in the place of curl. */
export interface Parts {
  readonly externalId: string;
  /** Header `Prefer`. */
  readonly prefer: string | undefined;
  /** A body to put in the driver's place first. */
  readonly body: unknown;
}

/** Reads `how` of a goal of the coverage: `curl ... -X PUT ... -d 'BODY' && curl ... "URL" -H "Prefer: ..."`. */
export function partsOf(how: string): Parts {
  const json = / -d '(.*)' && curl /s.exec(how)?.[1]?.replaceAll("'\\''", "'");
  const id = /\/user\/externalId\/([^?"]+)/.exec(how)?.[1];
  if (id === undefined) throw new Error(`Asks for no driver: ${how}`);
  return {
    externalId: decodeURIComponent(id),
    prefer: / -H "Prefer: ([^"]*)"/.exec(how)?.[1],
    body: json === undefined ? undefined : JSON.parse(json),
  };
}
