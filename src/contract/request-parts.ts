/** What a request says, taken apart. */
export interface RequestParts {
  /** Path parameters by name, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The first value of a header, by its name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly cookie: (name: string) => string | undefined;
  /** Undefined where the request has none. */
  readonly body: string | undefined;
}

/** What is wrong with a request. */
export interface RequestProblem {
  readonly status: 400 | 415;
  /** A sentence. */
  readonly detail: string;
}
