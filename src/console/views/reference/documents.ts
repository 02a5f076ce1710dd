import { type ControlClient, dataOf } from '../../api/client.ts';

/** A document as the build prepares it. */
export interface DocumentPage {
  readonly title: string;
  /** HTML of the project's own Markdown, without its title. */
  readonly html: string;
  /** The sections. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

// Each becomes a file of its own, loaded when it is first looked at.
const LOADERS = import.meta.glob<{ readonly default: DocumentPage }>('../../../../docs/*.md');

/** Loads a document. @throws Error if there is none of this name */
export async function loadDocument(path: string): Promise<DocumentPage> {
  const load = LOADERS[`../../../../docs/${path}.md`];
  if (!load) throw new Error(`There is no document ${path}.`);
  return (await load()).default;
}

/** The specs, by path of their page, each loaded when it is first looked at: of the API that which is served, a user's own as well. */
export const SPECS: Readonly<Record<string, (client: ControlClient) => Promise<OpenApi>>> = {
  api: (client) => dataOf(client.GET('/spec')) as Promise<OpenApi>,
  'control-api': async () => (await import('../../../../spec/control-api.openapi.yaml')).default,
};

interface SecurityScheme {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
  readonly scheme?: string;
}

/** An OpenAPI document, as far as it is read here. */
export interface OpenApi {
  readonly info?: { readonly license?: unknown };
  readonly servers?: readonly { readonly url: string }[];
  readonly components?: {
    readonly parameters?: Readonly<Record<string, { readonly example?: unknown }>>;
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  };
}
