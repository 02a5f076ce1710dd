/** Ids that answer with an error of the contract without any header: for clients that cannot set one. */
export const RESERVED_IDS: ReadonlyMap<string, number> = new Map([
  ['err-400', 400],
  ['err-401', 401],
  ['err-404', 404],
]);
