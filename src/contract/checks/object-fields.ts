/**
 * The fields of the objects of OpenAPI 3.0.4 and 3.1.1 by the kind of the object. After a colon the kind of what a field
 * holds, `[]` for a list of them, `{}` for a map from names to them; what is looked at elsewhere, or is data, has none.
 */
const FIELDS = {
  document: `openapi info:info jsonSchemaDialect servers:server[] paths:pathItem{} webhooks:pathItem{}
    components:components security tags:tag[] externalDocs:externalDocs`,
  info: 'title summary description termsOfService contact:contact license:license version',
  contact: 'name url email',
  license: 'name identifier url',
  server: 'url name description variables:serverVariable{}',
  serverVariable: 'enum default description',
  components: `schemas responses:response{} parameters:parameter{} examples:example{} requestBodies:requestBody{}
    headers:header{} securitySchemes:securityScheme{} links:link{} callbacks pathItems:pathItem{}`,
  pathItem: `$ref summary description servers:server[] parameters:parameter[] get:operation put:operation
    post:operation delete:operation options:operation head:operation patch:operation trace:operation`,
  operation: `tags summary description externalDocs:externalDocs operationId parameters:parameter[]
    requestBody:requestBody responses:response{} callbacks deprecated security servers:server[] x-mock-operation`,
  externalDocs: 'description url',
  parameter: `$ref name in description required deprecated allowEmptyValue style explode allowReserved schema
    example examples:example{} content:mediaType{} x-mock-parameter`,
  requestBody: '$ref description content:mediaType{} required',
  mediaType: 'schema example examples:example{} encoding:encoding{}',
  encoding: 'contentType headers:header{} style explode allowReserved',
  response: '$ref summary description headers:header{} content:mediaType{} links:link{}',
  example: '$ref summary description value externalValue',
  link: '$ref operationRef operationId parameters requestBody description server:server',
  header: `$ref description required deprecated allowEmptyValue style explode allowReserved schema example
    examples:example{} content:mediaType{}`,
  tag: 'name summary description externalDocs:externalDocs parent kind',
  securityScheme: `$ref type description name in scheme bearerFormat flows:flows openIdConnectUrl
    oauth2MetadataUrl deprecated x-mock-parameter`,
  flows: 'implicit:flow password:flow clientCredentials:flow authorizationCode:flow deviceAuthorization:flow',
  flow: 'authorizationUrl tokenUrl refreshUrl scopes deviceAuthorizationUrl',
};

/** A kind of object of OpenAPI. */
export type ObjectKind = keyof typeof FIELDS;

/** A field of an object: what it holds, where that is an object or several. */
export interface ObjectField {
  readonly name: string;
  readonly kind?: ObjectKind;
  readonly many?: 'list' | 'map';
}

/** What the kinds are called in messages. */
export const KIND_WORDS: Readonly<Record<ObjectKind, string>> = {
  ...{ document: 'an OpenAPI document', info: 'info', contact: 'a contact', license: 'a license' },
  ...{ server: 'a server', serverVariable: 'a server variable', components: 'components' },
  ...{ pathItem: 'a path', operation: 'an operation', externalDocs: 'externalDocs' },
  ...{ parameter: 'a parameter', requestBody: 'a request body', mediaType: 'a media type' },
  ...{ encoding: 'an encoding', response: 'a response', example: 'an example', link: 'a link' },
  ...{ header: 'a header', tag: 'a tag', securityScheme: 'a security scheme', flows: 'flows' },
  flow: 'an OAuth flow',
};

/** The fields that objects of a kind may have. */
export function fieldsOf(kind: ObjectKind): readonly ObjectField[] {
  return FIELDS[kind].split(/\s+/).map((written) => {
    const [name = '', holds = ''] = written.split(':');
    const inner = holds.replace(/\[\]$|\{\}$/, '');
    return {
      name,
      ...(inner !== '' && { kind: inner as ObjectKind }),
      ...(holds.endsWith('[]') && { many: 'list' as const }),
      ...(holds.endsWith('{}') && { many: 'map' as const }),
    };
  });
}
