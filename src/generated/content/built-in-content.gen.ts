// Generated from fixtures/ by `npm run regenerate`. Do not edit.

/** The fixture folder as data. */
export const builtInFiles = {
 "customers": {
  "file": "fixtures/customers.yaml",
  "value": [
   {
    "id": "demo",
    "name": "Demo Charging",
    "keys": [
     "demo-key"
    ]
   },
   {
    "id": "acme",
    "name": "Acme Mobility",
    "keys": [
     "acme-key"
    ]
   }
  ],
  "digest": "1a8d164c3ac6fc93"
 },
 "scenarios": [
  {
   "file": "fixtures/scenarios.yaml",
   "value": {
    "scenarios": {
     "bad-route-parameter": {
      "description": "400, as for an externalId that is blank, too long, has control characters or does not decode.",
      "status": 400,
      "detail": "The {idParameter} in the path is not valid: {idRule}."
     },
     "not-authorised": {
      "description": "401, as for an API key that is missing or is not one of the customer's.",
      "status": 401,
      "detail": "The API key is missing or is not valid for this customer: send it as {credentials}."
     },
     "customer-not-found": {
      "description": "401, as for a known API key with a clientId that is missing or names no customer.",
      "status": 401,
      "detail": "There is no customer with this {customerParameter}, or the {customerParameter} is missing."
     },
     "driver-not-found": {
      "description": "404, as for an externalId that names no driver.",
      "status": 404,
      "detail": "The customer has no driver with this externalId."
     },
     "other-customers-driver": {
      "description": "404, as for a driver of another customer, and told in the same words as one that does not exist.",
      "status": 404,
      "detail": "The customer has no driver with this externalId."
     },
     "bad-route-parameter-text": {
      "description": "400 with one line of plain text about the externalId.",
      "status": 400,
      "body": "text",
      "detail": "The externalId {externalId} is not valid."
     },
     "bad-route-parameter-empty": {
      "description": "400 without a body.",
      "status": 400,
      "body": "empty"
     },
     "not-authorised-text": {
      "description": "401 with one line of plain text about the API key.",
      "status": 401,
      "body": "text",
      "detail": "The API key is missing or not valid."
     },
     "not-authorised-empty": {
      "description": "401 without a body, as a function host answers before the service sees the request.",
      "status": 401,
      "body": "empty"
     },
     "customer-not-found-text": {
      "description": "401 with one line of plain text about the clientId.",
      "status": 401,
      "body": "text",
      "detail": "Customer not found or not authorised."
     },
     "customer-not-found-empty": {
      "description": "401 without a body, for a clientId that names no customer.",
      "status": 401,
      "body": "empty"
     },
     "driver-not-found-text": {
      "description": "404 with one line of plain text that names the externalId.",
      "status": 404,
      "body": "text",
      "detail": "Driver {externalId} not found for the customer."
     },
     "driver-not-found-empty": {
      "description": "404 without a body, which a client may take for a wrong URL.",
      "status": 404,
      "body": "empty"
     },
     "other-customers-driver-text": {
      "description": "404 with one line of plain text that does not tell that the driver exists elsewhere.",
      "status": 404,
      "body": "text",
      "detail": "Driver not found for the customer."
     },
     "other-customers-driver-empty": {
      "description": "404 without a body, for a driver of another customer.",
      "status": 404,
      "body": "empty"
     },
     "forbidden": {
      "description": "403, the API key is right and may not read drivers.",
      "status": 403,
      "detail": "The API key does not have the right to read drivers."
     },
     "rate-limited": {
      "description": "429 with Retry-After 30, too many requests in too short a time.",
      "status": 429,
      "headers": {
       "Retry-After": "30"
      },
      "detail": "The rate limit is exceeded. Try again in 30 seconds."
     },
     "rate-limited-by-gateway": {
      "description": "429 with Retry-After 7 and the JSON of an API gateway, which is no problem document.",
      "status": 429,
      "headers": {
       "Retry-After": "7"
      },
      "body": {
       "json": {
        "statusCode": 429,
        "message": "Rate limit is exceeded. Try again in 7 seconds."
       }
      }
     },
     "internal-error": {
      "description": "500, the service failed on this request.",
      "status": 500,
      "detail": "An unexpected error occurred while the driver was read."
     },
     "bad-gateway": {
      "description": "502, a proxy got no usable answer from the service.",
      "status": 502,
      "detail": "The service behind the gateway gave no valid answer."
     },
     "maintenance": {
      "description": "503 with Retry-After 120, the service is down on purpose.",
      "status": 503,
      "headers": {
       "Retry-After": "120"
      },
      "detail": "The service is under maintenance. Try again in two minutes."
     },
     "gateway-timeout": {
      "description": "504 after 2000 ms, a proxy waited for the service and gave up.",
      "status": 504,
      "delay": 2000,
      "detail": "The service behind the gateway did not answer in time."
     },
     "html-error-page": {
      "description": "502 with the HTML page of a proxy where the client expects JSON.",
      "status": 502,
      "body": {
       "contentType": "text/html",
       "text": "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n"
      }
     },
     "empty-object": {
      "description": "200 with an empty JSON object; the contract requires no property, so this is a valid driver.",
      "status": 200,
      "body": {
       "json": {}
      }
     },
     "empty-body": {
      "description": "200 that promises JSON and has no body at all.",
      "status": 200,
      "body": {
       "text": "",
       "contentType": "application/json"
      }
     },
     "null-body": {
      "description": "200 whose body is the JSON value null.",
      "status": 200,
      "body": {
       "json": null
      }
     },
     "driver-in-a-list": {
      "description": "200 with a list of one driver in the place of the driver.",
      "status": 200,
      "body": {
       "json": [
        {
         "id": 1,
         "name": "UserTest",
         "externalId": "{externalId}"
        }
       ]
      }
     },
     "wrong-content-type": {
      "description": "200 with valid JSON that is declared as text/plain.",
      "status": 200,
      "body": {
       "contentType": "text/plain; charset=utf-8",
       "json": {
        "id": 1,
        "name": "UserTest",
        "externalId": "{externalId}"
       }
      }
     },
     "error-with-200": {
      "description": "200 with an error message in the place of the driver.",
      "status": 200,
      "body": {
       "json": {
        "error": {
         "code": "DriverUnavailable",
         "message": "The driver cannot be read at the moment."
        }
       }
      }
     },
     "login-page": {
      "description": "200 with the HTML login page of a network that wants the user to sign in first.",
      "status": 200,
      "body": {
       "contentType": "text/html; charset=utf-8",
       "text": "<!doctype html>\n<html><head><title>Guest Wi-Fi</title></head>\n<body><form method=\"post\" action=\"/login\"><button>Accept and connect</button></form></body></html>\n"
      }
     },
     "redirect-to-login": {
      "description": "302 to a login page, where a client that follows gets HTML in the place of JSON.",
      "status": 302,
      "headers": {
       "Location": "mock-login-page"
      }
     },
     "reset-before": {
      "description": "The connection is reset before a byte of the answer; the client has no status.",
      "fault": "reset-before"
     },
     "reset-mid-body": {
      "description": "The connection is reset after the headers and half of the body.",
      "fault": "reset-mid-body"
     },
     "empty-reply": {
      "description": "The connection is closed in good order without a byte of the answer.",
      "fault": "empty-reply"
     },
     "truncated-body": {
      "description": "The headers promise the whole body, and the connection is closed after half of it.",
      "fault": "truncated-body"
     },
     "malformed-json": {
      "description": "The answer says 200, and its body breaks off so that it is no JSON.",
      "fault": "malformed-json"
     },
     "hang": {
      "description": "No byte is answered until the client gives up.",
      "fault": "hang"
     },
     "slow": {
      "description": "The natural answer after 3000 ms.",
      "delay": 3000
     },
     "very-slow": {
      "description": "The natural answer after 30000 ms, which is longer than many clients wait.",
      "delay": 30000
     },
     "slow-start": {
      "description": "The first call in a session takes 2000 to 5000 ms, as a cold start does; all others are fast.",
      "steps": [
       {
        "delay": {
         "from": 2000,
         "to": 5000
        }
       },
       {}
      ],
      "per": "session"
     },
     "jittery": {
      "description": "The natural answer after 50 to 1500 ms, any of them as likely.",
      "delay": {
       "from": 50,
       "to": 1500
      }
     },
     "realistic-latency": {
      "description": "The natural answer, half of the time within 120 ms and all but one time of a hundred within 900 ms.",
      "delay": {
       "p50": 120,
       "p99": 900
      }
     },
     "dribble": {
      "description": "The body comes bit by bit over 4000 ms, each byte too soon for a timeout between bytes.",
      "dribble": 4000
     },
     "flaky": {
      "description": "503 with Retry-After 1 for the first two calls for a driver, then all is well.",
      "steps": [
       {
        "times": 2,
        "status": 503,
        "headers": {
         "Retry-After": "1"
        },
        "detail": "The service is busy. Try again."
       },
       {}
      ]
     },
     "every-other-call": {
      "description": "503 for every other call for a driver, beginning with the first.",
      "steps": [
       {
        "status": 503,
        "detail": "The service is busy. Try again."
       },
       {}
      ],
      "after": "repeat"
     },
     "fails-once": {
      "description": "500 for the first call for a driver, then the scenario is over.",
      "steps": [
       {
        "status": 500,
        "detail": "An unexpected error occurred while the driver was read."
       }
      ],
      "after": "end"
     },
     "rate-limit-burst": {
      "description": "The first five calls in a session work, then three get 429 with Retry-After 1, and so on.",
      "steps": [
       {
        "times": 5
       },
       {
        "times": 3,
        "status": 429,
        "headers": {
         "Retry-After": "1"
        },
        "detail": "The rate limit is exceeded. Try again in a second."
       }
      ],
      "after": "repeat",
      "per": "session"
     },
     "outage-that-recovers": {
      "description": "Two calls in a session are reset, two get 502, two get 503 with Retry-After 1, one takes 2000 ms, then all is well.",
      "steps": [
       {
        "times": 2,
        "fault": "reset-before"
       },
       {
        "times": 2,
        "status": 502,
        "detail": "The service behind the gateway gave no valid answer."
       },
       {
        "times": 2,
        "status": 503,
        "headers": {
         "Retry-After": "1"
        },
        "detail": "The service is starting."
       },
       {
        "delay": 2000
       },
       {}
      ],
      "per": "session"
     },
     "token-expires": {
      "description": "The first three calls in a session work, then all get 401.",
      "steps": [
       {
        "times": 3
       },
       {
        "status": 401,
        "detail": "The API key has expired."
       }
      ],
      "per": "session"
     },
     "driver-disappears": {
      "description": "The first two calls for a driver work, then it is gone with 404.",
      "steps": [
       {
        "times": 2
       },
       {
        "status": 404,
        "detail": "The customer has no driver with this externalId."
       }
      ]
     },
     "driver-appears": {
      "description": "404 for the first two calls for a driver, which is then there, as after an import.",
      "steps": [
       {
        "times": 2,
        "status": 404,
        "detail": "The customer has no driver with this externalId."
       },
       {}
      ]
     },
     "all-sockets-error": {
      "description": "Every socket that the driver sees has the status Error, and the sites count them.",
      "change": {
       "set": {
        "/chargers/*/sockets/*/status": "Error",
        "/chargerGroups/*/chargers/*/sockets/*/status": "Error",
        "/chargerGroups/*/subgroups/*/chargers/*/sockets/*/status": "Error",
        "/chargerGroups/*/subgroups/*/subgroups/*/chargers/*/sockets/*/status": "Error"
       }
      }
     },
     "all-chargers-offline": {
      "description": "Every charger that the driver sees is offline, and so are its sockets.",
      "change": {
       "set": {
        "/chargers/*/activeConnection": false,
        "/chargerGroups/*/chargers/*/activeConnection": false,
        "/chargerGroups/*/subgroups/*/chargers/*/activeConnection": false,
        "/chargerGroups/*/subgroups/*/subgroups/*/chargers/*/activeConnection": false
       }
      }
     },
     "charger-offline": {
      "description": "The first charger of the driver's list, and of the first site, is offline wherever it is shown.",
      "change": {
       "set": {
        "/chargers/0/activeConnection": false,
        "/chargerGroups/0/chargers/0/activeConnection": false
       }
      }
     },
     "no-tags": {
      "description": "The driver has no tag.",
      "change": {
       "set": {
        "/tags": []
       }
      }
     },
     "no-rights": {
      "description": "The driver may charge nowhere, with no site and no charger.",
      "change": {
       "set": {
        "/chargerGroups": [],
        "/chargers": []
       }
      }
     },
     "renamed": {
      "description": "The driver has another name, with letters from all over the world.",
      "change": {
       "set": {
        "/name": "Zoë Ångström-Łukasiewicz 李小龍 🚗"
       }
      }
     },
     "nulls": {
      "description": "What the contract lets be null is null, in tags, sites, chargers and sockets.",
      "change": {
       "null": [
        "/payerId",
        "/tags/*/startDate",
        "/tags/*/lastUpdated",
        "/chargerGroups/*/payerId",
        "/chargerGroups/*/paymentRecipientId",
        "/chargerGroups/*/groupType",
        "/chargers/*/firmwareVersion",
        "/chargers/*/publicGroupName",
        "/chargers/*/manufacturer",
        "/chargers/*/serialNumber",
        "/chargers/*/chargerModel",
        "/chargers/*/lastMessage",
        "/chargers/*/chargerConfigurations",
        "/chargers/*/physicalReference",
        "/chargers/*/integrationRelays",
        "/chargers/*/iccid",
        "/chargers/*/imsi",
        "/chargers/*/meterSerialNumber",
        "/chargers/*/meterType",
        "/chargers/*/customProperties",
        "/chargers/*/sockets/*/type",
        "/chargers/*/sockets/*/maxPower",
        "/chargers/*/sockets/*/deviceEvseId",
        "/chargers/*/sockets/*/deviceConnectorId",
        "/chargers/*/sockets/*/format",
        "/chargers/*/sockets/*/socketPowerType",
        "/chargers/*/sockets/*/maxWatts",
        "/chargers/*/sockets/*/maxVoltage",
        "/chargers/*/sockets/*/maxAmperage",
        "/chargers/*/sockets/*/phaseRotation",
        "/chargers/*/sockets/*/termsAndConditions",
        "/chargers/*/sockets/*/chargingStationEvseId",
        "/chargerGroups/*/chargers/*/firmwareVersion",
        "/chargerGroups/*/chargers/*/publicGroupName",
        "/chargerGroups/*/chargers/*/manufacturer",
        "/chargerGroups/*/chargers/*/serialNumber",
        "/chargerGroups/*/chargers/*/chargerModel",
        "/chargerGroups/*/chargers/*/lastMessage",
        "/chargerGroups/*/chargers/*/chargerConfigurations",
        "/chargerGroups/*/chargers/*/physicalReference",
        "/chargerGroups/*/chargers/*/integrationRelays",
        "/chargerGroups/*/chargers/*/iccid",
        "/chargerGroups/*/chargers/*/imsi",
        "/chargerGroups/*/chargers/*/meterSerialNumber",
        "/chargerGroups/*/chargers/*/meterType",
        "/chargerGroups/*/chargers/*/customProperties",
        "/chargerGroups/*/chargers/*/sockets/*/type",
        "/chargerGroups/*/chargers/*/sockets/*/maxPower",
        "/chargerGroups/*/chargers/*/sockets/*/deviceEvseId",
        "/chargerGroups/*/chargers/*/sockets/*/deviceConnectorId",
        "/chargerGroups/*/chargers/*/sockets/*/format",
        "/chargerGroups/*/chargers/*/sockets/*/socketPowerType",
        "/chargerGroups/*/chargers/*/sockets/*/maxWatts",
        "/chargerGroups/*/chargers/*/sockets/*/maxVoltage",
        "/chargerGroups/*/chargers/*/sockets/*/maxAmperage",
        "/chargerGroups/*/chargers/*/sockets/*/phaseRotation",
        "/chargerGroups/*/chargers/*/sockets/*/termsAndConditions",
        "/chargerGroups/*/chargers/*/sockets/*/chargingStationEvseId"
       ]
      }
     },
     "null-sockets": {
      "description": "Chargers have null where their list of sockets should be, which the contract allows.",
      "change": {
       "null": [
        "/chargers/*/sockets",
        "/chargerGroups/*/chargers/*/sockets"
       ]
      }
     },
     "missing-properties": {
      "description": "The driver has id, name and externalId and no other property.",
      "change": {
       "remove": [
        "/homeGroupId",
        "/homeGroupName",
        "/tags",
        "/chargerGroups",
        "/chargers",
        "/payerId",
        "/integratedExternalIds"
       ]
      }
     },
     "wrong-driver": {
      "description": "The driver has another externalId than the one that was asked for.",
      "change": {
       "set": {
        "/externalId": "somebody-else"
       }
      }
     },
     "unknown-status": {
      "description": "Sockets have the status Discharging, which the contract does not name.",
      "change": {
       "set": {
        "/chargers/*/sockets/*/status": "Discharging",
        "/chargerGroups/*/chargers/*/sockets/*/status": "Discharging"
       }
      }
     },
     "timestamp-without-zone": {
      "description": "Instants of tags and chargers have no zone, so that each client takes them for another time.",
      "change": {
       "set": {
        "/tags/*/expiringDate": "2031-06-30T23:59:59",
        "/chargers/*/lastSeen": "2026-01-15T08:59:30",
        "/chargerGroups/*/chargers/*/lastSeen": "2026-01-15T08:59:30"
       }
      }
     },
     "enums-as-strings": {
      "description": "The groupType of sites is text where the contract has a number.",
      "change": {
       "set": {
        "/chargerGroups/*/groupType": "Public"
       }
      }
     },
     "new-property": {
      "description": "The driver has a property that the contract does not name.",
      "change": {
       "set": {
        "/loyaltyLevel": "gold"
       }
      }
     }
    }
   },
   "digest": "60e9bf9b85a8684b"
  }
 ],
 "drivers": [
  {
   "kind": "drivers",
   "folder": "acme",
   "file": "fixtures/drivers/acme/acme-driver.yaml",
   "value": {
    "externalId": "acme-driver",
    "story": "A driver of the customer acme; the customer demo gets 404 for it.",
    "country": "GB",
    "home": "acme-office",
    "tags": 2,
    "sites": {
     "acme-office": {
      "name": "Acme House",
      "kind": "workplace",
      "city": "Leeds",
      "chargers": [
       {
        "count": 3
       }
      ]
     }
    },
    "worldSites": 1
   },
   "digest": "9829d0bc4199656e"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/all-error.yaml",
   "value": {
    "externalId": "all-error",
    "story": "Every socket is in error; the chargers are in touch all the same.",
    "home": "faulty",
    "tags": 1,
    "sites": {
     "faulty": {
      "name": "Site with faults",
      "kind": "workplace",
      "city": "Gent",
      "chargers": [
       {
        "status": "Error",
        "count": 4
       },
       {
        "name": "Failed just now",
        "model": "BusinessLine Double 22",
        "sockets": {
         "1": {
          "status": "Error",
          "since": "-PT3M"
         },
         "2": {
          "status": "Error",
          "since": "-P2D"
         }
        }
       }
      ]
     }
    }
   },
   "digest": "bbea034dda22ade4"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/all-offline.yaml",
   "value": {
    "externalId": "all-offline",
    "story": "Every charger has lost its connection, one of them three hours ago; one has never been connected.",
    "home": "blackout",
    "tags": 1,
    "sites": {
     "blackout": {
      "name": "Site without power",
      "kind": "destination",
      "city": "Bergen",
      "chargers": [
       {
        "connection": "offline",
        "count": 3
       },
       {
        "connection": "offline",
        "lastSeen": "-PT3H",
        "name": "Gone for three hours"
       },
       {
        "connection": "never",
        "name": "Not yet in service"
       }
      ]
     }
    }
   },
   "digest": "6230f01550446cff"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/expired-tags.yaml",
   "value": {
    "externalId": "expired-tags",
    "story": "All tags have expired, the last one a moment ago; the driver still has a site.",
    "tags": [
     {
      "state": "expired"
     },
     {
      "expiringDate": "-P1D",
      "tokenName": "Expired yesterday"
     },
     {
      "startDate": "-P2Y",
      "expiringDate": "-PT3M",
      "tokenName": "Expired three minutes ago"
     }
    ],
    "home": "homeOne",
    "access": [
     "homeOne"
    ]
   },
   "digest": "3ff33a54177f6fd6"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/ext-id-test.yaml",
   "value": {
    "externalId": "extIdTest",
    "story": "The driver of the API page, with a home, a garage below it and a charger at the office.",
    "id": 1,
    "name": "UserTest",
    "country": "FI",
    "home": "homeOne",
    "payerId": 4,
    "tags": [
     {
      "id": 11,
      "state": "current",
      "tokenName": "Key fob"
     },
     {
      "id": 12,
      "state": "expired",
      "tokenName": "Old card"
     }
    ],
    "sites": {
     "homeOne": {
      "id": 3,
      "kind": "residence",
      "city": "Tampere",
      "payerId": 4,
      "costId": "4120",
      "costName": "Housing company",
      "chargers": [
       {
        "id": 21,
        "name": "Front yard left",
        "model": "Zaptec Go"
       },
       {
        "id": 22,
        "name": "Front yard right",
        "model": "Zaptec Go",
        "sockets": {
         "1": {
          "status": "Charging",
          "since": "-PT47M"
         }
        }
       }
      ],
      "sites": {
       "garage": {
        "id": 5,
        "name": "homeOne garage",
        "chargers": [
         {
          "id": 23,
          "name": "Bay 14",
          "model": "Chargestorm Connected 2"
         }
        ]
       }
      }
     },
     "office": {
      "id": 6,
      "name": "Office on Hämeenkatu",
      "kind": "workplace",
      "city": "Tampere",
      "street": "Hämeenkatu",
      "access": false
     }
    },
    "chargers": [
     {
      "site": "office",
      "id": 24,
      "name": "Visitor charger",
      "model": "Eve Double Pro-line"
     }
    ]
   },
   "digest": "7d83b3ec864f1079"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/fast-hub.yaml",
   "value": {
    "externalId": "fast-hub",
    "story": "A fast-charging hub on a busy day, with most statuses that a socket can have side by side.",
    "country": "FR",
    "home": "hub",
    "tags": 1,
    "sites": {
     "hub": {
      "name": "Hub rapide",
      "kind": "hub",
      "city": "Lyon",
      "chargers": [
       {
        "name": "Bay 1-2",
        "model": "Hypercharger HYC300",
        "sockets": {
         "1": {
          "status": "Charging",
          "since": "-PT12M"
         },
         "2": "Available"
        }
       },
       {
        "name": "Bay 3-4",
        "model": "Hypercharger HYC400",
        "sockets": {
         "1": "SuspendedCHARGER",
         "2": "SuspendedCAR"
        }
       },
       {
        "name": "Bay 5-6",
        "model": "Terra 184 CC",
        "sockets": {
         "1": "Preparing",
         "2": "Finishing"
        }
       },
       {
        "name": "Bay 7",
        "model": "Terra 53 CJG",
        "sockets": {
         "1": {
          "status": "Reserved",
          "since": "-PT9M"
         },
         "2": "Unavailable",
         "3": "Error"
        }
       },
       {
        "name": "Bay 8",
        "model": "PKM150",
        "status": "Booting"
       },
       {
        "name": "Bay 9",
        "model": "C-Series C504 4xS",
        "connection": "offline",
        "lastSeen": "-PT40M"
       },
       {
        "name": "Bay 10",
        "model": "SICHARGE D 160"
       }
      ]
     }
    }
   },
   "digest": "044e8295a95e1633"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/fleet-200.yaml",
   "value": {
    "externalId": "fleet-200",
    "story": "A fleet driver with 200 chargers in one depot, so that lists get long and bodies large.",
    "country": "DE",
    "home": "depot",
    "tags": 2,
    "sites": {
     "depot": {
      "name": "Depot Nord",
      "kind": "depot",
      "city": "Hamburg",
      "costId": "7700",
      "costName": "Fleet",
      "chargers": [
       {
        "name": "Lane A",
        "count": 120,
        "model": "Zaptec Pro"
       },
       {
        "name": "Lane B",
        "count": 60,
        "model": "LS4 Twin T2"
       },
       {
        "name": "Fast lane",
        "count": 20,
        "model": "Terra 184 CC"
       }
      ]
     }
    }
   },
   "digest": "721492ded13b51ea"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/newcomer.yaml",
   "value": {
    "externalId": "newcomer",
    "story": "Signed up a minute ago and has nothing but a name and a home site of the network."
   },
   "digest": "302a5e3b1083fea8"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/one-home-charger.yaml",
   "value": {
    "externalId": "one-home-charger",
    "story": "One charger at home and nothing else; the home site itself grants no right.",
    "country": "SE",
    "home": "villa",
    "tags": 1,
    "sites": {
     "villa": {
      "name": "Villa Solglimt",
      "kind": "residence",
      "city": "Uppsala",
      "access": false
     }
    },
    "chargers": [
     {
      "site": "villa",
      "name": "Carport",
      "model": "Pulsar Plus 7.4"
     }
    ]
   },
   "digest": "9566b40705fdec4f"
  },
  {
   "kind": "recorded",
   "file": "fixtures/drivers/recorded-body.json",
   "text": "{\n  \"id\": 70412,\n  \"name\": \"Recorded Driver\",\n  \"homeGroupId\": 9310,\n  \"homeGroupName\": \"Kontor Vest\",\n  \"externalId\": \"recorded\",\n  \"tags\": [\n    {\n      \"id\": 55120,\n      \"idTag\": \"04C1D2E3F4A580\",\n      \"expiringDate\": \"2029-12-31T23:59:59.9999999Z\",\n      \"startDate\": \"2024-02-01T00:00:00Z\",\n      \"lastUpdated\": \"2025-04-02T09:11:03.7849436Z\",\n      \"tokenName\": \"Adgangskort\",\n      \"invoicable\": false\n    }\n  ],\n  \"chargerGroups\": [\n    {\n      \"onlineSocket\": 1,\n      \"offlineSocket\": 0,\n      \"errorSocket\": 0,\n      \"subgroups\": [],\n      \"chargers\": [\n        {\n          \"id\": 81233,\n          \"chargerId\": \"KV-0007\",\n          \"chargerName\": \"P-kjeller 7\",\n          \"groupId\": 9310,\n          \"groupName\": \"Kontor Vest\",\n          \"firmwareVersion\": \"4.3.0.2\",\n          \"publicGroupName\": null,\n          \"manufacturer\": \"Zaptec\",\n          \"serialNumber\": \"ZPR104821\",\n          \"chargerModel\": \"Zaptec Pro\",\n          \"amountOfSockets\": 1,\n          \"lastSeen\": \"2025-04-02T09:11:03.7849436Z\",\n          \"lastMessage\": \"Heartbeat\",\n          \"activeConnection\": true,\n          \"chargerStatus\": \"Available\",\n          \"locationInfo\": {\n            \"latitude\": 60.39299,\n            \"longitude\": 5.32415,\n            \"streetAddress\": \"Lars Hilles gate\",\n            \"streetNumber\": \"20\",\n            \"houseLetter\": null,\n            \"postalNumber\": \"5008\",\n            \"city\": \"Bergen\",\n            \"area\": \"Vestland\",\n            \"country\": \"NO\"\n          },\n          \"pushIntegrationEnabled\": false,\n          \"chargerSpecificMessageStructure\": false,\n          \"chargerConfigurations\": null,\n          \"sockets\": [\n            {\n              \"type\": \"IEC_62196_T2\",\n              \"maxPower\": \"22 kW\",\n              \"status\": \"Available\",\n              \"id\": 1,\n              \"name\": \"Type 2\",\n              \"deviceEvseId\": null,\n              \"deviceConnectorId\": 1,\n              \"format\": \"SOCKET\",\n              \"socketPowerType\": \"AC_3_PHASE\",\n              \"maxWatts\": 22080,\n              \"maxVoltage\": 230,\n              \"maxAmperage\": 32,\n              \"phaseRotation\": \"RST\",\n              \"termsAndConditions\": null,\n              \"lastUpdated\": \"2025-04-01T16:42:57.0031250Z\",\n              \"chargingStationEvseId\": null\n            }\n          ],\n          \"evseId\": \"NO*KVE*E0007\",\n          \"splitEvseBySocket\": false,\n          \"capabilities\": [\"REMOTE_START_STOP_CAPABLE\", \"RFID_READER\"],\n          \"physicalReference\": \"7\",\n          \"integrationRelays\": [],\n          \"iccid\": null,\n          \"imsi\": null,\n          \"meterSerialNumber\": null,\n          \"meterType\": null,\n          \"customProperties\": null\n        }\n      ],\n      \"payerId\": null,\n      \"costId\": \"\",\n      \"costName\": \"\",\n      \"paymentRecipientId\": null,\n      \"id\": 9310,\n      \"groupName\": \"Kontor Vest\",\n      \"groupType\": 1,\n      \"externalId\": \"\"\n    }\n  ],\n  \"chargers\": [],\n  \"payerId\": null,\n  \"integratedExternalIds\": [\n    {\n      \"referenceType\": 0,\n      \"referenceId\": \"HR\",\n      \"externalId\": \"10023\",\n      \"effectiveFrom\": \"0001-01-01T00:00:00Z\"\n    }\n  ]\n}\n",
   "digest": "460a7bf493303252"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/recorded.yaml",
   "value": {
    "externalId": "recorded",
    "story": "A body as the real service sent it, served letter by letter, with seven digits of a second.",
    "recorded": "recorded-body.json"
   },
   "digest": "94175de2043aed5f"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/stage-hub.yaml",
   "value": {
    "externalId": "stage-hub",
    "story": "A hub in a quarter where people live, healthy and alive; the stories of the stage play here.",
    "country": "NL",
    "home": "canal-quarter",
    "tags": 1,
    "sites": {
     "canal-quarter": {
      "name": "Canal Quarter",
      "kind": "depot",
      "city": "Amsterdam",
      "chargers": [
       {
        "name": "Post",
        "count": 14,
        "model": "Eve Double Pro-line",
        "connection": "online"
       },
       {
        "name": "Fast",
        "count": 2,
        "model": "Terra 184 CC",
        "connection": "online"
       }
      ]
     }
    }
   },
   "digest": "340efbf3aa606b61"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/three-levels.yaml",
   "value": {
    "externalId": "three-levels",
    "story": "A campus with a car park and its levels, three levels of sites; counts add up from below.",
    "country": "NL",
    "home": "campus",
    "tags": 1,
    "sites": {
     "campus": {
      "name": "Campus",
      "kind": "workplace",
      "city": "Utrecht",
      "chargers": [
       {
        "name": "Main gate",
        "model": "EVlink Parking EVF2S7P44"
       }
      ],
      "sites": {
       "car-park": {
        "name": "Car park",
        "chargers": [
         {
          "name": "Entrance",
          "model": "Eve Double Pro-line",
          "sockets": {
           "1": "Charging",
           "2": "Error"
          }
         }
        ],
        "sites": {
         "level-1": {
          "name": "Level 1",
          "chargers": [
           {
            "count": 4,
            "model": "Zaptec Pro"
           }
          ]
         },
         "level-2": {
          "name": "Level 2",
          "chargers": [
           {
            "count": 2,
            "model": "Zaptec Pro",
            "connection": "offline"
           }
          ]
         }
        }
       }
      }
     }
    }
   },
   "digest": "89a90dbfe032d7e5"
  },
  {
   "kind": "drivers",
   "file": "fixtures/drivers/unicode-name.yaml",
   "value": {
    "externalId": "unicode-name",
    "story": "Names with accents, other scripts, right-to-left text, a zero-width joiner and characters beyond 16 bits.",
    "name": "Zoë Łukasiewicz-Ångström 山田 太郎 أحمد Ωμέγα é 👩‍🔧 𝒳",
    "country": "ES",
    "home": "casa",
    "tags": [
     {
      "state": "current",
      "tokenName": "Tarjeta Ñandú 🔑"
     }
    ],
    "sites": {
     "casa": {
      "name": "Comunidad «El Niño» – edificio 1ª",
      "kind": "residence",
      "city": "Madrid",
      "chargers": [
       {
        "name": "Plaza nº 7 ⚡",
        "customProperties": {
         "plaza": "7ª",
         "propietario/a": "Zoë"
        }
       }
      ]
     }
    }
   },
   "digest": "980ccb9ddc172a50"
  }
 ],
 "stories": [
  {
   "file": "fixtures/stories/an-evening-at-the-hub.yaml",
   "value": {
    "title": "An evening at the hub",
    "about": "People come home and plug in; a post loses its connection, a socket breaks, and both are mended.",
    "driver": "stage-hub",
    "start": "2026-03-12T15:30",
    "length": "PT6H",
    "speed": 150,
    "steps": [
     {
      "at": "15:30",
      "chapter": "A quiet afternoon",
      "caption": "Half past three in Amsterdam. Most of the 32 sockets at Canal Quarter are free.",
      "look": "hub",
      "expect": [
       {
        "sockets": "Available",
        "atLeast": 17
       },
       {
        "sockets": "Offline",
        "exactly": 0
       }
      ]
     },
     {
      "at": "17:30",
      "chapter": "People come home",
      "caption": "The first cars of the evening are plugged in. Nobody told them to, each socket lives by itself.",
      "look": "hub",
      "expect": [
       {
        "sockets": "inUse",
        "atLeast": 2
       }
      ]
     },
     {
      "at": "18:30",
      "caption": "Half past six. The hub is fuller than at half past three, and every count of every answer follows.",
      "look": "numbers",
      "expect": [
       {
        "sockets": "inUse",
        "since": "15:30",
        "by": 2
       }
      ]
     },
     {
      "at": "19:00",
      "chapter": "A post goes silent",
      "caption": "Post 4 loses its connection. Both of its sockets are offline, for every driver who sees them.",
      "look": "hub",
      "changes": [
       {
        "charger": "Post 4",
        "connection": "offline"
       }
      ],
      "expect": [
       {
        "sockets": "Offline",
        "exactly": 2
       }
      ]
     },
     {
      "at": "19:20",
      "chapter": "A socket breaks",
      "caption": "At Post 9 a socket reports a fault. The app has to say so before somebody drives there.",
      "look": "hub",
      "changes": [
       {
        "charger": "Post 9",
        "socket": 1,
        "status": "Error"
       }
      ],
      "expect": [
       {
        "sockets": "Error",
        "atLeast": 1
       },
       {
        "sockets": "Offline",
        "exactly": 2
       }
      ]
     },
     {
      "at": "19:50",
      "chapter": "An old key",
      "caption": "Somebody's app still has an old API key. 401, three times.",
      "look": "requests",
      "requests": [
       {
        "externalId": "stage-hub",
        "key": "an-old-key",
        "times": 3,
        "status": 401
       }
      ]
     },
     {
      "at": "20:15",
      "chapter": "The technician",
      "caption": "The technician has been there. Post 4 is back, Post 9 is mended, and the next answer says so.",
      "look": "hub",
      "changes": [
       {
        "release": "Post 4"
       },
       {
        "release": "Post 9"
       }
      ],
      "requests": [
       {
        "externalId": "stage-hub",
        "status": 200
       }
      ],
      "expect": [
       {
        "sockets": "Offline",
        "exactly": 0
       }
      ]
     },
     {
      "at": "21:00",
      "chapter": "The cars are in",
      "caption": "Nine in the evening. The hub is far fuller than in the afternoon, and nothing of it was stored.",
      "look": "numbers",
      "expect": [
       {
        "sockets": "inUse",
        "since": "15:30",
        "by": 8
       }
      ]
     }
    ]
   },
   "digest": "a1974fd469481471"
  },
  {
   "file": "fixtures/stories/fleet-comes-home.yaml",
   "value": {
    "title": "A fleet comes home",
    "about": "200 chargers of a depot from an afternoon to the next morning, with forty minutes in which all are silent.",
    "driver": "fleet-200",
    "start": "2026-03-12T14:30",
    "length": "PT17H30M",
    "speed": 600,
    "steps": [
     {
      "at": "14:30",
      "chapter": "An empty yard",
      "caption": "Half past two in Hamburg. 200 chargers, 280 sockets, and the vans are on the road.",
      "look": "hub",
      "expect": [
       {
        "sockets": "Available",
        "atLeast": 230
       }
      ]
     },
     {
      "at": "16:30",
      "chapter": "The vans come back",
      "caption": "The first tours are over. Whoever is back plugs in.",
      "look": "hub",
      "expect": [
       {
        "sockets": "inUse",
        "since": "14:30",
        "by": 25
       }
      ]
     },
     {
      "at": "18:00",
      "caption": "Six o'clock. Van after van comes in. A quarter of all sockets is taken, or more.",
      "look": "numbers",
      "expect": [
       {
        "sockets": "inUse",
        "atLeast": 70
       },
       {
        "sockets": "inUse",
        "since": "16:30",
        "by": 15
       }
      ]
     },
     {
      "at": "20:00",
      "chapter": "The peak",
      "caption": "Eight in the evening. Far more sockets charge than when the first tours were over.",
      "look": "numbers",
      "expect": [
       {
        "sockets": "Charging",
        "since": "16:30",
        "by": 15
       }
      ]
     },
     {
      "at": "21:00",
      "chapter": "The line is cut",
      "caption": "A cable is cut in the street. The whole depot is silent, and the API says so for all 280 sockets.",
      "look": "hub",
      "changes": [
       {
        "site": "Depot Nord",
        "connection": "offline"
       }
      ],
      "requests": [
       {
        "externalId": "fleet-200",
        "status": 200
       }
      ],
      "expect": [
       {
        "sockets": "Offline",
        "exactly": 280
       }
      ]
     },
     {
      "at": "21:40",
      "caption": "The line is back. The vans have charged on meanwhile, as vans do.",
      "look": "hub",
      "changes": [
       {
        "release": "Depot Nord"
       }
      ],
      "expect": [
       {
        "sockets": "Offline",
        "atMost": 30
       },
       {
        "sockets": "Charging",
        "atLeast": 60
       }
      ]
     },
     {
      "at": "00:30",
      "chapter": "Full, and waiting",
      "caption": "Half past midnight. More and more vans are full and stay plugged in, and fewer charge than at eight.",
      "look": "numbers",
      "expect": [
       {
        "sockets": "SuspendedCAR",
        "since": "20:00",
        "by": 25
       },
       {
        "sockets": "Charging",
        "since": "20:00",
        "by": -15
       }
      ]
     },
     {
      "at": "05:30",
      "chapter": "Off to work",
      "caption": "The first tours begin. Plug after plug comes out.",
      "look": "hub",
      "expect": [
       {
        "sockets": "inUse",
        "since": "00:30",
        "by": -30
       }
      ]
     },
     {
      "at": "07:45",
      "caption": "A quarter to eight. The yard is as empty as it was, and nothing of the night was stored.",
      "look": "numbers",
      "expect": [
       {
        "sockets": "Available",
        "atLeast": 230
       },
       {
        "sockets": "inUse",
        "atMost": 20
       }
      ]
     }
    ]
   },
   "digest": "b15511785f74c0e9"
  },
  {
   "file": "fixtures/stories/the-back-end-goes-down.yaml",
   "value": {
    "title": "The back end goes down",
    "about": "The API gets slow, answers 503, comes back, and forgets one driver, while the cars go on charging.",
    "driver": "stage-hub",
    "start": "2026-03-13T17:00",
    "length": "PT1H40M",
    "speed": 60,
    "steps": [
     {
      "at": "17:00",
      "chapter": "All is well",
      "caption": "Five o'clock on a Friday. The app asks who may charge where, and the answers come.",
      "look": "requests",
      "requests": [
       {
        "externalId": "stage-hub",
        "times": 3,
        "status": 200
       }
      ]
     },
     {
      "at": "17:12",
      "chapter": "It gets slow",
      "caption": "Each answer takes three seconds now. It is right, and late.",
      "look": "requests",
      "changes": [
       {
        "scenario": "slow",
        "until": "17:27"
       }
      ],
      "requests": [
       {
        "externalId": "stage-hub",
        "times": 2,
        "status": 200
       }
      ]
     },
     {
      "at": "17:27",
      "chapter": "It goes down",
      "caption": "Now it is 503 for everybody. The answer says when to come back; a good app waits so long.",
      "look": "requests",
      "changes": [
       {
        "scenario": "maintenance",
        "until": "17:57"
       }
      ],
      "requests": [
       {
        "externalId": "stage-hub",
        "times": 4,
        "status": 503
       },
       {
        "externalId": "fast-hub",
        "times": 2,
        "status": 503
       }
      ]
     },
     {
      "at": "17:42",
      "caption": "The chargers do not notice. Whoever is plugged in goes on charging.",
      "look": "hub",
      "requests": [
       {
        "externalId": "stage-hub",
        "times": 2,
        "status": 503
       }
      ],
      "expect": [
       {
        "sockets": "Charging",
        "atLeast": 1
       }
      ]
     },
     {
      "at": "17:57",
      "chapter": "It comes back",
      "caption": "The service is back. What happened meanwhile is in the first answer.",
      "look": "requests",
      "requests": [
       {
        "externalId": "stage-hub",
        "times": 3,
        "status": 200
       }
      ]
     },
     {
      "at": "18:09",
      "chapter": "Somebody is missing",
      "caption": "One driver is not found any more, 404, while everybody else is: a case that tests forget.",
      "look": "requests",
      "changes": [
       {
        "scenario": "driver-not-found",
        "externalId": "fast-hub",
        "until": "18:24"
       }
      ],
      "requests": [
       {
        "externalId": "fast-hub",
        "times": 2,
        "status": 404
       },
       {
        "externalId": "stage-hub",
        "status": 200
       }
      ]
     },
     {
      "at": "18:24",
      "chapter": "All is well again",
      "caption": "Everybody is found, everything is fast, and at the hub cars charge as they did all the time.",
      "look": "hub",
      "requests": [
       {
        "externalId": "fast-hub",
        "status": 200
       },
       {
        "externalId": "stage-hub",
        "status": 200
       }
      ],
      "expect": [
       {
        "sockets": "Charging",
        "atLeast": 1
       }
      ]
     }
    ]
   },
   "digest": "96f2b9c42bb7c1ce"
  }
 ]
} as const;
