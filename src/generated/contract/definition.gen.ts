// Generated from spec/driver-api.openapi.yaml by `npm run regenerate`. Do not edit.
import type { Json, OperationShape, SchemaShapes } from '../../base/json/shape.ts';

/** Tells two versions of the spec apart: layout and comments do not count, the order of properties does. */
export const contractHash = '0f74216fdde3';

/** Path that all paths of the API start with, from the first server. */
export const apiRoot = "/api";

/** The operation of the spec. */
export const operation: OperationShape = {
  "operationId": "getDriverByExternalId",
  "method": "GET",
  "path": "/user/externalId/{externalId}",
  "parameter": "externalId",
  "bodySchema": "Driver",
  "statuses": {
    "200": "Return the JSON representation of the user with all its groups, chargers and tags",
    "400": "Errors in the route parameters",
    "401": "Customer not found or not authorised",
    "404": "Driver not found for the customer"
  }
};

/** Where requests name the customer that asks. */
export const customer = {"in":"query","name":"clientId"} as const;

/** The properties of each schema, in order. */
export const schemaShapes: SchemaShapes = {
  "Driver": [
    {"name":"id","type":"integer","format":"int64"},
    {"name":"name","type":"string"},
    {"name":"homeGroupId","type":"integer","format":"int64"},
    {"name":"homeGroupName","type":"string"},
    {"name":"externalId","type":"string"},
    {"name":"tags","type":"array","schema":"Tag"},
    {"name":"chargerGroups","type":"array","schema":"ChargerGroup"},
    {"name":"chargers","type":"array","schema":"Charger"},
    {"name":"payerId","type":"integer","format":"int64","nullable":true},
    {"name":"integratedExternalIds","type":"array","schema":"IntegratedExternalId"},
  ],
  "Tag": [
    {"name":"id","type":"integer","format":"int64"},
    {"name":"idTag","type":"string"},
    {"name":"expiringDate","type":"string","format":"date-time"},
    {"name":"startDate","type":"string","format":"date-time","nullable":true},
    {"name":"lastUpdated","type":"string","format":"date-time","nullable":true},
    {"name":"tokenName","type":"string"},
    {"name":"invoicable","type":"boolean"},
  ],
  "ChargerGroup": [
    {"name":"onlineSocket","type":"integer","format":"int32","nullable":true},
    {"name":"offlineSocket","type":"integer","format":"int32","nullable":true},
    {"name":"errorSocket","type":"integer","format":"int32","nullable":true},
    {"name":"subgroups","type":"array","schema":"ChargerGroup"},
    {"name":"chargers","type":"array","schema":"Charger"},
    {"name":"payerId","type":"integer","format":"int64","nullable":true},
    {"name":"costId","type":"string"},
    {"name":"costName","type":"string"},
    {"name":"paymentRecipientId","type":"integer","format":"int64","nullable":true},
    {"name":"id","type":"integer","format":"int64"},
    {"name":"groupName","type":"string"},
    {"name":"groupType","type":"integer","format":"int32","nullable":true,"enum":[0,1,2,3,4],"default":0},
    {"name":"externalId","type":"string"},
  ],
  "Charger": [
    {"name":"id","type":"integer","format":"int64","nullable":true},
    {"name":"chargerId","type":"string"},
    {"name":"chargerName","type":"string"},
    {"name":"groupId","type":"integer","format":"int64"},
    {"name":"groupName","type":"string"},
    {"name":"firmwareVersion","type":"string","nullable":true},
    {"name":"publicGroupName","type":"string","nullable":true},
    {"name":"manufacturer","type":"string","nullable":true},
    {"name":"serialNumber","type":"string","nullable":true},
    {"name":"chargerModel","type":"string","nullable":true},
    {"name":"amountOfSockets","type":"integer","format":"int32","deprecated":true},
    {"name":"lastSeen","type":"string","format":"date-time"},
    {"name":"lastMessage","type":"string","nullable":true},
    {"name":"activeConnection","type":"boolean"},
    {"name":"chargerStatus","type":"string"},
    {"name":"locationInfo","type":"object","schema":"LocationInfo"},
    {"name":"pushIntegrationEnabled","type":"boolean"},
    {"name":"chargerSpecificMessageStructure","type":"boolean"},
    {"name":"chargerConfigurations","type":"array","nullable":true,"schema":"ChargerConfiguration"},
    {"name":"sockets","type":"array","nullable":true,"schema":"Socket"},
    {"name":"evseId","type":"string","example":"FRA23E45B*78C"},
    {"name":"splitEvseBySocket","type":"boolean"},
    {"name":"capabilities","type":"array","items":"string"},
    {"name":"physicalReference","type":"string","nullable":true},
    {"name":"integrationRelays","type":"array","nullable":true,"items":"string"},
    {"name":"iccid","type":"string","nullable":true},
    {"name":"imsi","type":"string","nullable":true},
    {"name":"meterSerialNumber","type":"string","nullable":true},
    {"name":"meterType","type":"string","nullable":true},
    {"name":"customProperties","type":"object","nullable":true},
  ],
  "LocationInfo": [
    {"name":"latitude","type":"number","format":"double"},
    {"name":"longitude","type":"number","format":"double"},
    {"name":"streetAddress","type":"string","nullable":true},
    {"name":"streetNumber","type":"string"},
    {"name":"houseLetter","type":"string","nullable":true},
    {"name":"postalNumber","type":"string"},
    {"name":"city","type":"string","nullable":true},
    {"name":"area","type":"string","nullable":true},
    {"name":"country","type":"string","nullable":true},
  ],
  "ChargerConfiguration": [
    {"name":"configName","type":"string"},
    {"name":"configValue","type":"string"},
    {"name":"canBeChanged","type":"boolean"},
  ],
  "Socket": [
    {"name":"type","type":"string","nullable":true},
    {"name":"maxPower","type":"string","nullable":true},
    {"name":"status","type":"string"},
    {"name":"id","type":"integer","format":"int32"},
    {"name":"name","type":"string"},
    {"name":"deviceEvseId","type":"integer","format":"int32","nullable":true},
    {"name":"deviceConnectorId","type":"integer","format":"int32","nullable":true},
    {"name":"format","type":"string","nullable":true},
    {"name":"socketPowerType","type":"string","nullable":true},
    {"name":"maxWatts","type":"integer","format":"int32","nullable":true},
    {"name":"maxVoltage","type":"integer","format":"int32","nullable":true},
    {"name":"maxAmperage","type":"integer","format":"int32","nullable":true},
    {"name":"phaseRotation","type":"string","nullable":true},
    {"name":"termsAndConditions","type":"string","format":"uri","nullable":true},
    {"name":"lastUpdated","type":"string","format":"date-time"},
    {"name":"chargingStationEvseId","type":"integer","format":"int32","nullable":true},
  ],
  "IntegratedExternalId": [
    {"name":"referenceType","type":"integer","format":"int32","enum":[0,1],"default":0},
    {"name":"referenceId","type":"string"},
    {"name":"externalId","type":"string"},
    {"name":"effectiveFrom","type":"string","format":"date-time","nullable":true},
  ],
};

