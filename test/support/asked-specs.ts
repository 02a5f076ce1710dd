/** Specs whose drivers are asked for in different ways. */

const ID = { name: 'externalId', in: 'path', required: true, schema: { type: 'string' } };
const KEY_AND_CUSTOMER = {
  key: { type: 'apiKey', in: 'query', name: 'api_key' },
  tenant: { type: 'apiKey', in: 'query', name: 'tenantId' },
};

interface Kind {
  /** `securitySchemes` of the spec; all of them are asked for together. */
  readonly schemes: Readonly<Record<string, object>>;
  readonly path?: string;
  readonly parameters?: readonly object[];
  readonly server?: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'a key in a header': { schemes: { key: { type: 'apiKey', in: 'header', name: 'X-Fleet-Key' } } },
  'a bearer token': { schemes: { token: { type: 'http', scheme: 'bearer' } } },
  'basic authentication': { schemes: { login: { type: 'http', scheme: 'basic' } } },
  'a key in a cookie': { schemes: { sid: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
  'key and customer under other names': { schemes: KEY_AND_CUSTOMER },
  'no security': { schemes: {} },
  'a customer in a header': {
    schemes: { ...KEY_AND_CUSTOMER, tenant: { type: 'apiKey', in: 'header', name: 'X-Tenant' } },
  },
  'a customer in a cookie': {
    schemes: {
      key: { type: 'http', scheme: 'bearer' },
      tenant: { type: 'apiKey', in: 'cookie', name: 'tenant' },
    },
  },
  'a customer in the path': {
    schemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    path: '/tenants/{tenantId}/people/{externalId}',
    parameters: [{ name: 'tenantId', in: 'path', required: true, schema: { type: 'string' } }],
  },
  'a header and a query parameter together': {
    schemes: {
      app: { type: 'apiKey', in: 'header', name: 'X-App' },
      lock: { type: 'apiKey', in: 'query', name: 'q.lock[x]' },
    },
  },
  'parameters that are required, a cookie among them': {
    schemes: { sid: { type: 'apiKey', in: 'cookie', name: 'sid' } },
    parameters: [
      { name: 'theme', in: 'cookie', required: true, schema: { type: 'string', enum: ['dark'] } },
      { name: 'locale', in: 'query', required: true, schema: { type: 'string' }, example: 'de & at' },
      { name: 'X-Region', in: 'header', required: true, schema: { type: 'string' }, example: 'eu' },
    ],
  },
  'other parameters in the path, and no base path': {
    schemes: { key: { type: 'apiKey', in: 'query', name: 'key' } },
    path: '/{country}/people/{externalId}',
    parameters: [{ name: 'country', in: 'path', required: true, schema: { type: 'string', enum: ['NL'] } }],
    server: '/',
  },
};

/** Each by a word for it. */
export const ASKED_SPECS: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(KINDS).map(([name, kind]) => [name, specOf(kind)]),
);

function specOf({
  schemes,
  path = '/people/{externalId}',
  parameters = [],
  server = '/fleet/v2',
}: Kind): object {
  const text = { type: 'string' };
  const json = (schema: object) => ({ description: 'OK', content: { 'application/json': { schema } } });
  const error = json({ type: 'object', properties: { error: text } });
  const driver = { externalId: text, name: text, homeGroupName: text, tags: { type: 'array', items: {} } };
  return {
    openapi: '3.0.3',
    info: { title: 'People', version: '1' },
    servers: [{ url: server }],
    security: [Object.fromEntries(Object.keys(schemes).map((id) => [id, []]))],
    components: { securitySchemes: schemes },
    paths: {
      [path]: {
        get: {
          ...{ operationId: 'getPerson', 'x-mock-operation': 'driver' },
          parameters: [ID, { name: 'page', in: 'query', schema: { type: 'integer' } }, ...parameters],
          responses: {
            200: json({ type: 'object', properties: driver }),
            400: error,
            401: error,
            404: error,
          },
        },
      },
    },
  };
}
