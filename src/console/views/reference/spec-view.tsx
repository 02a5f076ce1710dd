import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { memberOf } from '../../../base/present.ts';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { dataOf } from '../../api/client.ts';
import { useMock } from '../../api/mock.tsx';
import { SERVER, useScope } from '../../api/scope.ts';
import { storedToken } from '../../api/token.ts';
import { Shown } from '../../parts/states.tsx';
import { useIsDark } from '../../shell/use-is-dark.ts';
import { type OpenApi, SPECS } from './documents.ts';
import { labelFields } from './label-fields.ts';
import { cookiesOf, filledCookies, fillKeys, type KeyFields, withCustomer } from './let-in.ts';
import { paintRenderer, RENDERER_ATTRIBUTES } from './renderer-style.ts';

/** The element of the renderer, as far as it is used. */
interface Renderer extends HTMLElement, KeyFields {
  loadSpec(spec: OpenApi): Promise<void>;
}

/** What the renderer tells before it sends a request; the request can be changed. */
type BeforeTry = CustomEvent<{ readonly request: Request }>;

/** The documentation of an API from its spec file, with requests to try against this server. */
export function SpecView({ name }: { readonly name: string }) {
  const { client } = useMock();
  const loaded = useQuery({
    queryKey: ['spec', name],
    queryFn: async () => {
      const [spec, info] = await Promise.all([
        memberOf(SPECS, name)(client),
        dataOf(client.GET('/info')),
        import('rapidoc'),
      ]);
      return { spec, info };
    },
    staleTime: Infinity,
  });
  return (
    <Shown of={loaded} what="the API's description">
      {({ spec, info }) => <Rendered spec={spec} info={info} />}
    </Shown>
  );
}

interface RenderedProps {
  readonly spec: OpenApi;
  readonly info: Schemas['Info'];
}

function Rendered({ spec, info }: RenderedProps) {
  const place = useRef<HTMLDivElement>(null);
  const { session, customer } = useScope();
  const isDark = useIsDark();
  useEffect(() => {
    const renderer = document.createElement('rapi-doc') as Renderer;
    const isControl = spec.components?.parameters?.SessionHeader !== undefined;
    const server = SERVER + (spec.servers?.[0]?.url ?? '').replace(/\/$/, '');
    const attributes = { ...RENDERER_ATTRIBUTES, theme: isDark ? 'dark' : 'light' };
    for (const [key, value] of Object.entries(attributes)) renderer.setAttribute(key, value);
    renderer.setAttribute('server-url', server);
    renderer.setAttribute('default-api-server', server);
    renderer.addEventListener('before-try', (event) => {
      const { request } = (event as BeforeTry).detail;
      request.headers.set('x-mock-session', session);
      if (isControl) return;
      const [operation] = event.composedPath() as Element[];
      const filled = operation?.shadowRoot ? filledCookies(operation.shadowRoot, info) : [];
      // biome-ignore lint/suspicious/noDocumentCookie: the interface that takes their place is not in every browser
      for (const cookie of [...cookiesOf(info, customer), ...filled]) document.cookie = cookie;
    });
    renderer.addEventListener('spec-loaded', () =>
      isControl ? fillToken(renderer, spec) : fillKeys(renderer, spec, info, customer),
    );
    place.current?.append(renderer);
    paintRenderer(renderer);
    const shown = withoutLicence(spec);
    void renderer.loadSpec(isControl ? inSession(shown, session) : withCustomer(shown, info, customer));
    const stopLabelling = labelFields(renderer);
    return () => {
      stopLabelling();
      renderer.remove();
    };
  }, [spec, info, session, customer, isDark]);
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

/** Fills in the token of the control API that the page was given. */
function fillToken(renderer: Renderer, spec: OpenApi): void {
  const token = storedToken();
  for (const id of Object.keys(spec.components?.securitySchemes ?? {}))
    if (token !== undefined) renderer.setApiKey(id, token);
}
