import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { memberOf } from '../../../base/present.ts';
import { useMock } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { storedToken } from '../../api/token.ts';
import { Shown } from '../../parts/states.tsx';
import { useIsDark } from '../../shell/use-is-dark.ts';
import { type OpenApi, SPECS } from './documents.ts';
import { labelFields } from './label-fields.ts';
import { paintRenderer, RENDERER_ATTRIBUTES } from './renderer-style.ts';

/** The element of the renderer, as far as it is used. */
interface Renderer extends HTMLElement {
  loadSpec(spec: OpenApi): Promise<void>;
  setApiKey(scheme: string, value: string): void;
}

/** What the renderer tells before it sends a request; the request can be changed. */
type BeforeTry = CustomEvent<{ readonly request: Request }>;

/** Key and customer of the built-in fixtures, which are no secret; other ones are typed in. */
const BUILT_IN = { code: 'demo-key', clientId: 'demo' } as const;

/** The documentation of an API from its spec file, with requests to try against this server. */
export function SpecView({ name }: { readonly name: string }) {
  const { client } = useMock();
  const loaded = useQuery({
    queryKey: ['spec', name],
    queryFn: async () => {
      const [spec] = await Promise.all([memberOf(SPECS, name)(client), import('rapidoc')]);
      return spec;
    },
    staleTime: Infinity,
  });
  return (
    <Shown of={loaded} what="the API's description">
      {(spec) => <Rendered spec={spec} />}
    </Shown>
  );
}

function Rendered({ spec }: { readonly spec: OpenApi }) {
  const place = useRef<HTMLDivElement>(null);
  const { session, customer } = useScope();
  const isDark = useIsDark();
  useEffect(() => {
    const renderer = document.createElement('rapi-doc') as Renderer;
    const server = SERVER + (spec.servers?.[0]?.url ?? '').replace(/\/$/, '');
    const attributes = { ...RENDERER_ATTRIBUTES, theme: isDark ? 'dark' : 'light' };
    for (const [key, value] of Object.entries(attributes)) renderer.setAttribute(key, value);
    renderer.setAttribute('server-url', server);
    renderer.setAttribute('default-api-server', server);
    renderer.addEventListener('before-try', (event) => {
      const { request } = (event as BeforeTry).detail;
      request.headers.set('x-mock-session', session);
    });
    renderer.addEventListener('spec-loaded', () => fillKeys(renderer, spec, customer));
    place.current?.append(renderer);
    paintRenderer(renderer);
    void renderer.loadSpec(inSession(withoutLicence(spec), session));
    const stopLabelling = labelFields(renderer);
    return () => {
      stopLabelling();
      renderer.remove();
    };
  }, [spec, session, customer, isDark]);
  return <div ref={place} className="reference-spec" />;
}

/** The licence of a description is a link to another host. */
function withoutLicence(spec: OpenApi): OpenApi {
  const { license: _, ...info } = spec.info ?? {};
  return { ...spec, info };
}

/** The description with the page's session in the place of the example: it is the one that requests are sent in. */
function inSession(spec: OpenApi, session: string): OpenApi {
  const { components } = spec;
  const { SessionHeader: header, Session: query, ...parameters } = components?.parameters ?? {};
  if (!header || !query) return spec;
  const { example: _, ...withoutExample } = query;
  const named = { ...parameters, SessionHeader: { ...header, example: session }, Session: withoutExample };
  return { ...spec, components: { ...components, parameters: named } };
}

/** Fills in what a request needs to be allowed, so that the first try works. */
function fillKeys(renderer: Renderer, spec: OpenApi, customer: string | undefined): void {
  const known: Readonly<Record<string, string | undefined>> = {
    ...BUILT_IN,
    ...(customer && { clientId: customer }),
  };
  const isControl = spec.components?.parameters?.SessionHeader !== undefined;
  for (const [id, { name }] of Object.entries(spec.components?.securitySchemes ?? {})) {
    // Under a spec of the user's own any credential does, unless keys are held against those of the fixtures.
    const value = isControl ? storedToken() : (known[name ?? ''] ?? BUILT_IN.code);
    if (value !== undefined) renderer.setApiKey(id, value);
  }
}
