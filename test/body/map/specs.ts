/** Specs in the shapes of back ends of charging networks. */
import { parse } from 'yaml';

const TAG =
  '{type: object, properties: {uid: {type: string}, valid_until: {type: string, format: date-time}, label: {type: string}}}';

/** 3.0, header key, server variables, nullable, `default` error. */
const HEADER_KEY = `
openapi: 3.0.3
info: {title: CPO, version: "1"}
servers: [{url: "https://{host}/{base}", variables: {host: {default: cpo.example}, base: {default: cpo}}}]
security: [{key: []}]
paths:
  /drivers/{id}:
    get:
      operationId: getDriver
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Driver"}}}}
        default: {description: Not OK, content: {application/json: {schema: {type: object, required: [error], properties: {error: {type: string}}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-API-Key}}
  schemas:
    Driver:
      type: object
      required: [external_id, tags]
      properties:
        id: {type: string, format: uuid}
        external_id: {type: string}
        full_name: {type: string, nullable: true}
        tags: {type: array, items: ${TAG}}
        sites: {type: array, items: {$ref: "#/components/schemas/Site"}}
    Site:
      type: object
      properties:
        id: {type: integer}
        name: {type: string}
        charge_points: {type: array, items: {$ref: "#/components/schemas/ChargePoint"}}
        children: {type: array, items: {$ref: "#/components/schemas/Site"}}
    ChargePoint:
      type: object
      required: [identity, status]
      properties:
        identity: {type: string}
        status: {type: string, enum: [AVAILABLE, CHARGING, OFFLINE, FAULTED, UNKNOWN]}
        last_seen: {type: integer}
        location: {type: object, properties: {lat: {type: number}, lon: {type: number}, city: {type: string, maxLength: 5}}}
        connectors: {type: array, items: {type: object, properties: {id: {type: integer}, status: {type: string}, max_power_kw: {type: number}}}}
`;

/** 3.1, bearer, type arrays, envelope, further properties. */
const BEARER = `
openapi: 3.1.0
info: {title: eMSP, version: "2"}
servers: [{url: /api/v2}]
security: [{token: []}]
paths:
  /users/external/{externalId}:
    get:
      parameters: [{$ref: "#/components/parameters/Id"}]
      responses:
        "200": {description: OK, content: {application/json: {schema: {type: object, required: [data], properties: {data: {$ref: "#/components/schemas/User"}, requestId: {type: string, format: uuid}}}}}}
        "4XX": {description: Bad, content: {application/problem+json: {schema: {type: object}}}}
components:
  parameters:
    Id: {name: externalId, in: path, required: true, schema: {type: string, maxLength: 64}}
  securitySchemes: {token: {type: http, scheme: bearer}}
  schemas:
    User:
      type: object
      required: [id, email, externalId, badge]
      properties:
        id: {type: [integer, "null"]}
        externalId: {type: string}
        name: {type: [string, "null"]}
        email: {type: string, format: email}
        badge: {type: string, pattern: "^[A-Z]{3}-[0-9]{4}$"}
        level: {type: string, enum: [gold, silver]}
        score: {type: number, minimum: 0, maximum: 5, multipleOf: 0.5}
        nickname: {type: string, x-faker: person.firstName}
        plan: {type: string, example: basic}
        home: {type: string, x-mock-source: driver.homeGroupName}
        chargers: {type: array, items: {type: object, properties: {chargerId: {type: string}, seenAt: {type: string, format: date-time, x-mock-source: charger.lastSeen}, owner: {type: string, x-mock-source: driver.externalId}}}}
`;

/** 3.0, shared parameter and response, OAuth 2, allOf, 4XX. */
const OAUTH = `
openapi: 3.0.2
info: {title: Hub, version: "3"}
paths:
  /v1/drivers/{ref}:
    get:
      security: [{oauth: [read]}]
      parameters: [{$ref: "#/components/parameters/Ref"}]
      responses: {"200": {$ref: "#/components/responses/Driver"}, 4XX: {description: Bad}}
components:
  parameters: {Ref: {name: ref, in: path, required: true, schema: {type: string}}}
  responses: {Driver: {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Full"}}}}}
  securitySchemes: {oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://a.example/t, scopes: {read: r}}}}}
  schemas:
    Base: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string}}}
    Full:
      allOf:
        - {$ref: "#/components/schemas/Base"}
        - type: object
          required: [externalId]
          properties:
            externalId: {type: string}
            tags: {type: array, items: {type: string}}
            chargers: {type: array, items: {allOf: [{$ref: "#/components/schemas/Base"}, {type: object, properties: {manufacturer: {type: string}}}]}}
`;

/** Three path parameters and an envelope, as OCPI has it. */
const OCPI_LIKE = `
openapi: 3.0.0
info: {title: OCPI-like, version: "4"}
paths:
  /ocpi/{country_code}/{party_id}/drivers/{uid}:
    get:
      parameters:
        - {name: country_code, in: path, required: true, schema: {type: string, enum: [NL, DE]}}
        - {name: party_id, in: path, required: true, schema: {type: string, example: ABC}}
        - {name: uid, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                type: object
                required: [data, status_code, timestamp]
                properties:
                  status_code: {type: integer, example: 1000}
                  timestamp: {type: string, format: date-time}
                  data:
                    type: object
                    properties:
                      uid: {type: string}
                      contract_id: {type: string}
                      tokens: {type: array, items: {type: object, properties: {uid: {type: string}}}}
                      locations: {type: array, items: {type: object, properties: {id: {type: string}, name: {type: string}, online: {type: boolean}}}}
`;

/** By a word for each. */
export const SPECS: Readonly<Record<string, object>> = {
  'a key in a header': parse(HEADER_KEY),
  'a bearer token and an envelope': parse(BEARER),
  'OAuth 2 and allOf': parse(OAUTH),
  'three path parameters': parse(OCPI_LIKE),
};
