// Generated from spec/control-api.openapi.yaml by `npm run regenerate`. Do not edit.
import type { Json } from '../../base/json/shape.ts';
import type { operations } from './control-api.gen.ts';

/** What a request of an operation brings with it. */
export interface OperationInput {
  /** Type of each path parameter. */
  readonly path: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>;
  /** Type of each query parameter but `session`. */
  readonly query: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>;
  /** Content types of the body; none for an operation without a body. */
  readonly bodyTypes: readonly string[];
}

/** Path that all paths of the control API start with. */
export const controlRoot = "/_mock";

/** What a request of each operation brings with it. */
export const inputs: { readonly [Id in keyof operations]: OperationInput } = {
 "getHealth": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getLive": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getReady": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getInfo": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "listScenarios": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getScenario": {
  "path": {
   "name": "string"
  },
  "query": {},
  "bodyTypes": []
 },
 "listEdgeCases": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getEdgeCase": {
  "path": {
   "name": "string"
  },
  "query": {
   "customer": "string",
   "externalId": "string"
  },
  "bodyTypes": []
 },
 "listActivations": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "activateScenario": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "deleteActivations": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "deleteActivation": {
  "path": {
   "id": "string"
  },
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "listReserved": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "listDrivers": {
  "path": {},
  "query": {
   "customer": "string",
   "search": "string",
   "after": "string",
   "offset": "integer",
   "limit": "integer"
  },
  "bodyTypes": []
 },
 "getDriver": {
  "path": {
   "externalId": "string"
  },
  "query": {
   "customer": "string"
  },
  "bodyTypes": []
 },
 "putDriver": {
  "path": {
   "externalId": "string"
  },
  "query": {
   "customer": "string",
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "deleteDriverOverride": {
  "path": {
   "externalId": "string"
  },
  "query": {
   "customer": "string",
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "patchDriver": {
  "path": {
   "externalId": "string"
  },
  "query": {
   "customer": "string",
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/merge-patch+json",
   "application/json"
  ]
 },
 "getCharger": {
  "path": {
   "chargerId": "string"
  },
  "query": {
   "customer": "string"
  },
  "bodyTypes": []
 },
 "patchCharger": {
  "path": {
   "chargerId": "string"
  },
  "query": {
   "customer": "string",
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "patchSocket": {
  "path": {
   "chargerId": "string",
   "socketId": "integer"
  },
  "query": {
   "customer": "string",
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "deleteChargerOverrides": {
  "path": {
   "chargerId": "string"
  },
  "query": {
   "customer": "string",
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "getTimeline": {
  "path": {
   "chargerId": "string"
  },
  "query": {
   "customer": "string",
   "effective": "boolean",
   "from": "string",
   "to": "string"
  },
  "bodyTypes": []
 },
 "getNetwork": {
  "path": {},
  "query": {
   "customer": "string"
  },
  "bodyTypes": []
 },
 "getNetworkSites": {
  "path": {},
  "query": {
   "customer": "string"
  },
  "bodyTypes": []
 },
 "listSites": {
  "path": {},
  "query": {
   "customer": "string",
   "search": "string",
   "offset": "integer",
   "limit": "integer"
  },
  "bodyTypes": []
 },
 "getSite": {
  "path": {
   "siteId": "integer"
  },
  "query": {
   "customer": "string"
  },
  "bodyTypes": []
 },
 "patchSite": {
  "path": {
   "siteId": "integer"
  },
  "query": {
   "customer": "string",
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "getSiteTimeline": {
  "path": {
   "siteId": "integer"
  },
  "query": {
   "customer": "string",
   "from": "string",
   "to": "string"
  },
  "bodyTypes": []
 },
 "listRules": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "tryRequest": {
  "path": {},
  "query": {},
  "bodyTypes": [
   "application/json"
  ]
 },
 "getClock": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "putClock": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "advanceClock": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "freezeClock": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "listStories": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getStory": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "putStory": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "deleteStory": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "patchStory": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "listRequests": {
  "path": {},
  "query": {
   "method": "string",
   "path": "string",
   "status": "integer",
   "operation": "string",
   "externalId": "string",
   "customer": "string",
   "scenario": "string",
   "reason": "string",
   "delivered": "string",
   "after": "integer",
   "since": "string",
   "limit": "integer",
   "last": "integer"
  },
  "bodyTypes": []
 },
 "deleteRequests": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "getRequest": {
  "path": {
   "id": "integer"
  },
  "query": {},
  "bodyTypes": []
 },
 "replayRequest": {
  "path": {
   "id": "integer"
  },
  "query": {},
  "bodyTypes": []
 },
 "explainRequest": {
  "path": {
   "id": "integer"
  },
  "query": {},
  "bodyTypes": []
 },
 "exportRequests": {
  "path": {},
  "query": {
   "format": "string",
   "baseUrl": "string",
   "consumer": "string",
   "provider": "string",
   "method": "string",
   "path": "string",
   "status": "integer",
   "externalId": "string",
   "customer": "string",
   "scenario": "string",
   "reason": "string",
   "delivered": "string",
   "after": "integer",
   "since": "string",
   "limit": "integer"
  },
  "bodyTypes": []
 },
 "getSpec": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getReport": {
  "path": {},
  "query": {
   "format": "string"
  },
  "bodyTypes": []
 },
 "waitForRequests": {
  "path": {},
  "query": {
   "method": "string",
   "path": "string",
   "status": "integer",
   "operation": "string",
   "externalId": "string",
   "customer": "string",
   "scenario": "string",
   "reason": "string",
   "delivered": "string",
   "after": "integer",
   "since": "string",
   "limit": "integer",
   "count": "integer",
   "timeout": "integer"
  },
  "bodyTypes": []
 },
 "verifyRequests": {
  "path": {},
  "query": {},
  "bodyTypes": [
   "application/json"
  ]
 },
 "getCoverage": {
  "path": {},
  "query": {
   "all": "boolean"
  },
  "bodyTypes": []
 },
 "deleteCoverage": {
  "path": {},
  "query": {
   "all": "boolean",
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "getCoveragePage": {
  "path": {},
  "query": {
   "all": "boolean"
  },
  "bodyTypes": []
 },
 "getCoverageSummary": {
  "path": {},
  "query": {
   "all": "boolean"
  },
  "bodyTypes": []
 },
 "resetSession": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "resetAll": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "reloadFixtures": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "undoReload": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "getSnapshot": {
  "path": {},
  "query": {
   "coverage": "boolean"
  },
  "bodyTypes": []
 },
 "putSnapshot": {
  "path": {},
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": [
   "application/json"
  ]
 },
 "getChanges": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "listSessions": {
  "path": {},
  "query": {},
  "bodyTypes": []
 },
 "getSession": {
  "path": {
   "name": "string"
  },
  "query": {},
  "bodyTypes": []
 },
 "deleteSession": {
  "path": {
   "name": "string"
  },
  "query": {
   "dry-run": "boolean"
  },
  "bodyTypes": []
 },
 "streamEvents": {
  "path": {},
  "query": {
   "all": "boolean"
  },
  "bodyTypes": []
 },
 "postNote": {
  "path": {},
  "query": {},
  "bodyTypes": [
   "application/json"
  ]
 }
};

/** The paths, methods and operationIds of the OpenAPI document. */
export const routes: { readonly [key: string]: Json } = {
 "openapi": "3.0.3",
 "info": {
  "title": "Control API of the EV-driver mock",
  "version": "1.0.0"
 },
 "paths": {
  "/health": {
   "get": {
    "operationId": "getHealth",
    "responses": {}
   }
  },
  "/live": {
   "get": {
    "operationId": "getLive",
    "responses": {}
   }
  },
  "/ready": {
   "get": {
    "operationId": "getReady",
    "responses": {}
   }
  },
  "/info": {
   "get": {
    "operationId": "getInfo",
    "responses": {}
   }
  },
  "/scenarios": {
   "get": {
    "operationId": "listScenarios",
    "responses": {}
   }
  },
  "/scenarios/{name}": {
   "get": {
    "operationId": "getScenario",
    "responses": {}
   }
  },
  "/edge-cases": {
   "get": {
    "operationId": "listEdgeCases",
    "responses": {}
   }
  },
  "/edge-cases/{name}": {
   "get": {
    "operationId": "getEdgeCase",
    "responses": {}
   }
  },
  "/activations": {
   "get": {
    "operationId": "listActivations",
    "responses": {}
   },
   "post": {
    "operationId": "activateScenario",
    "responses": {}
   },
   "delete": {
    "operationId": "deleteActivations",
    "responses": {}
   }
  },
  "/activations/{id}": {
   "delete": {
    "operationId": "deleteActivation",
    "responses": {}
   }
  },
  "/reserved": {
   "get": {
    "operationId": "listReserved",
    "responses": {}
   }
  },
  "/drivers": {
   "get": {
    "operationId": "listDrivers",
    "responses": {}
   }
  },
  "/drivers/{externalId}": {
   "get": {
    "operationId": "getDriver",
    "responses": {}
   },
   "put": {
    "operationId": "putDriver",
    "responses": {}
   },
   "delete": {
    "operationId": "deleteDriverOverride",
    "responses": {}
   },
   "patch": {
    "operationId": "patchDriver",
    "responses": {}
   }
  },
  "/chargers/{chargerId}": {
   "get": {
    "operationId": "getCharger",
    "responses": {}
   },
   "patch": {
    "operationId": "patchCharger",
    "responses": {}
   }
  },
  "/chargers/{chargerId}/sockets/{socketId}": {
   "patch": {
    "operationId": "patchSocket",
    "responses": {}
   }
  },
  "/chargers/{chargerId}/overrides": {
   "delete": {
    "operationId": "deleteChargerOverrides",
    "responses": {}
   }
  },
  "/timeline/{chargerId}": {
   "get": {
    "operationId": "getTimeline",
    "responses": {}
   }
  },
  "/network": {
   "get": {
    "operationId": "getNetwork",
    "responses": {}
   }
  },
  "/network/sites": {
   "get": {
    "operationId": "getNetworkSites",
    "responses": {}
   }
  },
  "/sites": {
   "get": {
    "operationId": "listSites",
    "responses": {}
   }
  },
  "/sites/{siteId}": {
   "get": {
    "operationId": "getSite",
    "responses": {}
   },
   "patch": {
    "operationId": "patchSite",
    "responses": {}
   }
  },
  "/sites/{siteId}/timeline": {
   "get": {
    "operationId": "getSiteTimeline",
    "responses": {}
   }
  },
  "/rules": {
   "get": {
    "operationId": "listRules",
    "responses": {}
   }
  },
  "/try": {
   "post": {
    "operationId": "tryRequest",
    "responses": {}
   }
  },
  "/clock": {
   "get": {
    "operationId": "getClock",
    "responses": {}
   },
   "put": {
    "operationId": "putClock",
    "responses": {}
   }
  },
  "/clock/advance": {
   "post": {
    "operationId": "advanceClock",
    "responses": {}
   }
  },
  "/clock/freeze": {
   "post": {
    "operationId": "freezeClock",
    "responses": {}
   }
  },
  "/stories": {
   "get": {
    "operationId": "listStories",
    "responses": {}
   }
  },
  "/story": {
   "get": {
    "operationId": "getStory",
    "responses": {}
   },
   "put": {
    "operationId": "putStory",
    "responses": {}
   },
   "delete": {
    "operationId": "deleteStory",
    "responses": {}
   },
   "patch": {
    "operationId": "patchStory",
    "responses": {}
   }
  },
  "/requests": {
   "get": {
    "operationId": "listRequests",
    "responses": {}
   },
   "delete": {
    "operationId": "deleteRequests",
    "responses": {}
   }
  },
  "/requests/{id}": {
   "get": {
    "operationId": "getRequest",
    "responses": {}
   }
  },
  "/requests/{id}/replay": {
   "post": {
    "operationId": "replayRequest",
    "responses": {}
   }
  },
  "/requests/{id}/why": {
   "get": {
    "operationId": "explainRequest",
    "responses": {}
   }
  },
  "/requests/export": {
   "get": {
    "operationId": "exportRequests",
    "responses": {}
   }
  },
  "/spec": {
   "get": {
    "operationId": "getSpec",
    "responses": {}
   }
  },
  "/report": {
   "get": {
    "operationId": "getReport",
    "responses": {}
   }
  },
  "/requests/wait": {
   "get": {
    "operationId": "waitForRequests",
    "responses": {}
   }
  },
  "/requests/verify": {
   "post": {
    "operationId": "verifyRequests",
    "responses": {}
   }
  },
  "/coverage": {
   "get": {
    "operationId": "getCoverage",
    "responses": {}
   },
   "delete": {
    "operationId": "deleteCoverage",
    "responses": {}
   }
  },
  "/coverage/page": {
   "get": {
    "operationId": "getCoveragePage",
    "responses": {}
   }
  },
  "/coverage/summary": {
   "get": {
    "operationId": "getCoverageSummary",
    "responses": {}
   }
  },
  "/reset": {
   "post": {
    "operationId": "resetSession",
    "responses": {}
   }
  },
  "/reset/all": {
   "post": {
    "operationId": "resetAll",
    "responses": {}
   }
  },
  "/reload": {
   "post": {
    "operationId": "reloadFixtures",
    "responses": {}
   }
  },
  "/reload/undo": {
   "post": {
    "operationId": "undoReload",
    "responses": {}
   }
  },
  "/snapshot": {
   "get": {
    "operationId": "getSnapshot",
    "responses": {}
   },
   "put": {
    "operationId": "putSnapshot",
    "responses": {}
   }
  },
  "/changes": {
   "get": {
    "operationId": "getChanges",
    "responses": {}
   }
  },
  "/sessions": {
   "get": {
    "operationId": "listSessions",
    "responses": {}
   }
  },
  "/sessions/{name}": {
   "get": {
    "operationId": "getSession",
    "responses": {}
   },
   "delete": {
    "operationId": "deleteSession",
    "responses": {}
   }
  },
  "/events": {
   "get": {
    "operationId": "streamEvents",
    "responses": {}
   }
  },
  "/notes": {
   "post": {
    "operationId": "postNote",
    "responses": {}
   }
  }
 }
};