/** The OpenAPI document, references kept. */
export const definition: { readonly [key: string]: Json } = {
 "openapi": "3.0.3",
 "info": {
  "title": "EV-charging driver API",
  "version": "1.0.0",
  "description": "One operation: get a driver with all its groups, chargers and tags. Names, order, types and nullability of the properties are those of the vendor's API page. Where the page leaves something open, the choice made here carries `x-assumption` beside it: whoever knows better changes that line and regenerates.",
  "contact": {
   "name": "ev-driver-mock, which wrote this document"
  },
  "license": {
   "name": "MIT",
   "url": "https://opensource.org/license/mit"
  }
 },
 "servers": [
  {
   "url": "/api",
   "description": "Path of the API on every host.",
   "x-assumption": "The page names no server. `/api` is the prefix of the other public paths of this API, such as `/api/charger/{chargerId}`."
  }
 ],
 "tags": [
  {
   "name": "Driver",
   "description": "Drivers with their sites, chargers and tags."
  }
 ],
 "security": [
  {
   "functionKeyQuery": [],
   "clientId": []
  },
  {
   "functionKeyHeader": [],
   "clientId": []
  }
 ],
 "paths": {
  "/user/externalId/{externalId}": {
   "x-assumption": "The page does not give the path. It is modelled on the sibling operation that gets a driver by the path parameter `userid`, and on `/api/charger/{chargerId}`.",
   "get": {
    "operationId": "getDriverByExternalId",
    "summary": "Get a single driver using externalId",
    "description": "Send a request to get a single driver by its externalId",
    "tags": [
     "Driver"
    ],
    "x-ms-visibility": "important",
    "x-assumption": "The page names GET alone: HEAD is answered like GET without the body, any other method is outside the contract. Query parameters that are not named here are ignored; of one that is given twice the first counts, and nothing but `&` separates two. Paths that are equivalent by RFC 3986 section 6.2.2 are one path. A driver is JSON whatever the header Accept says; an error is text where Accept prefers that to JSON. Where several errors apply, 401 comes before 400, and 400 before 404.",
    "parameters": [
     {
      "name": "externalId",
      "in": "path",
      "required": true,
      "x-assumption": "The page does not say how strict the path is. A slash after the id, or letters of another case in the words before it, make another path, which is a 404.",
      "description": "This is the unique ExternalID for the driver",
      "schema": {
       "type": "string",
       "minLength": 1,
       "maxLength": 128,
       "pattern": "^[^\\S\\u0000-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u001F\\u007F-\\u009F][^\\u0000-\\u001F\\u007F-\\u009F]*$",
       "x-assumption": "The page says \"Errors in the route parameters\" and not which. Taken as errors: an id that is blank, has control characters, has more than 128 code points, or whose percent-encoding is not UTF-8."
      },
      "examples": {
       "extIdTest": {
        "value": "extIdTest"
       },
       "nobody": {
        "value": "nobody"
       },
       "wrongKey": {
        "value": "extIdTest"
       }
      }
     },
     {
      "name": "code",
      "in": "query",
      "description": "The API key; the security schemes say more. Named here too, for clients that are made from parameters alone; a missing one is a 401.",
      "schema": {
       "type": "string"
      },
      "examples": {
       "extIdTest": {
        "value": "demo-key"
       },
       "nobody": {
        "value": "demo-key"
       },
       "wrongKey": {
        "value": "wrong-key"
       }
      }
     },
     {
      "name": "clientId",
      "in": "query",
      "description": "The customer that asks; the security schemes say more. A missing one is a 401.",
      "schema": {
       "type": "string"
      },
      "examples": {
       "extIdTest": {
        "value": "demo"
       },
       "nobody": {
        "value": "demo"
       },
       "wrongKey": {
        "value": "demo"
       }
      }
     }
    ],
    "responses": {
     "200": {
      "description": "Return the JSON representation of the user with all its groups, chargers and tags",
      "content": {
       "application/json": {
        "schema": {
         "$ref": "#/components/schemas/Driver"
        },
        "examples": {
         "extIdTest": {
          "$ref": "#/components/examples/extIdTest"
         }
        }
       }
      }
     },
     "400": {
      "description": "Errors in the route parameters",
      "x-assumption": "A missing `code` or `clientId` is a 401 and not a 400.",
      "content": {
       "application/problem+json": {
        "x-assumption": "The page gives no body for errors: clients can rely on the status alone. The body may be problem details, plain text or nothing.",
        "schema": {
         "$ref": "#/components/schemas/Problem"
        },
        "example": {
         "type": "about:blank",
         "title": "Bad Request",
         "status": 400,
         "detail": "Errors in the route parameters",
         "instance": "/api/user/externalId/%20"
        }
       },
       "text/plain": {
        "x-assumption": "The page gives no body for errors: clients can rely on the status alone. The body may be problem details, plain text or nothing.",
        "schema": {
         "type": "string"
        },
        "example": "Errors in the route parameters"
       }
      }
     },
     "401": {
      "description": "Customer not found or not authorised",
      "x-assumption": "Two causes: the API key is missing or wrong, or `clientId` is missing or names no customer. The page names no `WWW-Authenticate` header.",
      "content": {
       "application/problem+json": {
        "x-assumption": "The page gives no body for errors: clients can rely on the status alone. The body may be problem details, plain text or nothing.",
        "schema": {
         "$ref": "#/components/schemas/Problem"
        },
        "examples": {
         "wrongKey": {
          "value": {
           "type": "about:blank",
           "title": "Unauthorized",
           "status": 401,
           "detail": "Customer not found or not authorised",
           "instance": "/api/user/externalId/extIdTest"
          }
         }
        }
       },
       "text/plain": {
        "x-assumption": "The page gives no body for errors: clients can rely on the status alone. The body may be problem details, plain text or nothing.",
        "schema": {
         "type": "string"
        },
        "example": "Customer not found or not authorised"
       }
      }
     },
     "404": {
      "description": "Driver not found for the customer",
      "x-assumption": "A driver of another customer is a 404, as is one that does not exist.",
      "content": {
       "application/problem+json": {
        "x-assumption": "The page gives no body for errors: clients can rely on the status alone. The body may be problem details, plain text or nothing.",
        "schema": {
         "$ref": "#/components/schemas/Problem"
        },
        "examples": {
         "nobody": {
          "value": {
           "type": "about:blank",
           "title": "Not Found",
           "status": 404,
           "detail": "Driver not found for the customer",
           "instance": "/api/user/externalId/nobody"
          }
         }
        }
       },
       "text/plain": {
        "x-assumption": "The page gives no body for errors: clients can rely on the status alone. The body may be problem details, plain text or nothing.",
        "schema": {
         "type": "string"
        },
        "example": "Driver not found for the customer"
       }
      }
     }
    }
   }
  }
 },
 "components": {
  "securitySchemes": {
   "functionKeyQuery": {
    "type": "apiKey",
    "in": "query",
    "name": "code",
    "description": "The API key.",
    "x-assumption": "The page does not show authentication; other public pages of the vendor do."
   },
   "functionKeyHeader": {
    "type": "apiKey",
    "in": "header",
    "name": "x-functions-key",
    "description": "The API key, as a header in place of the query parameter `code`.",
    "x-assumption": "Public clients send the key this way; the page does not mention it. Where a request has a key in the query and another one in the header, one right key is enough."
   },
   "clientId": {
    "type": "apiKey",
    "in": "query",
    "name": "clientId",
    "description": "The customer that asks.",
    "x-assumption": "The page does not show authentication; other public pages of the vendor do."
   }
  },
  "schemas": {
   "Driver": {
    "type": "object",
    "description": "A driver with its tags, sites and chargers.",
    "x-assumption": "The page marks no property of any schema as required, so clients can rely on none being there; nor does it say that there are no others.",
    "properties": {
     "id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the driver."
     },
     "name": {
      "type": "string",
      "description": "Name of the driver."
     },
     "homeGroupId": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the home site, which groups drivers and grants no charging right."
     },
     "homeGroupName": {
      "type": "string",
      "description": "Name of the home site."
     },
     "externalId": {
      "type": "string",
      "description": "The unique ExternalID of the driver, as requested."
     },
     "tags": {
      "type": "array",
      "description": "RFID tags of the driver.",
      "items": {
       "$ref": "#/components/schemas/Tag"
      }
     },
     "chargerGroups": {
      "type": "array",
      "description": "Sites where the driver may charge, with their subsites.",
      "items": {
       "$ref": "#/components/schemas/ChargerGroup"
      }
     },
     "chargers": {
      "type": "array",
      "description": "Single chargers where the driver may charge.",
      "items": {
       "$ref": "#/components/schemas/Charger"
      }
     },
     "payerId": {
      "type": "integer",
      "format": "int64",
      "nullable": true,
      "description": "Id of who pays for the driver."
     },
     "integratedExternalIds": {
      "type": "array",
      "description": "Ids of the driver in other systems.",
      "items": {
       "$ref": "#/components/schemas/IntegratedExternalId"
      }
     }
    }
   },
   "Tag": {
    "type": "object",
    "description": "One RFID tag of a driver, with its validity period.",
    "properties": {
     "id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the tag."
     },
     "idTag": {
      "type": "string",
      "description": "What the reader sees, such as the hexadecimal UID of the card."
     },
     "expiringDate": {
      "type": "string",
      "format": "date-time",
      "description": "End of the validity period."
     },
     "startDate": {
      "type": "string",
      "format": "date-time",
      "nullable": true,
      "description": "Start of the validity period."
     },
     "lastUpdated": {
      "type": "string",
      "format": "date-time",
      "nullable": true,
      "description": "When the tag was last changed."
     },
     "tokenName": {
      "type": "string",
      "description": "Name given to the tag."
     },
     "invoicable": {
      "type": "boolean",
      "description": "Invoicable is meaningful only if you have taken in use the invoicing service, default value is false"
     }
    }
   },
   "ChargerGroup": {
    "type": "object",
    "description": "A site; sites nest.",
    "properties": {
     "onlineSocket": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "How many sockets of the site and its subsites are online."
     },
     "offlineSocket": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "How many sockets of the site and its subsites are offline."
     },
     "errorSocket": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "How many sockets of the site and its subsites have a fault."
     },
     "subgroups": {
      "type": "array",
      "description": "Sites below this one, of the same shape.",
      "x-assumption": "The page types the items as \"undefined\", which is how it renders a schema that contains itself.",
      "items": {
       "$ref": "#/components/schemas/ChargerGroup"
      }
     },
     "chargers": {
      "type": "array",
      "description": "Chargers of the site itself.",
      "items": {
       "$ref": "#/components/schemas/Charger"
      }
     },
     "payerId": {
      "type": "integer",
      "format": "int64",
      "nullable": true,
      "description": "Id of who pays for the site."
     },
     "costId": {
      "type": "string",
      "description": "Id of the site's cost centre."
     },
     "costName": {
      "type": "string",
      "description": "Name of the site's cost centre."
     },
     "paymentRecipientId": {
      "type": "integer",
      "format": "int64",
      "nullable": true,
      "description": "Id of who is paid for charging at the site."
     },
     "id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the site."
     },
     "groupName": {
      "type": "string",
      "description": "Name of the site."
     },
     "groupType": {
      "anyOf": [
       {
        "type": "integer",
        "format": "int32",
        "enum": [
         0,
         1,
         2,
         3,
         4
        ]
       },
       {
        "type": "integer",
        "format": "int32",
        "nullable": true,
        "minimum": 0,
        "maximum": 0
       }
      ],
      "default": 0,
      "description": "Kind of site.",
      "x-assumption": "The page lists 0 to 4 and says nullable: one of the list, or null. OpenAPI 3.0.3 allows null beside a list only if it is a member, which some tools add themselves and others cannot read; so null has a part of its own, whose 0 is in the list anyway. What the numbers mean is not public."
     },
     "externalId": {
      "type": "string",
      "description": "Id of the site in another system."
     }
    }
   },
   "Charger": {
    "type": "object",
    "description": "A charging station; the same schema in a site and in a driver.",
    "properties": {
     "id": {
      "type": "integer",
      "format": "int64",
      "nullable": true,
      "description": "Id of the charger."
     },
     "chargerId": {
      "type": "string",
      "description": "The identity by which the charger connects."
     },
     "chargerName": {
      "type": "string",
      "description": "Name of the charger."
     },
     "groupId": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the site that holds the charger."
     },
     "groupName": {
      "type": "string",
      "description": "Name of the site that holds the charger."
     },
     "firmwareVersion": {
      "type": "string",
      "nullable": true,
      "description": "Version of the charger's firmware."
     },
     "publicGroupName": {
      "type": "string",
      "nullable": true,
      "description": "Name of the site as shown to the public."
     },
     "manufacturer": {
      "type": "string",
      "nullable": true,
      "description": "Who built the charger."
     },
     "serialNumber": {
      "type": "string",
      "nullable": true,
      "description": "Serial number of the charger."
     },
     "chargerModel": {
      "type": "string",
      "nullable": true,
      "description": "Model of the charger."
     },
     "amountOfSockets": {
      "type": "integer",
      "format": "int32",
      "deprecated": true,
      "description": "How many sockets the charger has.",
      "x-assumption": "Deprecated and missing in the page's example; sent all the same, as the real service does."
     },
     "lastSeen": {
      "type": "string",
      "format": "date-time",
      "description": "When the charger was last heard of.",
      "x-assumption": "0001-01-01T00:00:00Z means never."
     },
     "lastMessage": {
      "type": "string",
      "nullable": true,
      "description": "Kind of the last message from the charger."
     },
     "activeConnection": {
      "type": "boolean",
      "description": "Whether the charger is connected."
     },
     "chargerStatus": {
      "type": "string",
      "description": "Status of the charger.",
      "x-assumption": "The page says string and lists no values, so it is no enum. Known values: Available, Preparing, Charging, SuspendedCHARGER, SuspendedCAR, Finishing, Reserved, Booting, Error, Offline, Unavailable."
     },
     "locationInfo": {
      "$ref": "#/components/schemas/LocationInfo"
     },
     "pushIntegrationEnabled": {
      "type": "boolean",
      "description": "Whether changes are pushed to another system."
     },
     "chargerSpecificMessageStructure": {
      "type": "boolean",
      "description": "Whether the charger's messages have a structure of their own."
     },
     "chargerConfigurations": {
      "type": "array",
      "nullable": true,
      "description": "Configuration keys of the charger.",
      "items": {
       "$ref": "#/components/schemas/ChargerConfiguration"
      }
     },
     "sockets": {
      "type": "array",
      "nullable": true,
      "description": "Connectors of the charger.",
      "items": {
       "$ref": "#/components/schemas/Socket"
      }
     },
     "evseId": {
      "type": "string",
      "description": "Syntax according to eMI3 standard, for example: FRA23E45B*78C",
      "example": "FRA23E45B*78C"
     },
     "splitEvseBySocket": {
      "type": "boolean",
      "description": "if false, EVSE UID = chargerId; if true, EVSE UID = chargerId + socketId"
     },
     "capabilities": {
      "type": "array",
      "description": "What the charger can do, in the words of OCPI.",
      "items": {
       "type": "string"
      }
     },
     "physicalReference": {
      "type": "string",
      "nullable": true,
      "description": "What is written on the charger, such as the number of a parking bay."
     },
     "integrationRelays": {
      "type": "array",
      "nullable": true,
      "description": "Relays through which the charger is integrated.",
      "items": {
       "type": "string"
      }
     },
     "iccid": {
      "type": "string",
      "nullable": true,
      "description": "Number of the SIM card."
     },
     "imsi": {
      "type": "string",
      "nullable": true,
      "description": "Identity of the SIM card's subscriber."
     },
     "meterSerialNumber": {
      "type": "string",
      "nullable": true,
      "description": "Serial number of the energy meter."
     },
     "meterType": {
      "type": "string",
      "nullable": true,
      "description": "Type of the energy meter."
     },
     "customProperties": {
      "type": "object",
      "nullable": true,
      "description": "Properties that the customer has added, by name.",
      "additionalProperties": {
       "type": "string"
      }
     }
    }
   },
   "LocationInfo": {
    "type": "object",
    "description": "Where a charger stands.",
    "properties": {
     "latitude": {
      "type": "number",
      "format": "double",
      "description": "Degrees north."
     },
     "longitude": {
      "type": "number",
      "format": "double",
      "description": "Degrees east."
     },
     "streetAddress": {
      "type": "string",
      "nullable": true,
      "description": "Name of the street."
     },
     "streetNumber": {
      "type": "string",
      "description": "Number in the street."
     },
     "houseLetter": {
      "type": "string",
      "nullable": true,
      "description": "Letter that follows the number."
     },
     "postalNumber": {
      "type": "string",
      "description": "Postal code."
     },
     "city": {
      "type": "string",
      "nullable": true,
      "description": "City."
     },
     "area": {
      "type": "string",
      "nullable": true,
      "description": "Region, state or quarter."
     },
     "country": {
      "type": "string",
      "nullable": true,
      "description": "Country.",
      "x-assumption": "The page says string; taken as ISO 3166-1 alpha-2."
     }
    }
   },
   "ChargerConfiguration": {
    "type": "object",
    "description": "One configuration key of a charger.",
    "properties": {
     "configName": {
      "type": "string",
      "description": "Name of the key."
     },
     "configValue": {
      "type": "string",
      "description": "Value of the key."
     },
     "canBeChanged": {
      "type": "boolean",
      "description": "Whether the charger lets the value be changed."
     }
    }
   },
   "Socket": {
    "type": "object",
    "description": "One connector of a charger.",
    "properties": {
     "type": {
      "type": "string",
      "nullable": true,
      "description": "Kind of connector.",
      "x-assumption": "The page lists no values; taken from OCPI 2.2.1."
     },
     "maxPower": {
      "type": "string",
      "nullable": true,
      "description": "Highest power as a text.",
      "x-assumption": "The page says string and gives no unit; taken as kW, such as \"22 kW\"."
     },
     "status": {
      "type": "string",
      "description": "Status of the socket.",
      "x-assumption": "The page says string and lists no values, so it is no enum. Known values: Available, Preparing, Charging, SuspendedCHARGER, SuspendedCAR, Finishing, Reserved, Booting, Error, Offline, Unavailable."
     },
     "id": {
      "type": "integer",
      "format": "int32",
      "description": "Number of the socket in its charger, from 1."
     },
     "name": {
      "type": "string",
      "description": "Name of the socket."
     },
     "deviceEvseId": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "Number of the EVSE in the device."
     },
     "deviceConnectorId": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "Number of the connector in the device's EVSE."
     },
     "format": {
      "type": "string",
      "nullable": true,
      "description": "Socket or fixed cable.",
      "x-assumption": "The page lists no values; taken from OCPI 2.2.1."
     },
     "socketPowerType": {
      "type": "string",
      "nullable": true,
      "description": "Alternating current on one or three phases, or direct current.",
      "x-assumption": "The page lists no values; taken from OCPI 2.2.1."
     },
     "maxWatts": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "Highest power in watts."
     },
     "maxVoltage": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "Highest voltage in volts, line to neutral for alternating current."
     },
     "maxAmperage": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "Highest current in amperes."
     },
     "phaseRotation": {
      "type": "string",
      "nullable": true,
      "description": "Order in which the phases are connected.",
      "x-assumption": "The page lists no values; taken from OCPP."
     },
     "termsAndConditions": {
      "type": "string",
      "format": "uri",
      "nullable": true,
      "description": "Address of the terms and conditions."
     },
     "lastUpdated": {
      "type": "string",
      "format": "date-time",
      "description": "When the status was last changed."
     },
     "chargingStationEvseId": {
      "type": "integer",
      "format": "int32",
      "nullable": true,
      "description": "Number of the EVSE in the charging station."
     }
    }
   },
   "IntegratedExternalId": {
    "type": "object",
    "description": "A driver's id in another system.",
    "properties": {
     "referenceType": {
      "type": "integer",
      "format": "int32",
      "enum": [
       0,
       1
      ],
      "default": 0,
      "description": "Kind of the other system.",
      "x-assumption": "What the numbers mean is not public."
     },
     "referenceId": {
      "type": "string",
      "description": "Id of the other system."
     },
     "externalId": {
      "type": "string",
      "description": "Id of the driver in the other system."
     },
     "effectiveFrom": {
      "type": "string",
      "format": "date-time",
      "nullable": true,
      "description": "Since when the id holds."
     }
    }
   },
   "Problem": {
    "type": "object",
    "description": "Problem details (RFC 9457).",
    "x-assumption": "The page gives no body for errors; this one is the simulator's default.",
    "properties": {
     "type": {
      "type": "string",
      "format": "uri-reference",
      "default": "about:blank",
      "description": "Identifies the kind of problem."
     },
     "title": {
      "type": "string",
      "description": "The kind of problem in a few words."
     },
     "status": {
      "type": "integer",
      "format": "int32",
      "description": "The HTTP status."
     },
     "detail": {
      "type": "string",
      "description": "What is wrong with this request."
     },
     "instance": {
      "type": "string",
      "format": "uri-reference",
      "description": "Identifies this occurrence."
     }
    }
   }
  },
  "examples": {
   "extIdTest": {
    "summary": "A driver with a site and a subsite",
    "description": "The driver of the page's short example, at 2026-03-02T09:15:00Z.",
    "value": {
     "id": 1,
     "name": "UserTest",
     "homeGroupId": 3,
     "homeGroupName": "homeOne",
     "externalId": "extIdTest",
     "tags": [
      {
       "id": 11,
       "idTag": "04A2C35E7B6180",
       "expiringDate": "2028-12-31T22:00:00Z",
       "startDate": "2025-01-07T08:00:00Z",
       "lastUpdated": "2025-01-07T07:42:18Z",
       "tokenName": "Key fob",
       "invoicable": false
      },
      {
       "id": 12,
       "idTag": "9F3D01C8",
       "expiringDate": "2025-01-31T22:00:00Z",
       "startDate": null,
       "lastUpdated": "2022-11-15T13:05:51Z",
       "tokenName": "Old card",
       "invoicable": false
      }
     ],
     "chargerGroups": [
      {
       "onlineSocket": 3,
       "offlineSocket": 0,
       "errorSocket": 0,
       "subgroups": [
        {
         "onlineSocket": 2,
         "offlineSocket": 0,
         "errorSocket": 0,
         "subgroups": [],
         "chargers": [
          {
           "id": 22,
           "chargerId": "HYC150-000022",
           "chargerName": "Fast charger by the gate",
           "groupId": 5,
           "groupName": "homeOne fast charging",
           "firmwareVersion": "2.4.1",
           "publicGroupName": "homeOne fast charging",
           "manufacturer": "Alpitronic",
           "serialNumber": "HYC-150-20817",
           "chargerModel": "hypercharger HYC150",
           "amountOfSockets": 2,
           "lastSeen": "2026-03-02T09:14:37Z",
           "lastMessage": "MeterValues",
           "activeConnection": true,
           "chargerStatus": "Charging",
           "locationInfo": {
            "latitude": 60.163912,
            "longitude": 24.918274,
            "streetAddress": "Itämerenkatu",
            "streetNumber": "11",
            "houseLetter": null,
            "postalNumber": "00180",
            "city": "Helsinki",
            "area": "Uusimaa",
            "country": "FI"
           },
           "pushIntegrationEnabled": true,
           "chargerSpecificMessageStructure": false,
           "chargerConfigurations": [
            {
             "configName": "HeartbeatInterval",
             "configValue": "300",
             "canBeChanged": true
            },
            {
             "configName": "NumberOfConnectors",
             "configValue": "2",
             "canBeChanged": false
            }
           ],
           "sockets": [
            {
             "type": "IEC_62196_T2_COMBO",
             "maxPower": "150 kW",
             "status": "Charging",
             "id": 1,
             "name": "CCS left",
             "deviceEvseId": 1,
             "deviceConnectorId": 1,
             "format": "CABLE",
             "socketPowerType": "DC",
             "maxWatts": 150000,
             "maxVoltage": 1000,
             "maxAmperage": 500,
             "phaseRotation": "NotApplicable",
             "termsAndConditions": "https://charging.example/terms",
             "lastUpdated": "2026-03-02T08:58:02Z",
             "chargingStationEvseId": 1
            },
            {
             "type": "IEC_62196_T2_COMBO",
             "maxPower": "150 kW",
             "status": "Available",
             "id": 2,
             "name": "CCS right",
             "deviceEvseId": 2,
             "deviceConnectorId": 1,
             "format": "CABLE",
             "socketPowerType": "DC",
             "maxWatts": 150000,
             "maxVoltage": 1000,
             "maxAmperage": 500,
             "phaseRotation": "NotApplicable",
             "termsAndConditions": "https://charging.example/terms",
             "lastUpdated": "2026-03-02T07:31:45Z",
             "chargingStationEvseId": 2
            }
           ],
           "evseId": "FI*EVD*E000022",
           "splitEvseBySocket": true,
           "capabilities": [
            "REMOTE_START_STOP_CAPABLE",
            "RFID_READER",
            "CREDIT_CARD_PAYABLE"
           ],
           "physicalReference": "P1",
           "integrationRelays": [],
           "iccid": "8935801026034782156",
           "imsi": "244050112345678",
           "meterSerialNumber": "DCM-118204",
           "meterType": "DC meter",
           "customProperties": {
            "parkingLevel": "ground"
           }
          }
         ],
         "payerId": 4,
         "costId": "4120",
         "costName": "Fleet charging",
         "paymentRecipientId": 4,
         "id": 5,
         "groupName": "homeOne fast charging",
         "groupType": 1,
         "externalId": "site-homeone-fast"
        }
       ],
       "chargers": [
        {
         "id": 21,
         "chargerId": "ZPR000021",
         "chargerName": "Bay 14",
         "groupId": 3,
         "groupName": "homeOne",
         "firmwareVersion": "4.3.0.2",
         "publicGroupName": null,
         "manufacturer": "Zaptec",
         "serialNumber": "ZPR104821",
         "chargerModel": "Zaptec Pro",
         "amountOfSockets": 1,
         "lastSeen": "2026-03-02T09:12:09Z",
         "lastMessage": "Heartbeat",
         "activeConnection": true,
         "chargerStatus": "SuspendedCAR",
         "locationInfo": {
          "latitude": 60.164105,
          "longitude": 24.919013,
          "streetAddress": "Itämerenkatu",
          "streetNumber": "9",
          "houseLetter": "B",
          "postalNumber": "00180",
          "city": "Helsinki",
          "area": "Uusimaa",
          "country": "FI"
         },
         "pushIntegrationEnabled": true,
         "chargerSpecificMessageStructure": false,
         "chargerConfigurations": [
          {
           "configName": "HeartbeatInterval",
           "configValue": "300",
           "canBeChanged": true
          },
          {
           "configName": "NumberOfConnectors",
           "configValue": "1",
           "canBeChanged": false
          }
         ],
         "sockets": [
          {
           "type": "IEC_62196_T2",
           "maxPower": "22 kW",
           "status": "SuspendedCAR",
           "id": 1,
           "name": "Type 2",
           "deviceEvseId": 1,
           "deviceConnectorId": 1,
           "format": "SOCKET",
           "socketPowerType": "AC_3_PHASE",
           "maxWatts": 22080,
           "maxVoltage": 230,
           "maxAmperage": 32,
           "phaseRotation": "RST",
           "termsAndConditions": null,
           "lastUpdated": "2026-03-02T08:47:33Z",
           "chargingStationEvseId": 1
          }
         ],
         "evseId": "FI*EVD*E000021",
         "splitEvseBySocket": false,
         "capabilities": [
          "REMOTE_START_STOP_CAPABLE",
          "RFID_READER",
          "CHARGING_PROFILE_CAPABLE"
         ],
         "physicalReference": "14",
         "integrationRelays": null,
         "iccid": null,
         "imsi": null,
         "meterSerialNumber": null,
         "meterType": null,
         "customProperties": {}
        }
       ],
       "payerId": 4,
       "costId": "",
       "costName": "",
       "paymentRecipientId": null,
       "id": 3,
       "groupName": "homeOne",
       "groupType": 0,
       "externalId": "site-homeone"
      }
     ],
     "chargers": [
      {
       "id": 21,
       "chargerId": "ZPR000021",
       "chargerName": "Bay 14",
       "groupId": 3,
       "groupName": "homeOne",
       "firmwareVersion": "4.3.0.2",
       "publicGroupName": null,
       "manufacturer": "Zaptec",
       "serialNumber": "ZPR104821",
       "chargerModel": "Zaptec Pro",
       "amountOfSockets": 1,
       "lastSeen": "2026-03-02T09:12:09Z",
       "lastMessage": "Heartbeat",
       "activeConnection": true,
       "chargerStatus": "SuspendedCAR",
       "locationInfo": {
        "latitude": 60.164105,
        "longitude": 24.919013,
        "streetAddress": "Itämerenkatu",
        "streetNumber": "9",
        "houseLetter": "B",
        "postalNumber": "00180",
        "city": "Helsinki",
        "area": "Uusimaa",
        "country": "FI"
       },
       "pushIntegrationEnabled": true,
       "chargerSpecificMessageStructure": false,
       "chargerConfigurations": [
        {
         "configName": "HeartbeatInterval",
         "configValue": "300",
         "canBeChanged": true
        },
        {
         "configName": "NumberOfConnectors",
         "configValue": "1",
         "canBeChanged": false
        }
       ],
       "sockets": [
        {
         "type": "IEC_62196_T2",
         "maxPower": "22 kW",
         "status": "SuspendedCAR",
         "id": 1,
         "name": "Type 2",
         "deviceEvseId": 1,
         "deviceConnectorId": 1,
         "format": "SOCKET",
         "socketPowerType": "AC_3_PHASE",
         "maxWatts": 22080,
         "maxVoltage": 230,
         "maxAmperage": 32,
         "phaseRotation": "RST",
         "termsAndConditions": null,
         "lastUpdated": "2026-03-02T08:47:33Z",
         "chargingStationEvseId": 1
        }
       ],
       "evseId": "FI*EVD*E000021",
       "splitEvseBySocket": false,
       "capabilities": [
        "REMOTE_START_STOP_CAPABLE",
        "RFID_READER",
        "CHARGING_PROFILE_CAPABLE"
       ],
       "physicalReference": "14",
       "integrationRelays": null,
       "iccid": null,
       "imsi": null,
       "meterSerialNumber": null,
       "meterType": null,
       "customProperties": {}
      }
     ],
     "payerId": 4,
     "integratedExternalIds": [
      {
       "referenceType": 0,
       "referenceId": "fleet-system",
       "externalId": "F-100234",
       "effectiveFrom": "2025-01-07T08:00:00Z"
      }
     ]
    }
   }
  }
 }
};
