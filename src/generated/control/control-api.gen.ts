// Generated from spec/control-api.openapi.yaml by `npm run regenerate`. Do not edit.
export interface paths {
    "/health": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * What is served, in short
         * @description Always answers, without a token and under any host, as `/live` and `/ready` do, also where the rest of the control API is off; about a session that is named, to whoever may use the control API. The same seed, generator, contract and instant give the same drivers.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Answers 200 while the process answers at all; whoever gets no answer may start it anew.
         */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server ready for requests?
         * @description Answers 200 once fixtures are loaded; the mock does not listen before. 503 while it stops, or while no file descriptor is left for a further connection.
         */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/info": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * What is served
         * @description Versions, options, customers and how much there is of each, and how the mocked API is asked. API keys are not told, but for the one that stands in the documents.
         */
        get: operations["getInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * All scenarios
         * @description The catalogue, in the order of the file, each with a request that shows it.
         */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{name}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Name of the scenario.
                 * @example driver-not-found
                 */
                name: string;
            };
            cookie?: never;
        };
        /**
         * One scenario
         * @description What it answers and how to ask for it.
         */
        get: operations["getScenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/edge-cases": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * All edge cases
         * @description Bodies that the contract allows and clients rarely expect, enumerated from the spec, and bundles of them.
         */
        get: operations["listEdgeCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/edge-cases/{name}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Name of the edge case.
                 * @example chargers.sockets.maxWatts=null
                 */
                name: string;
            };
            cookie?: never;
        };
        /**
         * One edge case with its body
         * @description What it is, and what the API would answer with it about a driver, byte for byte.
         */
        get: operations["getEdgeCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activations": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * What is switched on
         * @description The scenarios that are switched on in the session, the latest first; the first that fits answers.
         */
        get: operations["listActivations"];
        put?: never;
        /**
         * Switch a scenario or an edge case on
         * @description From the next request on, before those that are on already. Name one of the two. At most 1,000 can be on in a session.
         */
        post: operations["activateScenario"];
        /**
         * Switch all scenarios off
         * @description Leaves everything else of the session as it is.
         */
        delete: operations["deleteActivations"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activations/{id}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the activation.
                 * @example 1
                 */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Switch one scenario off
         * @description 404 if it is not on.
         */
        delete: operations["deleteActivation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reserved": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Reserved ids and keys
         * @description Ids and API keys that answer with an error and need no header.
         */
        get: operations["listReserved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drivers": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Drivers, page by page
         * @description Fixtures first, in the order of the files, then drivers that only an override of the session made, then the numbered drivers, computed on demand. The search finds fixtures by any part of their id, name or story, or of the name or city of a site of theirs, and numbered drivers by the beginning of their id or of their number alone; letter case does not count. It does not cover the names of numbered drivers, for these are computed, not stored.
         */
        get: operations["listDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drivers/{externalId}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The externalId of the driver.
                 * @example driver-7
                 */
                externalId: components["parameters"]["ExternalId"];
            };
            cookie?: never;
        };
        /**
         * One driver
         * @description The body that the API answers now in this session, where it comes from, and what it breaks.
         */
        get: operations["getDriver"];
        /**
         * Replace the body
         * @description From the session's instant on the API answers this body, letter by letter. It may break the contract on purpose; `violations` tells how. At most 1,000 drivers and 20 MB of text per session.
         */
        put: operations["putDriver"];
        post?: never;
        /**
         * Take the override back
         * @description The driver is again what the world or its fixture says. Does nothing where there is no override.
         */
        delete: operations["deleteDriverOverride"];
        options?: never;
        head?: never;
        /**
         * Change parts of the body
         * @description A merge patch (RFC 7396) of the body: null removes a property. A second patch adds to the first; a patch of a body that was put is merged into that body.
         */
        patch: operations["patchDriver"];
        trace?: never;
    };
    "/chargers/{chargerId}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
            };
            cookie?: never;
        };
        /**
         * One charger
         * @description The charger as the API writes it now in this session. Chargers that occur in recorded bodies only are not found: they are text.
         */
        get: operations["getCharger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Take a charger offline, or back
         * @description From the session's instant on, for every driver who sees it. `timeline` gives it back to its own timeline. At most 10,000 changes of chargers per session.
         */
        patch: operations["patchCharger"];
        trace?: never;
    };
    "/chargers/{chargerId}/sockets/{socketId}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
                /**
                 * @description Number of the socket, from 1.
                 * @example 1
                 */
                socketId: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the status of a socket
         * @description From the session's instant on. `Offline` and `Booting` are those of the whole charger; any other status is refused (409) while the charger is offline. `timeline` gives the socket back to its timeline.
         */
        patch: operations["patchSocket"];
        trace?: never;
    };
    "/chargers/{chargerId}/overrides": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take all changes of a charger back
         * @description As if they had never been made. Does nothing where there are none.
         */
        delete: operations["deleteChargerOverrides"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timeline/{chargerId}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
            };
            cookie?: never;
        };
        /**
         * What the sockets do over time
         * @description The statuses of each socket between two instants, at most 8 days apart, as the charger's own timeline has them: without what fixtures pin down and without the session's changes. With `effective` as answers show them, with the `cause` of each.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The whole network in numbers
         * @description All sites, chargers and sockets of a customer, those of fixtures included, as they are at the session's instant in this session.
         */
        get: operations["getNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network/sites": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Every site with what its sockets do
         * @description As they are at the session's instant in this session: what a map needs. A site is told with those below it, so that each socket counts once; those of fixtures come first.
         */
        get: operations["getNetworkSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Sites, page by page
         * @description Those of fixtures first, then the others. The search finds any part of the name, the city or the number; letter case does not count.
         */
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The `id` of the site, or charger group.
                 * @example 17
                 */
                siteId: number;
            };
            cookie?: never;
        };
        /**
         * One site
         * @description The charger group as the API writes it now in this session, with its subgroups.
         */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Take a site offline, or back
         * @description All chargers of the site and of its subsites, from the session's instant on. `timeline` gives them back to their own timelines, and takes what was set of their sockets back.
         */
        patch: operations["patchSite"];
        trace?: never;
    };
    "/sites/{siteId}/timeline": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The `id` of the site, or charger group.
                 * @example 17
                 */
                siteId: number;
            };
            cookie?: never;
        };
        /**
         * What the sockets of a site do over time
         * @description Of all chargers of the site and its subsites, as answers show them: with what fixtures pin down and what the session changed. At most 48 hours.
         */
        get: operations["getSiteTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The rules of the world
         * @description What every answer obeys, and whether the real service is bound by it, too.
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/try": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the mocked API
         * @description Asks as a client would, in this session, with the customer's API key, and tells what would be on the wire: delays are told, not waited for. It is a request like any other: it stands in the journal and counts.
         */
        post: operations["tryRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The session's clock
         * @description How it runs, and what it shows.
         */
        get: operations["getClock"];
        /**
         * Set the clock
         * @description The text is that of the option `clock`.
         */
        put: operations["putClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/advance": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the clock
         * @description A clock that runs goes on running, a frozen one stays frozen.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/freeze": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the clock
         * @description It goes on showing what it shows now.
         */
        post: operations["freezeClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stories": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The stories that can be played
         * @description Those of the fixture folder's `stories/`, by name. Their times are instants; clock times of captions are those of the site.
         */
        get: operations["listStories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/story": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The story that is loaded
         * @description What plays in the session, and where it is. `none` where no story is loaded.
         */
        get: operations["getStory"];
        /**
         * Load a story
         * @description Lays all that the story changes over the session, with the instants from which it holds, and sets the clock to its beginning: from then on the clock alone decides what is seen, so that the same second shows the same network, whichever way it is reached. A story that was loaded before is taken back first. Mocks that share their sessions by a store refuse it (409).
         */
        put: operations["putStory"];
        post?: never;
        /**
         * Take the story off
         * @description The session is as it was before the story was loaded, its clock too. What was asked stays in the journal.
         */
        delete: operations["deleteStory"];
        options?: never;
        head?: never;
        /**
         * Play, pause, step, move
         * @description What is given is done in this order: speed, move (`at` or `step`), play or pause. A story that has ended plays from its beginning. While it plays its requests are sent when it comes to them, also by `step: next`; a move sends none. Whoever sets the clock by another operation pauses it (`byHand`).
         */
        patch: operations["patchStory"];
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked and answered
         * @description The requests of the session to the mocked API, oldest first. In a text `*` stands for any text and `?` for one character. The journal keeps the latest 1,000; `forgotten` counts the others.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        /**
         * Empty the journal
         * @description Ids go on counting.
         */
        delete: operations["deleteRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the entry.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * One request
         * @description 404 if the journal has it no more.
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/replay": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the entry.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the answer again
         * @description From the receipt of the answer, in the same bytes: so its body can be looked at, which the journal does not keep. Asks nothing and counts nothing. 404 for an answer without a receipt; 409 where it cannot be made again, with what is missing.
         */
        post: operations["replayRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/why": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the entry.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Why this answer?
         * @description The rungs that choose an answer, in their order, and what each of them said to the request: which one chose, and how near the others came. From what was noted when the answer was chosen, whatever has changed since.
         */
        get: operations["explainRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/export": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Requests and answers, as a file of another tool
         * @description The requests of the session with their answers in the form of another tool, oldest first. Bodies are made again from receipts; where that cannot be (answers of `proxy` and of handlers, `--contract-only`) the file says so. No key is in it. A session without requests gives an example of each answer. The header `x-mock-left-out` tells what the form could not take: lines, each percent-encoded, separated by a comma and a blank.
         */
        get: operations["exportRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spec": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The OpenAPI document that is served
         * @description As it was read, all its files in one document, with the path as its server below which this mock answers. It follows edits of the file.
         */
        get: operations["getSpec"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a proxy has seen of the real service
         * @description The answers that have passed `proxy` since its start, held against the contract, as the report of `check` has it: a case for each request and status. 404 in a mock, which stands before no real service.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/wait": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Wait for requests
         * @description Answers as soon as the journal holds `count` requests that match; 408 with near misses when they do not come in time. Those that are there already count, except up to `after`.
         */
        get: operations["waitForRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/verify": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check how often something was asked
         * @description Exactly one expectation (`exactly`, `never`, or `atLeast` and `atMost`, alone or together). Answers 200 either way; where the check fails, `nearMisses` tells what came closest and where it differs.
         */
        post: operations["verifyRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * What of the contract is covered
         * @description Goals are computed from the spec: statuses, causes, properties present, left out, null and empty, enum members, sizes of lists, and more. `missing` lists those that are not covered, most dangerous first, each with the one line that triggers it. With `Accept: text/html` the answer leads to the console, as `/coverage/page` does.
         */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        /**
         * Forget what is covered
         * @description In the session; with `all` in every session, and in all together.
         */
        delete: operations["deleteCoverage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/page": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The coverage as a page
         * @description Leads to the console's view of the coverage, with the contract as a tree.
         */
        get: operations["getCoveragePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/summary": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The coverage as Markdown
         * @description A table and the ten most dangerous things that are not covered, for the comment on a pull request.
         */
        get: operations["getCoverageSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the session afresh
         * @description Clock, overrides, activations, counters, journal and coverage as at its start; ids of the journal go on.
         */
        post: operations["resetSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset/all": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start every session afresh
         * @description As `/reset`, for all sessions.
         */
        post: operations["resetAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reload": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the fixtures again
         * @description Where something is wrong with them, 422 lists each error and the last good state stays.
         */
        post: operations["reloadFixtures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reload/undo": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last reading of the fixtures back
         * @description What `/reload` replaced is in place again, until the files change or are read again; what lies on the disk stays as it is. The last three readings can be taken back, one after the other, unless the spec has changed since.
         */
        post: operations["undoReload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * All that was changed, as one document
         * @description Clock, changes of chargers, overrides of drivers, activations, counters and the story that is loaded; not the journal.
         */
        get: operations["getSnapshot"];
        /**
         * Put a snapshot in place
         * @description Into this session or another: afterwards it answers as the one did that the snapshot was taken of. What does not fit the files or the bounds is listed (422), and the session stays as it is. Where the snapshot was taken with other files, such as before a reload, what is gone from them is told as `missing` and not refused. The journal is kept, and what was covered stays covered; goals that the snapshot names are covered from then on, too. A story of the snapshot goes on from where it was; without one, the story that is loaded is taken off.
         */
        put: operations["putSnapshot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * What is changed in the session, each with its name
         * @description What makes answers of this session other than those of a fresh one: its clock, what is switched on, chargers and drivers that were changed. Each can be taken back by its own operation.
         */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * All sessions
         * @description The one that was longest idle first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{name}": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Name of the session.
                 * @example checkout-test
                 */
                name: components["schemas"]["SessionName"];
            };
            cookie?: never;
        };
        /**
         * One session
         * @description 404 where there is none; asking does not make one.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * Delete a session
         * @description The next use of the name begins a new one.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * What happens, as it happens
         * @description Server-sent events of the session: `request`, `delivered` (what became of the answer to one), `state`, `scenario`, `story`, `session`, `note`, and `content` for all. Ids count up from 1 in each stream; a comment comes every 15 seconds. Earlier events are not sent again. At most 1,000 streams are open at once; one more is answered 429.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes": {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell those who watch
         * @description Sends a `note` event to whoever listens to the session's events: the console shows it, a log of events keeps it beside what happened. Changes nothing and is kept nowhere.
         */
        post: operations["postNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Name of a session. */
        SessionName: string;
        /** @description A text; `*` stands for any text, `?` for one character, `\\` takes the next one as it is. */
        Glob: string;
        /** @description An HTTP status. */
        StatusCode: number;
        /**
         * @description Which rung of the ladder answered.
         * @enum {string}
         */
        Reason: "prefer" | "session" | "reserved-id" | "reserved-key" | "rule" | "natural" | "off-contract";
        Health: {
            /**
             * @description `live` at `/live`, else `ready`.
             * @enum {string}
             */
            status: "ready" | "live";
            /** @description Version of the program. */
            version: string;
            /** @description Hash of the spec that is served. */
            contract: string;
            /** @description Version of the data generator. */
            generator: number;
            /** @description Seed of the worlds. */
            seed: number;
            /** @description The session's clock as the option `clock` reads it. */
            clock: string;
            /**
             * Format: date-time
             * @description What the clock shows.
             */
            instant: string;
        };
        Info: {
            /** @description Version of the program. */
            version: string;
            /** @description Hash of the spec that is served. */
            contract: string;
            /** @description Version of the data generator. */
            generator: number;
            /** @description Path of the operation that answers with a driver; where there is none, that which all begin with. */
            api: string;
            /** @description Path that all paths of the API begin with, without a slash at the end. */
            base: string;
            /** @description Path of the user's own spec, as it was given; '' where it was given as a parsed document; null: the built-in one. */
            spec: string | null;
            /** @description The options by which another mock is started in code that answers alike; those that are as usual are left out. Paths are as they were given; what was given as a document or as functions is ''. */
            start: {
                /** @description Path of the spec. */
                spec?: string;
                /** @description Path that all paths start with, `/` for none. */
                basePath?: string;
                /** @description Which operation answers with a driver. */
                operations?: {
                    [key: string]: string;
                };
                /** @description What properties of the driver show. */
                map?: {
                    [key: string]: string;
                };
                /** @description Path of the module with handlers. */
                handlers?: string;
                /**
                 * @description Which credentials are right.
                 * @enum {string}
                 */
                auth?: "keys" | "any" | "off";
                /** @description Path of the fixture folder. */
                fixtures?: string;
                /** @description Whether the built-in drivers are beside those of the folder. */
                builtInDrivers?: boolean;
                /** @description Seed of the worlds. */
                seed?: number;
                /** @description How many numbered drivers each customer has. */
                population?: number;
                /** @description How their ids are formed. */
                idPattern?: string;
                /**
                 * @description What an id gets that names nobody.
                 * @enum {string}
                 */
                unknown?: "404" | "generate";
                /**
                 * @description Whether reserved ids and keys ask for scenarios.
                 * @enum {string}
                 */
                reserved?: "on" | "off";
                /**
                 * @description How bodies of errors are written.
                 * @enum {string}
                 */
                errorBody?: "problem" | "text" | "empty";
            };
            /** @description How a driver is asked for, or, where the spec has no such operation, the first that reads; null: there is none. */
            sample: {
                /** @description The method. */
                method: string;
                /** @description Percent-encoded, with `{externalId}` for the driver, and `{customer}` where it names who asks. */
                path: string;
                /** @description What is required beside credentials, percent-encoded. */
                query: string;
                /** @description What is required beside credentials. */
                headers: {
                    [key: string]: string;
                };
            } | null;
            /** @description Where requests carry what lets them in. */
            credentials: {
                /**
                 * @description The part of the request.
                 * @enum {string}
                 */
                in: "query" | "header" | "cookie" | "path";
                /** @description The name there, of a header in lower case. */
                name: string;
                /** @description `{key}` stands for the key, `{basic}` for user and key in base64, `{customer}` for who asks. */
                template: string;
                /** @description Whether a request for a driver carries it, as the mock writes samples; others do as well. */
                usual: boolean;
            }[];
            /** @description Property of a body that holds the driver, where one does. */
            envelope?: string;
            /** @description What bodies of another spec than the built-in one call what the world has, by kind of thing and our name, such as `{"Tag": {"idTag": "uid"}}`. */
            names?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** @description From where else the server can be reached and steered. */
            reach: {
                /** @description True where it listens on loopback addresses alone. */
                isLocal: boolean;
                /** @description Host names and addresses for other devices; none unless it listens to them and asks for a token. */
                addresses: string[];
            };
            /** @description What the server was started with. */
            options: {
                /** @description Seed of the worlds. */
                seed: number;
                /** @description The clock that sessions begin with. */
                clock: string;
                /** @description How many numbered drivers each customer has. */
                population: number;
                /** @description How their ids are formed. */
                idPattern: string;
                /**
                 * @description What an id gets that names nobody.
                 * @enum {string}
                 */
                unknown: "404" | "generate";
                /** @description Whether bodies that break a rule by accident are a 500. */
                strict: boolean;
                /** @description Whether the mock leaves out what the contract does not know. */
                contractOnly: boolean;
                /**
                 * @description Whether reserved ids and keys ask for scenarios.
                 * @enum {string}
                 */
                reserved: "on" | "off";
                /**
                 * @description How bodies of errors are written.
                 * @enum {string}
                 */
                errorBody: "problem" | "text" | "empty";
                /**
                 * @description Which credentials are right.
                 * @enum {string}
                 */
                auth: "keys" | "any" | "off";
            };
            /** @description Who may ask, the default customer first. */
            customers: {
                /** @description `clientId` of the customer. */
                id: string;
                /** @description Name of the customer. */
                name: string;
                /** @description How many hand-written drivers it has. */
                fixtures: number;
                /** @description A key that lets it in: the public one, any where all are taken, or `$KEY` for one that is a secret. */
                key: string;
            }[];
            counts: components["schemas"]["Counts"];
        };
        Counts: {
            /** @description Hand-written drivers of all customers. */
            fixtures: number;
            /** @description Numbered drivers of each customer. */
            population: number;
            /** @description Scenarios in the catalogue. */
            scenarios: number;
            /** @description Sessions that exist. */
            sessions: number;
        };
        Scenario: {
            /** @description Its name. */
            name: string;
            /** @description What the client sees and why it happens. */
            description: string;
            /** @description Statuses that it answers; none where it only changes what comes about naturally. */
            statuses: number[];
            /** @description A request header that asks for it. */
            example: string;
            /** @description Ids that ask for it without a header. */
            reservedIds: string[];
            /** @description API keys that ask for it without a header. */
            reservedKeys: string[];
        };
        EdgeCase: {
            /** @description Its name. */
            name: string;
            /** @description What it is about. */
            group: string;
            /** @description What breaks in clients. */
            why: string;
            /** @description The property that it is about; null: the body as a whole. */
            path: string | null;
            /** @description Whether the spec of the API allows the body. */
            valid: boolean;
            /** @description Whether the spec forbids it and the real service sends it all the same. */
            breaksSpec: boolean;
            /** @description World rules that it breaks on the example of the spec. */
            breaksRules: string[];
            /** @description Value of the request header Prefer that asks for it. */
            prefer: string;
            /** @description Id and API key that ask for it without a header. */
            reserved: string;
        };
        EdgeCaseView: {
            edgeCase: components["schemas"]["EdgeCase"];
            /** @description The driver whose answer it is made from. */
            externalId: string;
            /** @description Whose driver it is. */
            customer: string;
            /** @description What the body breaks of contract and world rules. */
            violations: string[];
            /** @description The body as the API answers it now in this session. */
            body: unknown;
        };
        Activation: {
            /** @description What to switch it off by. */
            id: string;
            /** @description Name of the scenario; null: it is an edge case. */
            scenario: string | null;
            /** @description Name of the edge case, where it is one. */
            edge?: string;
            /** @description Glob of the ids it is for; null: all. */
            externalId: string | null;
            /** @description The customer it is for; null: all. */
            customer: string | null;
            /** @description How many requests it answers; null: no end. */
            times: number | null;
            /** @description How many of them are left; 0: it answers nothing any more; null: no end. */
            left: number | null;
            /**
             * Format: date-time
             * @description From when on it answers, where a story says so.
             */
            from?: string;
            /**
             * Format: date-time
             * @description When it answers nothing any more, where a story says so.
             */
            until?: string;
            /** @description True where the scenario is gone from the files: it answers nothing until it is there again. */
            missing?: boolean;
        };
        Story: {
            /** @description Name of the story. */
            name: string;
            /** @description What it is called. */
            title: string;
            /** @description What it shows, in a sentence. */
            about: string;
            /** @description On whose network it plays. */
            customer: string;
            /** @description On whose sites and chargers. */
            driver: string;
            /** @description The site that is shown. */
            siteId: number;
            /** @description Its name. */
            siteName: string;
            /** @description IANA zone of the site, whose clock times are those of the story. */
            timeZone: string;
            /**
             * Format: date-time
             * @description When it begins.
             */
            start: string;
            /**
             * Format: date-time
             * @description When it is over.
             */
            end: string;
            /** @description Seconds of the story in a real second. */
            speed: number;
            /** @description What happens, in order; the first at its beginning. */
            steps: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description The chapter that begins here; null: none. */
                chapter: string | null;
                /** @description What is said. */
                caption: string;
                /**
                 * @description What to look at meanwhile; null: nothing in particular.
                 * @enum {string|null}
                 */
                look: "hub" | "map" | "requests" | "numbers" | null;
            }[];
        };
        StoryState: {
            /**
             * @description Whether a story is loaded, and whether it goes on.
             * @enum {string}
             */
            state: "none" | "paused" | "playing" | "ended";
            story?: components["schemas"]["Story"];
            /**
             * Format: date-time
             * @description Where it is; where none is loaded, what the clock shows.
             */
            at: string;
            /** @description Number of the step that it is in, from 0. */
            step: number;
            /** @description Seconds of the story in a real second while it plays; 0: none is loaded. */
            speed: number;
            /** @description True where somebody has set the clock since, which pauses the story. */
            byHand: boolean;
        };
        ReservedList: {
            /** @description Reserved externalIds. */
            ids: {
                /** @description The externalId. */
                id: string;
                /** @description The scenario that answers. */
                scenario: string;
                /** @description Statuses that it answers. */
                statuses: number[];
            }[];
            /** @description Reserved API keys. */
            keys: {
                /** @description The API key. */
                key: string;
                /** @description The scenario that answers. */
                scenario: string;
                /** @description Statuses that it answers. */
                statuses: number[];
            }[];
        };
        /**
         * @description Where the body comes from.
         * @enum {string}
         */
        Origin: "fixture" | "recorded" | "generated" | "override";
        DriverRow: {
            /** @description What the API is asked for. */
            externalId: string;
            /** @description Name of the driver; null where a body of one's own has none. */
            name: string | null;
            /** @description Id of the driver; null where a body of one's own has none. */
            id: number | null;
            origin: components["schemas"]["Origin"];
            /** @description What a fixture is there to show. */
            story: string | null;
            /** @description How many tags it has. */
            tags: number;
            /** @description How many sites it may use. */
            sites: number;
            /** @description How many single chargers it may use. */
            chargers: number;
            /** @description How many chargers it may use, those of its sites included. */
            allChargers: number;
        };
        DriverView: {
            /** @description What the API is asked for. */
            externalId: string;
            /** @description Whose driver it is. */
            customer: string;
            origin: components["schemas"]["Origin"];
            /** @description What a fixture is there to show. */
            story: string | null;
            /** @description The session's override, if there is one. */
            override: {
                /**
                 * Format: date-time
                 * @description Since when it holds.
                 */
                from: string;
                /**
                 * @description A whole body, or changes of it.
                 * @enum {string}
                 */
                kind: "body" | "patch";
                /** @description The changes. */
                patch?: {
                    [key: string]: unknown;
                };
            } | null;
            /** @description What the body breaks of contract and world rules. */
            violations: string[];
            /** @description The body as the API answers it now in this session. */
            body: unknown;
        };
        ChargerView: {
            /** @description Whose charger it is. */
            customer: string;
            /** @description Id of the site that holds it. */
            siteId: number;
            /** @description Whether changes of the session hold now. */
            overridden: boolean;
            /** @description The charger as the API writes it. */
            charger: {
                [key: string]: unknown;
            };
        };
        Network: {
            /** @description Whose network it is. */
            customer: string;
            /**
             * Format: date-time
             * @description What the session's clock shows.
             */
            instant: string;
            /** @description How many drivers there are. */
            drivers: {
                /** @description Hand-written ones. */
                fixtures: number;
                /** @description Computed ones. */
                numbered: number;
            };
            /** @description How many sites there are, subsites included. */
            sites: number;
            /** @description How many chargers there are. */
            chargers: {
                /** @description All. */
                total: number;
                /** @description Those that are connected to the back end. */
                connected: number;
            };
            /** @description How many sockets there are. */
            sockets: {
                /** @description All. */
                total: number;
                /** @description By status, all eleven, the liveliest first. */
                byStatus: {
                    /** @description The status. */
                    status: string;
                    /** @description How many have it. */
                    sockets: number;
                }[];
            };
        };
        NetworkSites: {
            /** @description Whose network it is. */
            customer: string;
            /**
             * Format: date-time
             * @description What the session's clock shows.
             */
            instant: string;
            /** @description All statuses of a socket, the liveliest first. */
            statuses: string[];
            /** @description Sites that are in no other; those without a charger are nowhere, and left out. */
            sites: {
                /** @description Its id. */
                id: number;
                /** @description Its name. */
                name: string;
                /** @description Where it stands. */
                city: string | null;
                /** @description ISO 3166-1 alpha-2. */
                country: string | null;
                /** @description In degrees, that of its first charger. */
                latitude: number;
                /** @description In degrees. */
                longitude: number;
                /** @description Its chargers, those of subsites included. */
                chargers: number;
                /** @description How many sockets have each of `statuses`, in that order. */
                sockets: number[];
                /** @description Whether the session has changed one of its chargers. */
                changed: boolean;
            }[];
        };
        SiteRow: {
            /** @description Its id. */
            id: number;
            /** @description Its name. */
            name: string;
            /** @description Where it stands; null where it has no charger. */
            city: string | null;
            /** @description ISO 3166-1 alpha-2; null where it has no charger. */
            country: string | null;
            /** @description IANA zone of its clocks; null where it has no charger. */
            timeZone: string | null;
            /** @description The site that it belongs to; null: none. */
            parentId: number | null;
            /** @description Its chargers, those of subsites included. */
            chargers: number;
            /** @description Their sockets. */
            sockets: number;
        };
        SiteView: {
            /** @description Whose site it is. */
            customer: string;
            site: components["schemas"]["SiteRow"];
            /** @description The charger group as the API writes it. */
            group: {
                [key: string]: unknown;
            };
        };
        SiteTimeline: {
            site: components["schemas"]["SiteRow"];
            /**
             * Format: date-time
             * @description Start.
             */
            from: string;
            /**
             * Format: date-time
             * @description End.
             */
            to: string;
            /** @description The chargers, site by site. */
            chargers: {
                /** @description Id of the charger. */
                id: number;
                /** @description The identity by which it connects. */
                chargerId: string;
                /** @description Its name. */
                name: string;
                /** @description The site that holds it. */
                siteId: number;
                /** @description Its name. */
                siteName: string;
                sockets: components["schemas"]["SocketTimelines"];
            }[];
        };
        /** @description The sockets, from number 1 on. */
        SocketTimelines: {
            /** @description Number of the socket. */
            socket: number;
            /** @description One behind the other, without a gap. */
            segments: {
                /** @description The status. */
                status: string;
                /**
                 * Format: date-time
                 * @description Start.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description End.
                 */
                to: string;
                /**
                 * @description What makes it so.
                 * @enum {string}
                 */
                cause: "timeline" | "fixture" | "session";
            }[];
        }[];
        WorldRule: {
            /** @description Its number. */
            id: string;
            /** @description The rule in one sentence. */
            title: string;
            /**
             * @description Whether it is about one answer, many at one instant, or many instants.
             * @enum {string}
             */
            over: "answer" | "set" | "timeline";
            /**
             * @description `contract`: binds the real service, too; `simulated`: says how this world is built.
             * @enum {string}
             */
            binding: "contract" | "simulated";
        };
        WireAnswer: {
            /** @description The status. */
            status: number;
            /** @description Headers in order, without those that the transport adds. */
            headers: {
                /** @description Name in lower case. */
                name: string;
                /** @description The value. */
                value: string;
            }[];
            /** @description The body as text. */
            body: string;
            /** @description Wait before the first byte, in ms. */
            delayMs: number;
            /** @description The body is spread over so many ms. */
            dribbleMs: number;
            /** @description What goes wrong on the wire. */
            fault: string | null;
            /** @description The same, in words. */
            faultMeans: string | null;
            reason: components["schemas"]["Reason"];
            /** @description The scenario that answered. */
            scenario: string | null;
            /** @description Step of the scenario's sequence, from 1. */
            step: number | null;
            /** @description What the body breaks. */
            violations: string[];
        };
        Tried: {
            /** @description The method. */
            method: string;
            /** @description Path and query, the API key replaced by ***. */
            target: string;
            /** @description Id of its entry in the journal. */
            requestId: number;
            answer: components["schemas"]["WireAnswer"];
        };
        ReplayedAnswer: {
            /** @description The status. */
            status: number;
            /** @description Those that do not only tell of the mock, in order. */
            headers: {
                /** @description Name in lower case. */
                name: string;
                /** @description The value. */
                value: string;
            }[];
            /** @description The whole body. */
            body: string;
        };
        Explanation: {
            /** @description Id of the entry. */
            id: number;
            /** @description The status that was answered. */
            status: number;
            reason: components["schemas"]["Reason"];
            /** @description In the order in which they are asked; the first that matches answers. */
            rungs: {
                rung: components["schemas"]["Reason"];
                /** @description Whether it chose the answer. */
                chose: boolean;
                /** @description What it said to the request. */
                says: string;
                /** @description What came near and did not match, with the reason. */
                nearMisses: string[];
            }[];
        };
        Timeline: {
            /** @description Id of the charger. */
            id: number;
            /** @description The identity by which it connects. */
            chargerId: string;
            /**
             * Format: date-time
             * @description Start.
             */
            from: string;
            /**
             * Format: date-time
             * @description End.
             */
            to: string;
            sockets: components["schemas"]["SocketTimelines"];
        };
        Clock: {
            /** @description The clock as the option `clock` reads it. */
            clock: string;
            /**
             * Format: date-time
             * @description What it shows.
             */
            instant: string;
            /** @description Seconds of the clock per real second: 0 = frozen, 1 = live. */
            speed: number;
        };
        /** @description What a request has to be; `*` in a text stands for any text. An empty object matches all. */
        Match: {
            method?: components["schemas"]["Glob"];
            path?: components["schemas"]["Glob"];
            status?: components["schemas"]["StatusCode"];
            operation?: components["schemas"]["Glob"];
            externalId?: components["schemas"]["Glob"];
            customer?: components["schemas"]["Glob"];
            scenario?: components["schemas"]["Glob"];
            reason?: components["schemas"]["Reason"];
            delivered?: components["schemas"]["Delivered"];
            /** @description Only entries with a greater id. */
            after?: number;
            /** @description Only entries of this session instant or later. */
            since?: string;
            /** @description Request headers, by name in any letter case. */
            headers?: {
                [key: string]: components["schemas"]["Glob"];
            };
            /** @description Query parameters. API keys and what else lets somebody in are not in the journal. */
            query?: {
                [key: string]: components["schemas"]["Glob"];
            };
        };
        /**
         * @description Whether the answer reached the client: the whole of it was handed to the connection, a part, or nothing, as the client was gone, a fault cut it on purpose, or the mock stopped.
         * @enum {string}
         */
        Delivered: "yes" | "partly" | "no";
        RequestEntry: {
            /** @description Counts up from 1 within the session. */
            id: number;
            /**
             * Format: date-time
             * @description Real time at which the request arrived.
             */
            at: string;
            /**
             * Format: date-time
             * @description What the session's clock showed.
             */
            instant: string;
            /** @description The method. */
            method: string;
            /** @description The path as it stood in the request. */
            path: string;
            /** @description The query, credentials replaced by ***. */
            query: string;
            /** @description Request headers, credentials replaced by ***. */
            headers: {
                [key: string]: string;
            };
            /** @description The operationId of the spec's operation that was meant; its method and path where it has none. */
            operation: string | null;
            /** @description The customer that was named. */
            customer: string | null;
            /** @description The driver that was asked for. */
            externalId: string | null;
            /** @description The status that was answered. */
            status: number;
            reason: components["schemas"]["Reason"];
            /** @description The scenario that answered. */
            scenario: string | null;
            /** @description Step of the scenario's sequence, from 1. */
            step: number | null;
            /** @description Response headers in order. */
            responseHeaders: {
                /** @description Name in lower case. */
                name: string;
                /** @description The value. */
                value: string;
            }[];
            /** @description Characters of the body. */
            bodyLength: number;
            /** @description What the body breaks. */
            violations: string[];
            /** @description Wait before the first byte, in ms. */
            delayMs: number;
            /** @description The body was spread over so many ms. */
            dribbleMs: number;
            /** @description What went wrong on the wire. */
            fault: string | null;
            /**
             * @description Whether the answer reached the client: the whole of it was handed to the connection, a part, or nothing, as the client was gone, a fault cut it on purpose, or the mock stopped; null: it is on its way.
             * @enum {string|null}
             */
            delivered: "yes" | "partly" | "no" | null;
        };
        Requests: {
            /** @description Oldest first. */
            entries: components["schemas"]["RequestEntry"][];
            /** @description How many entries the journal had no room for. */
            forgotten: number;
            /** @description How many match. */
            total: number;
        };
        NearMiss: {
            entry: components["schemas"]["RequestEntry"];
            /** @description Where it differs from what was asked for. */
            differences: {
                /** @description Such as externalId or headers.accept. */
                property: string;
                /** @description What was asked for. */
                expected: string;
                /** @description What the request has; null: nothing. */
                given: string | null;
            }[];
        };
        Verification: {
            /** @description Whether it is so. */
            verified: boolean;
            /** @description How many requests match. */
            count: number;
            /** @description The expectation in words. */
            expected: string;
            /** @description How many entries the journal had no room for; they are not counted. */
            forgotten: number;
            /** @description Ids of the entries that match. */
            matches: number[];
            /** @description The closest ones where too few match. */
            nearMisses: components["schemas"]["NearMiss"][];
        };
        CoverageGoal: {
            /** @description Such as status=404 or chargers.sockets.maxWatts=null. */
            id: string;
            /** @description What kind of thing it is. */
            group: string;
            /** @description What it is, in a few words. */
            what: string;
            /** @description How bad it is never to have covered it. */
            danger: number;
            /** @description The one line for a shell that triggers it. */
            how: string;
            /** @description Whether it is covered. */
            met: boolean;
        };
        Coverage: {
            /** @description The session; null: all together. */
            session: string | null;
            /** @description How many are covered. */
            met: number;
            /** @description How many there are. */
            total: number;
            /** @description With one decimal, rounded down: 100 is all of them. */
            percent: number;
            /** @description The same by kind of thing. */
            groups: {
                /** @description Name of the group. */
                name: string;
                /** @description What to call it. */
                title: string;
                /** @description How many are covered. */
                met: number;
                /** @description How many there are. */
                total: number;
                /** @description With one decimal, rounded down: 100 is all of them. */
                percent: number;
            }[];
            /** @description What is not covered, most dangerous first. */
            missing: components["schemas"]["CoverageGoal"][];
            /** @description Everything that can be met, in the order of the contract. */
            goals: components["schemas"]["CoverageGoal"][];
        };
        SessionView: {
            /** @description Its name. */
            name: string;
            /** @description Its clock as the option `clock` reads it. */
            clock: string;
            /**
             * Format: date-time
             * @description What the clock shows.
             */
            instant: string;
            /**
             * Format: date-time
             * @description Real time of the last use.
             */
            lastUsed: string;
            /** @description Entries in its journal. */
            requests: number;
            /** @description Entries that the journal had no room for. */
            forgotten: number;
            /** @description Scenarios that are switched on. */
            activations: number;
            /** @description Changes of chargers. */
            chargerChanges: number;
            /** @description Overrides of drivers. */
            driverOverrides: number;
            /** @description After a snapshot that was taken with other files, what of it they do not have; it holds again when they do. */
            missing?: {
                /** @description Where it stands in the snapshot. */
                pointer: string;
                /** @description What is missing. */
                detail: string;
            }[];
        };
        Changes: {
            /** @description How the clock runs. */
            clock: {
                /** @description Whether it runs in another way than at the session's start. */
                changed: boolean;
                /** @description As the option `clock` reads it. */
                clock: string;
                /** @description How it ran at the start; what `PUT /clock` takes. */
                start: string;
            };
            /** @description What is switched on, the latest first. */
            activations: components["schemas"]["Activation"][];
            /** @description Chargers that were changed; those that are gone from the files are left out. */
            chargers: {
                /** @description Whose charger it is. */
                customer: string;
                /** @description Its id. */
                id: number;
                /** @description The identity by which it connects. */
                chargerId: string;
                /** @description Its name. */
                name: string;
                /** @description The site that holds it. */
                siteId: number;
                /** @description Its name. */
                siteName: string;
                /** @description Its changes, in the order in which they were made. */
                changes: {
                    /**
                     * Format: date-time
                     * @description Since when it holds.
                     */
                    from: string;
                    /** @description The connection from then on. */
                    connection?: string;
                    /** @description The socket, from 1. */
                    socket?: number;
                    /** @description The socket's status from then on. */
                    status?: string;
                }[];
            }[];
            /** @description Drivers with a body of their own. */
            drivers: {
                /** @description Whose driver it is. */
                customer: string;
                /** @description The driver. */
                externalId: string;
                /**
                 * @description Another body, or changes of the computed one.
                 * @enum {string}
                 */
                kind: "body" | "patch";
                /**
                 * Format: date-time
                 * @description Since when it holds.
                 */
                from: string;
            }[];
        };
        /** @description What an operation would do. */
        DryRun: {
            /**
             * @description Nothing was changed.
             * @enum {boolean}
             */
            dryRun: true;
            /** @description The operationId. */
            operation: string;
            /** @description The status that the operation would answer. */
            status: number;
            /** @description What it would answer; null where it answers nothing. */
            answer: unknown;
            affects: components["schemas"]["Affects"];
        };
        /** @description What would be different for clients of the session. */
        Affects: {
            /** @description The session's clock, where it is another one then. */
            clock: {
                from: components["schemas"]["ClockAt"];
                to: components["schemas"]["ClockAt"];
            } | null;
            /** @description Drivers that are known by name, all of which were looked at: those of the files, those with an override, those that the session has asked for. */
            named: {
                /** @description How many there are. */
                looked: number;
                /** @description How many of them get another answer. */
                affected: number;
            };
            /** @description Those of them that get another answer. Where there are none, some of the sample that do. */
            drivers: components["schemas"]["AffectedDriver"][];
            /** @description How many of the numbered drivers get another answer, for each customer that is concerned. */
            estimated: components["schemas"]["EstimatedDrivers"][];
            /** @description What is different in the bodies of `drivers`, by what changes; `*` is any element of a list. */
            properties: {
                /** @description JSON pointer. */
                pointer: string;
                /** @description The value before; absent where there was none. */
                from?: unknown;
                /** @description The value after; absent where there is none. */
                to?: unknown;
                /** @description In how many of the bodies. */
                drivers: number;
            }[];
            /** @description Sites whose sockets change, the first 50, with those of their counts that change. */
            sites: {
                /** @description Whose site it is. */
                customer: string;
                /** @description Its id. */
                id: number;
                /** @description Its name. */
                name: string;
                online?: components["schemas"]["CountChange"];
                offline?: components["schemas"]["CountChange"];
                error?: components["schemas"]["CountChange"];
            }[];
            /** @description Sockets that get another status. */
            sockets: {
                /** @description Whose sockets they are. */
                customer: string;
                /** @description The status before. */
                from: string;
                /** @description The status after. */
                to: string;
                /** @description How many. */
                sockets: number;
            }[];
            /** @description Sessions that keep another number of things then. */
            sessions: {
                /** @description The session. */
                name: string;
                /**
                 * @description It is deleted.
                 * @enum {boolean}
                 */
                gone?: true;
                requests?: components["schemas"]["CountChange"];
                activations?: components["schemas"]["CountChange"];
                chargerChanges?: components["schemas"]["CountChange"];
                driverOverrides?: components["schemas"]["CountChange"];
            }[];
        };
        ClockAt: {
            /** @description As the option `clock` reads it. */
            clock: string;
            /**
             * Format: date-time
             * @description What it shows.
             */
            instant: string;
        };
        CountChange: {
            /** @description How many before. */
            from: number;
            /** @description How many after. */
            to: number;
        };
        /** @description A driver who gets another answer. */
        AffectedDriver: {
            /** @description Whose driver it is. */
            customer: string;
            /** @description The driver. */
            externalId: string;
            /**
             * @description Why it was looked at.
             * @enum {string}
             */
            because: "fixture" | "override" | "asked" | "sample";
            /** @description The status of the answer. */
            status: {
                /** @description Before. */
                from: number;
                /** @description After. */
                to: number;
            };
            /** @description The scenario that answers. */
            scenario: {
                /** @description Before. */
                from: string | null;
                /** @description After. */
                to: string | null;
            };
            /** @description How many places of the body are different, where the status is the same. */
            changed: number;
            /** @description These places, the first 100. */
            changes: {
                /** @description JSON pointer into the body. */
                pointer: string;
                /** @description The value before; absent where there was none. */
                from?: unknown;
                /** @description The value after; absent where there is none. */
                to?: unknown;
            }[];
        };
        /** @description Numbered drivers who get another answer, as a sample tells: nobody is stored, and there may be a billion of them. */
        EstimatedDrivers: {
            /** @description Whose drivers they are. */
            customer: string;
            /** @description How many there are. */
            population: number;
            /** @description How many were looked at. */
            sample: number;
            /** @description How many of these get another answer. */
            affected: number;
            /** @description How many of all, by the same share. */
            drivers: number;
            /** @description At least so many, with a certainty of 95 %. */
            low: number;
            /** @description At most so many, with a certainty of 95 %. */
            high: number;
        };
        Snapshot: {
            /**
             * @description What kind of document it is.
             * @enum {string}
             */
            format: "ev-driver-mock/session";
            /**
             * @description Version of the format.
             * @enum {integer}
             */
            version: 1;
            /** @description Tells which state of the fixtures and scenarios it was taken with. Where the server has another one, what is gone from it is told, not refused. */
            files?: string;
            /** @description Hash of the contract that it was taken with. That the server has another one is told, not refused. */
            contract?: string;
            /** @description Goals that were covered, by their ids, where that was asked for. Those that the contract does not have count for nothing. */
            coverage?: string[];
            /** @description The clock as it goes on from here. */
            clock: string;
            /** @description Changes of chargers, in the order in which they were made. */
            chargers: {
                /** @description Whose charger it is. */
                customer: string;
                /** @description Id of the charger. */
                charger: number;
                /** @description Its changes. */
                changes: {
                    /**
                     * Format: date-time
                     * @description Since when it holds.
                     */
                    from: string;
                    /**
                     * @description The connection from then on.
                     * @enum {string}
                     */
                    connection?: "online" | "offline" | "timeline";
                    /** @description The socket, from 1. */
                    socket?: number;
                    /**
                     * @description The socket's status from then on.
                     * @enum {string}
                     */
                    status?: "Available" | "Preparing" | "Charging" | "SuspendedCHARGER" | "SuspendedCAR" | "Finishing" | "Reserved" | "Booting" | "Error" | "Offline" | "Unavailable" | "timeline";
                }[];
            }[];
            /** @description Overrides of drivers. */
            drivers: {
                /** @description Whose driver it is. */
                customer: string;
                /** @description The driver. */
                externalId: string;
                /**
                 * Format: date-time
                 * @description Since when it holds.
                 */
                from: string;
                /** @description The body as JSON text, letter by letter. */
                text?: string;
                /** @description Or changes of the body. */
                patch?: {
                    [key: string]: unknown;
                };
            }[];
            /** @description What is switched on, the latest first. */
            activations: {
                /** @description What counters know it by. */
                id?: string;
                /** @description Name of the scenario. */
                scenario?: string;
                /** @description Name of the edge case; it or the scenario is there. */
                edge?: string;
                /** @description Glob of the ids it is for. */
                externalId?: string;
                /** @description The customer it is for. */
                customer?: string;
                /** @description How many requests it answers. */
                times?: number;
                /**
                 * Format: date-time
                 * @description From when on it answers.
                 */
                from?: string;
                /**
                 * Format: date-time
                 * @description When it answers nothing any more.
                 */
                until?: string;
            }[];
            /** @description How often each scenario was asked. */
            counters: {
                /** @description What is counted. */
                name: string;
                /** @description How often. */
                count: number;
            }[];
            /** @description The story that is loaded, whose changes are among those of the snapshot. Without it none is: one that is loaded where the snapshot is put in place is taken off. Where the server has no such story, that is told as `missing`. */
            story?: {
                /** @description Its name. */
                name: string;
                /**
                 * @description Whether it goes on.
                 * @enum {string}
                 */
                state: "paused" | "playing" | "ended";
                /** @description Seconds of the story in a real second. */
                speed: number;
                /** @description What there was before it was loaded; it is there again when the story is taken off. */
                before: {
                    /** @description The clock as it goes on from here. */
                    clock: string;
                    /** @description Changes of chargers, in the order in which they were made. */
                    chargers: {
                        /** @description Whose charger it is. */
                        customer: string;
                        /** @description Id of the charger. */
                        charger: number;
                        /** @description Its changes. */
                        changes: {
                            /**
                             * Format: date-time
                             * @description Since when it holds.
                             */
                            from: string;
                            /**
                             * @description The connection from then on.
                             * @enum {string}
                             */
                            connection?: "online" | "offline" | "timeline";
                            /** @description The socket, from 1. */
                            socket?: number;
                            /**
                             * @description The socket's status from then on.
                             * @enum {string}
                             */
                            status?: "Available" | "Preparing" | "Charging" | "SuspendedCHARGER" | "SuspendedCAR" | "Finishing" | "Reserved" | "Booting" | "Error" | "Offline" | "Unavailable" | "timeline";
                        }[];
                    }[];
                    /** @description Overrides of drivers. */
                    drivers: {
                        /** @description Whose driver it is. */
                        customer: string;
                        /** @description The driver. */
                        externalId: string;
                        /**
                         * Format: date-time
                         * @description Since when it holds.
                         */
                        from: string;
                        /** @description The body as JSON text, letter by letter. */
                        text?: string;
                        /** @description Or changes of the body. */
                        patch?: {
                            [key: string]: unknown;
                        };
                    }[];
                    /** @description What is switched on, the latest first. */
                    activations: {
                        /** @description What counters know it by. */
                        id?: string;
                        /** @description Name of the scenario. */
                        scenario?: string;
                        /** @description Name of the edge case; it or the scenario is there. */
                        edge?: string;
                        /** @description Glob of the ids it is for. */
                        externalId?: string;
                        /** @description The customer it is for. */
                        customer?: string;
                        /** @description How many requests it answers. */
                        times?: number;
                        /**
                         * Format: date-time
                         * @description From when on it answers.
                         */
                        from?: string;
                        /**
                         * Format: date-time
                         * @description When it answers nothing any more.
                         */
                        until?: string;
                    }[];
                    /** @description How often each scenario was asked. */
                    counters: {
                        /** @description What is counted. */
                        name: string;
                        /** @description How often. */
                        count: number;
                    }[];
                };
            };
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /** @description urn:ev-driver-mock:error: and the code; docs/errors.md tells what to do. */
            type: string;
            /** @description The kind of problem in a few words. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is wrong: where, what was given, what is allowed. */
            detail: string;
            /** @description The path of the request. */
            instance: string;
            /** @description Each error where there are several, or where it has a place. */
            errors?: {
                /**
                 * @description Where it is.
                 * @enum {string}
                 */
                in?: "path" | "query" | "body" | "file";
                /** @description JSON pointer to it. */
                pointer?: string;
                /** @description The file. */
                file?: string;
                /** @description The line, from 1. */
                line?: number;
                /** @description The column, from 1. */
                column?: number;
                /** @description What is wrong. */
                detail: string;
            }[];
            /** @description What came closest. */
            nearMisses?: components["schemas"]["NearMiss"][];
        };
    };
    responses: {
        /** @description Done. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What the operation would do, where it was asked for with `dry-run`. */
        DryRun: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "operation": "patchSocket",
                 *       "status": 200,
                 *       "answer": {
                 *         "customer": "demo",
                 *         "siteId": 2000017,
                 *         "overridden": true
                 *       },
                 *       "affects": {
                 *         "clock": null,
                 *         "named": {
                 *           "looked": 14,
                 *           "affected": 1
                 *         },
                 *         "drivers": [
                 *           {
                 *             "customer": "demo",
                 *             "externalId": "fast-hub",
                 *             "because": "fixture",
                 *             "status": {
                 *               "from": 200,
                 *               "to": 200
                 *             },
                 *             "scenario": {
                 *               "from": null,
                 *               "to": null
                 *             },
                 *             "changed": 2,
                 *             "changes": [
                 *               {
                 *                 "pointer": "/chargerGroups/0/errorSocket",
                 *                 "from": 1,
                 *                 "to": 2
                 *               },
                 *               {
                 *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                 *                 "from": "Available",
                 *                 "to": "Error"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "estimated": [
                 *           {
                 *             "customer": "demo",
                 *             "population": 1000000,
                 *             "sample": 2000,
                 *             "affected": 1,
                 *             "drivers": 500,
                 *             "low": 88,
                 *             "high": 2827
                 *           }
                 *         ],
                 *         "properties": [
                 *           {
                 *             "pointer": "/chargerGroups/*\/errorSocket",
                 *             "from": 1,
                 *             "to": 2,
                 *             "drivers": 1
                 *           }
                 *         ],
                 *         "sites": [
                 *           {
                 *             "customer": "demo",
                 *             "id": 2000017,
                 *             "name": "Hub rapide",
                 *             "error": {
                 *               "from": 1,
                 *               "to": 2
                 *             },
                 *             "online": {
                 *               "from": 12,
                 *               "to": 11
                 *             }
                 *           }
                 *         ],
                 *         "sockets": [
                 *           {
                 *             "customer": "demo",
                 *             "from": "Available",
                 *             "to": "Error",
                 *             "sockets": 1
                 *           }
                 *         ],
                 *         "sessions": [
                 *           {
                 *             "name": "checkout-test",
                 *             "chargerChanges": {
                 *               "from": 0,
                 *               "to": 1
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
            };
        };
        /** @description The driver. */
        DriverChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "externalId": "driver-7",
                 *       "customer": "demo",
                 *       "origin": "override",
                 *       "story": null,
                 *       "override": {
                 *         "from": "2026-01-15T09:00:00Z",
                 *         "kind": "patch",
                 *         "patch": {
                 *           "name": "Ada"
                 *         }
                 *       },
                 *       "violations": [],
                 *       "body": {
                 *         "externalId": "driver-7",
                 *         "name": "Ada"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DriverView"];
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "operation": "patchSocket",
                 *       "status": 200,
                 *       "answer": {
                 *         "customer": "demo",
                 *         "siteId": 2000017,
                 *         "overridden": true
                 *       },
                 *       "affects": {
                 *         "clock": null,
                 *         "named": {
                 *           "looked": 14,
                 *           "affected": 1
                 *         },
                 *         "drivers": [
                 *           {
                 *             "customer": "demo",
                 *             "externalId": "fast-hub",
                 *             "because": "fixture",
                 *             "status": {
                 *               "from": 200,
                 *               "to": 200
                 *             },
                 *             "scenario": {
                 *               "from": null,
                 *               "to": null
                 *             },
                 *             "changed": 2,
                 *             "changes": [
                 *               {
                 *                 "pointer": "/chargerGroups/0/errorSocket",
                 *                 "from": 1,
                 *                 "to": 2
                 *               },
                 *               {
                 *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                 *                 "from": "Available",
                 *                 "to": "Error"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "estimated": [
                 *           {
                 *             "customer": "demo",
                 *             "population": 1000000,
                 *             "sample": 2000,
                 *             "affected": 1,
                 *             "drivers": 500,
                 *             "low": 88,
                 *             "high": 2827
                 *           }
                 *         ],
                 *         "properties": [
                 *           {
                 *             "pointer": "/chargerGroups/*\/errorSocket",
                 *             "from": 1,
                 *             "to": 2,
                 *             "drivers": 1
                 *           }
                 *         ],
                 *         "sites": [
                 *           {
                 *             "customer": "demo",
                 *             "id": 2000017,
                 *             "name": "Hub rapide",
                 *             "error": {
                 *               "from": 1,
                 *               "to": 2
                 *             },
                 *             "online": {
                 *               "from": 12,
                 *               "to": 11
                 *             }
                 *           }
                 *         ],
                 *         "sockets": [
                 *           {
                 *             "customer": "demo",
                 *             "from": "Available",
                 *             "to": "Error",
                 *             "sockets": 1
                 *           }
                 *         ],
                 *         "sessions": [
                 *           {
                 *             "name": "checkout-test",
                 *             "chargerChanges": {
                 *               "from": 0,
                 *               "to": 1
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
            };
        };
        /** @description The charger. */
        ChargerChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "customer": "demo",
                 *       "siteId": 2000017,
                 *       "overridden": true,
                 *       "charger": {
                 *         "id": 2000204,
                 *         "chargerId": "DEM-SE-104233",
                 *         "activeConnection": false,
                 *         "chargerStatus": "Offline"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChargerView"];
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "operation": "patchSocket",
                 *       "status": 200,
                 *       "answer": {
                 *         "customer": "demo",
                 *         "siteId": 2000017,
                 *         "overridden": true
                 *       },
                 *       "affects": {
                 *         "clock": null,
                 *         "named": {
                 *           "looked": 14,
                 *           "affected": 1
                 *         },
                 *         "drivers": [
                 *           {
                 *             "customer": "demo",
                 *             "externalId": "fast-hub",
                 *             "because": "fixture",
                 *             "status": {
                 *               "from": 200,
                 *               "to": 200
                 *             },
                 *             "scenario": {
                 *               "from": null,
                 *               "to": null
                 *             },
                 *             "changed": 2,
                 *             "changes": [
                 *               {
                 *                 "pointer": "/chargerGroups/0/errorSocket",
                 *                 "from": 1,
                 *                 "to": 2
                 *               },
                 *               {
                 *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                 *                 "from": "Available",
                 *                 "to": "Error"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "estimated": [
                 *           {
                 *             "customer": "demo",
                 *             "population": 1000000,
                 *             "sample": 2000,
                 *             "affected": 1,
                 *             "drivers": 500,
                 *             "low": 88,
                 *             "high": 2827
                 *           }
                 *         ],
                 *         "properties": [
                 *           {
                 *             "pointer": "/chargerGroups/*\/errorSocket",
                 *             "from": 1,
                 *             "to": 2,
                 *             "drivers": 1
                 *           }
                 *         ],
                 *         "sites": [
                 *           {
                 *             "customer": "demo",
                 *             "id": 2000017,
                 *             "name": "Hub rapide",
                 *             "error": {
                 *               "from": 1,
                 *               "to": 2
                 *             },
                 *             "online": {
                 *               "from": 12,
                 *               "to": 11
                 *             }
                 *           }
                 *         ],
                 *         "sockets": [
                 *           {
                 *             "customer": "demo",
                 *             "from": "Available",
                 *             "to": "Error",
                 *             "sockets": 1
                 *           }
                 *         ],
                 *         "sessions": [
                 *           {
                 *             "name": "checkout-test",
                 *             "chargerChanges": {
                 *               "from": 0,
                 *               "to": 1
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
            };
        };
        /** @description The site. */
        SiteChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "customer": "demo",
                 *       "site": {
                 *         "id": 17,
                 *         "name": "Hub rapide",
                 *         "city": "Lyon",
                 *         "country": "FR",
                 *         "timeZone": "Europe/Paris",
                 *         "parentId": null,
                 *         "chargers": 7,
                 *         "sockets": 15
                 *       },
                 *       "group": {
                 *         "id": 17,
                 *         "groupName": "Hub rapide",
                 *         "onlineSocket": 12,
                 *         "offlineSocket": 2,
                 *         "errorSocket": 1
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SiteView"];
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "operation": "patchSocket",
                 *       "status": 200,
                 *       "answer": {
                 *         "customer": "demo",
                 *         "siteId": 2000017,
                 *         "overridden": true
                 *       },
                 *       "affects": {
                 *         "clock": null,
                 *         "named": {
                 *           "looked": 14,
                 *           "affected": 1
                 *         },
                 *         "drivers": [
                 *           {
                 *             "customer": "demo",
                 *             "externalId": "fast-hub",
                 *             "because": "fixture",
                 *             "status": {
                 *               "from": 200,
                 *               "to": 200
                 *             },
                 *             "scenario": {
                 *               "from": null,
                 *               "to": null
                 *             },
                 *             "changed": 2,
                 *             "changes": [
                 *               {
                 *                 "pointer": "/chargerGroups/0/errorSocket",
                 *                 "from": 1,
                 *                 "to": 2
                 *               },
                 *               {
                 *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                 *                 "from": "Available",
                 *                 "to": "Error"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "estimated": [
                 *           {
                 *             "customer": "demo",
                 *             "population": 1000000,
                 *             "sample": 2000,
                 *             "affected": 1,
                 *             "drivers": 500,
                 *             "low": 88,
                 *             "high": 2827
                 *           }
                 *         ],
                 *         "properties": [
                 *           {
                 *             "pointer": "/chargerGroups/*\/errorSocket",
                 *             "from": 1,
                 *             "to": 2,
                 *             "drivers": 1
                 *           }
                 *         ],
                 *         "sites": [
                 *           {
                 *             "customer": "demo",
                 *             "id": 2000017,
                 *             "name": "Hub rapide",
                 *             "error": {
                 *               "from": 1,
                 *               "to": 2
                 *             },
                 *             "online": {
                 *               "from": 12,
                 *               "to": 11
                 *             }
                 *           }
                 *         ],
                 *         "sockets": [
                 *           {
                 *             "customer": "demo",
                 *             "from": "Available",
                 *             "to": "Error",
                 *             "sockets": 1
                 *           }
                 *         ],
                 *         "sessions": [
                 *           {
                 *             "name": "checkout-test",
                 *             "chargerChanges": {
                 *               "from": 0,
                 *               "to": 1
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
            };
        };
        /** @description The story. */
        StoryChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "state": "playing",
                 *       "story": {
                 *         "name": "an-evening-at-the-hub",
                 *         "title": "An evening at the hub",
                 *         "about": "People come home and charge.",
                 *         "customer": "demo",
                 *         "driver": "stage-hub",
                 *         "siteId": 12,
                 *         "siteName": "Canal Quarter",
                 *         "timeZone": "Europe/Amsterdam",
                 *         "start": "2026-03-12T14:30:00Z",
                 *         "end": "2026-03-12T20:30:00Z",
                 *         "speed": 150,
                 *         "steps": [
                 *           {
                 *             "at": "2026-03-12T14:30:00Z",
                 *             "chapter": "A quiet afternoon",
                 *             "caption": "Most sockets are free.",
                 *             "look": "hub"
                 *           }
                 *         ]
                 *       },
                 *       "at": "2026-03-12T15:10:00Z",
                 *       "step": 0,
                 *       "speed": 150,
                 *       "byHand": false
                 *     }
                 */
                "application/json": components["schemas"]["StoryState"];
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "operation": "patchSocket",
                 *       "status": 200,
                 *       "answer": {
                 *         "customer": "demo",
                 *         "siteId": 2000017,
                 *         "overridden": true
                 *       },
                 *       "affects": {
                 *         "clock": null,
                 *         "named": {
                 *           "looked": 14,
                 *           "affected": 1
                 *         },
                 *         "drivers": [
                 *           {
                 *             "customer": "demo",
                 *             "externalId": "fast-hub",
                 *             "because": "fixture",
                 *             "status": {
                 *               "from": 200,
                 *               "to": 200
                 *             },
                 *             "scenario": {
                 *               "from": null,
                 *               "to": null
                 *             },
                 *             "changed": 2,
                 *             "changes": [
                 *               {
                 *                 "pointer": "/chargerGroups/0/errorSocket",
                 *                 "from": 1,
                 *                 "to": 2
                 *               },
                 *               {
                 *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                 *                 "from": "Available",
                 *                 "to": "Error"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "estimated": [
                 *           {
                 *             "customer": "demo",
                 *             "population": 1000000,
                 *             "sample": 2000,
                 *             "affected": 1,
                 *             "drivers": 500,
                 *             "low": 88,
                 *             "high": 2827
                 *           }
                 *         ],
                 *         "properties": [
                 *           {
                 *             "pointer": "/chargerGroups/*\/errorSocket",
                 *             "from": 1,
                 *             "to": 2,
                 *             "drivers": 1
                 *           }
                 *         ],
                 *         "sites": [
                 *           {
                 *             "customer": "demo",
                 *             "id": 2000017,
                 *             "name": "Hub rapide",
                 *             "error": {
                 *               "from": 1,
                 *               "to": 2
                 *             },
                 *             "online": {
                 *               "from": 12,
                 *               "to": 11
                 *             }
                 *           }
                 *         ],
                 *         "sockets": [
                 *           {
                 *             "customer": "demo",
                 *             "from": "Available",
                 *             "to": "Error",
                 *             "sockets": 1
                 *           }
                 *         ],
                 *         "sessions": [
                 *           {
                 *             "name": "checkout-test",
                 *             "chargerChanges": {
                 *               "from": 0,
                 *               "to": 1
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
            };
        };
        /** @description The clock. */
        ClockChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "clock": "2026-01-15T09:00:00Z",
                 *       "instant": "2026-01-15T09:00:00Z",
                 *       "speed": 0
                 *     }
                 */
                "application/json": components["schemas"]["Clock"];
                /**
                 * @example {
                 *       "dryRun": true,
                 *       "operation": "patchSocket",
                 *       "status": 200,
                 *       "answer": {
                 *         "customer": "demo",
                 *         "siteId": 2000017,
                 *         "overridden": true
                 *       },
                 *       "affects": {
                 *         "clock": null,
                 *         "named": {
                 *           "looked": 14,
                 *           "affected": 1
                 *         },
                 *         "drivers": [
                 *           {
                 *             "customer": "demo",
                 *             "externalId": "fast-hub",
                 *             "because": "fixture",
                 *             "status": {
                 *               "from": 200,
                 *               "to": 200
                 *             },
                 *             "scenario": {
                 *               "from": null,
                 *               "to": null
                 *             },
                 *             "changed": 2,
                 *             "changes": [
                 *               {
                 *                 "pointer": "/chargerGroups/0/errorSocket",
                 *                 "from": 1,
                 *                 "to": 2
                 *               },
                 *               {
                 *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                 *                 "from": "Available",
                 *                 "to": "Error"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "estimated": [
                 *           {
                 *             "customer": "demo",
                 *             "population": 1000000,
                 *             "sample": 2000,
                 *             "affected": 1,
                 *             "drivers": 500,
                 *             "low": 88,
                 *             "high": 2827
                 *           }
                 *         ],
                 *         "properties": [
                 *           {
                 *             "pointer": "/chargerGroups/*\/errorSocket",
                 *             "from": 1,
                 *             "to": 2,
                 *             "drivers": 1
                 *           }
                 *         ],
                 *         "sites": [
                 *           {
                 *             "customer": "demo",
                 *             "id": 2000017,
                 *             "name": "Hub rapide",
                 *             "error": {
                 *               "from": 1,
                 *               "to": 2
                 *             },
                 *             "online": {
                 *               "from": 12,
                 *               "to": 11
                 *             }
                 *           }
                 *         ],
                 *         "sockets": [
                 *           {
                 *             "customer": "demo",
                 *             "from": "Available",
                 *             "to": "Error",
                 *             "sockets": 1
                 *           }
                 *         ],
                 *         "sessions": [
                 *           {
                 *             "name": "checkout-test",
                 *             "chargerChanges": {
                 *               "from": 0,
                 *               "to": 1
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
            };
        };
        /** @description It is. */
        Health: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": "ready",
                 *       "version": "0.1.0",
                 *       "contract": "6ff8735ce7ba",
                 *       "generator": 1,
                 *       "seed": 1,
                 *       "clock": "live",
                 *       "instant": "2026-01-15T09:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["Health"];
            };
        };
        /** @description The entries that match. */
        Requests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "entries": [],
                 *       "forgotten": 0,
                 *       "total": 0
                 *     }
                 */
                "application/json": components["schemas"]["Requests"];
            };
        };
        /** @description The mock stops, or has no file descriptor left. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:ev-driver-mock:error:mock-stopping",
                 *       "title": "Mock stops",
                 *       "status": 503,
                 *       "detail": "The mock is stopping and waits for nothing more.",
                 *       "instance": "/_mock/ready"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What is wrong: 400 with the request, 404 no such thing, 405 method, 408 waited in vain, 409 refused, 413 body too long, 415 content type, 422 content. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:ev-driver-mock:error:control-request-invalid",
                 *       "title": "Invalid request to the control API",
                 *       "status": 400,
                 *       "detail": "body (/status): there is no status Eror. Allowed: Available, Error. Did you mean Error?",
                 *       "instance": "/_mock/chargers/2000204/sockets/1",
                 *       "errors": [
                 *         {
                 *           "in": "body",
                 *           "pointer": "/status",
                 *           "detail": "there is no status Eror. Allowed: Available, Error. Did you mean Error?"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The session. Default: `default`.
         * @example checkout-test
         */
        SessionHeader: components["schemas"]["SessionName"];
        /**
         * @description The session, where no header names one.
         * @example checkout-test
         */
        Session: components["schemas"]["SessionName"];
        /**
         * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
         * @example true
         */
        DryRun: boolean;
        /**
         * @description The customer's `clientId`. Default: the first customer.
         * @example demo
         */
        Customer: string;
        /**
         * @description The externalId of the driver.
         * @example driver-7
         */
        ExternalId: string;
        /**
         * @description The charger, by its `id` or its `chargerId`.
         * @example DEM-SE-104233
         */
        ChargerId: string;
        /**
         * @description The method.
         * @example GET
         */
        FilterMethod: components["schemas"]["Glob"];
        /**
         * @description The path as it stood in the request, percent-encoded.
         * @example /api/user/*
         */
        FilterPath: components["schemas"]["Glob"];
        /**
         * @description The status that was answered.
         * @example 200
         */
        FilterStatus: components["schemas"]["StatusCode"];
        /**
         * @description The operationId of the spec's operation that was meant.
         * @example getDriver*
         */
        FilterOperation: components["schemas"]["Glob"];
        /**
         * @description The driver that was asked for.
         * @example driver-*
         */
        FilterExternalId: components["schemas"]["Glob"];
        /**
         * @description The customer that asked.
         * @example demo
         */
        FilterCustomer: components["schemas"]["Glob"];
        /**
         * @description The scenario that answered.
         * @example driver-not-found
         */
        FilterScenario: components["schemas"]["Glob"];
        /**
         * @description What decided the answer.
         * @example natural
         */
        FilterReason: components["schemas"]["Reason"];
        /**
         * @description Whether the answer reached the client.
         * @example no
         */
        FilterDelivered: components["schemas"]["Delivered"];
        /**
         * @description Only entries with a greater id.
         * @example 12
         */
        FilterAfter: number;
        /**
         * @description Only entries whose session clock showed this instant (RFC 3339) or a later one.
         * @example 2026-01-15T09:00:00Z
         */
        FilterSince: string;
        /**
         * @description How many entries at most, from the oldest on.
         * @example 100
         */
        FilterLimit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            "4XX": components["responses"]["Problem"];
        };
    };
    getLive: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "live",
                     *       "version": "0.1.0",
                     *       "contract": "6ff8735ce7ba",
                     *       "generator": 1,
                     *       "seed": 1,
                     *       "clock": "live",
                     *       "instant": "2026-01-15T09:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getReady: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            503: components["responses"]["Unavailable"];
            "4XX": components["responses"]["Problem"];
        };
    };
    getInfo: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is served. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "0.1.0",
                     *       "contract": "6ff8735ce7ba",
                     *       "generator": 1,
                     *       "api": "/api/user/externalId/{externalId}",
                     *       "base": "/api",
                     *       "spec": null,
                     *       "start": {},
                     *       "sample": {
                     *         "method": "GET",
                     *         "path": "/api/user/externalId/{externalId}",
                     *         "query": "",
                     *         "headers": {}
                     *       },
                     *       "credentials": [
                     *         {
                     *           "in": "query",
                     *           "name": "code",
                     *           "template": "{key}",
                     *           "usual": true
                     *         },
                     *         {
                     *           "in": "query",
                     *           "name": "clientId",
                     *           "template": "{customer}",
                     *           "usual": true
                     *         },
                     *         {
                     *           "in": "header",
                     *           "name": "x-functions-key",
                     *           "template": "{key}",
                     *           "usual": false
                     *         }
                     *       ],
                     *       "options": {
                     *         "seed": 1,
                     *         "clock": "live",
                     *         "population": 1000000,
                     *         "idPattern": "driver-{n}",
                     *         "unknown": "404",
                     *         "strict": false,
                     *         "contractOnly": false,
                     *         "reserved": "on",
                     *         "errorBody": "problem",
                     *         "auth": "keys"
                     *       },
                     *       "customers": [
                     *         {
                     *           "id": "demo",
                     *           "name": "Demo",
                     *           "fixtures": 12,
                     *           "key": "demo-key"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "fixtures": 12,
                     *         "population": 1000000,
                     *         "scenarios": 64,
                     *         "sessions": 1
                     *       },
                     *       "reach": {
                     *         "isLocal": true,
                     *         "addresses": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Info"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All scenarios. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scenarios": [
                     *         {
                     *           "name": "driver-not-found",
                     *           "description": "The id names no driver.",
                     *           "statuses": [
                     *             404
                     *           ],
                     *           "example": "Prefer: scenario=driver-not-found",
                     *           "reservedIds": [
                     *             "err-404"
                     *           ],
                     *           "reservedKeys": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        scenarios: components["schemas"]["Scenario"][];
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getScenario: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Name of the scenario.
                 * @example driver-not-found
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenario. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "driver-not-found",
                     *       "description": "The id names no driver.",
                     *       "statuses": [
                     *         404
                     *       ],
                     *       "example": "Prefer: scenario=driver-not-found",
                     *       "reservedIds": [
                     *         "err-404"
                     *       ],
                     *       "reservedKeys": []
                     *     }
                     */
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    listEdgeCases: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All edge cases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "edgeCases": [
                     *         {
                     *           "name": "chargers.sockets.maxWatts=null",
                     *           "group": "null",
                     *           "why": "chargers.sockets.maxWatts is null: code that calls or calculates with it fails.",
                     *           "path": "chargers.sockets.maxWatts",
                     *           "valid": true,
                     *           "breaksSpec": false,
                     *           "breaksRules": [
                     *             "W14"
                     *           ],
                     *           "prefer": "edge=\"chargers.sockets.maxWatts=null\"",
                     *           "reserved": "edge-chargers.sockets.maxWatts=null"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        edgeCases: components["schemas"]["EdgeCase"][];
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getEdgeCase: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description The driver whose answer it is made from, whether there is one or not. Default: the reserved id.
                 * @example extIdTest
                 */
                externalId?: string;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Name of the edge case.
                 * @example chargers.sockets.maxWatts=null
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The edge case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "edgeCase": {
                     *         "name": "chargers.sockets.maxWatts=null",
                     *         "group": "null",
                     *         "why": "chargers.sockets.maxWatts is null: code that calls or calculates with it fails.",
                     *         "path": "chargers.sockets.maxWatts",
                     *         "valid": true,
                     *         "breaksSpec": false,
                     *         "breaksRules": [
                     *           "W14"
                     *         ],
                     *         "prefer": "edge=\"chargers.sockets.maxWatts=null\"",
                     *         "reserved": "edge-chargers.sockets.maxWatts=null"
                     *       },
                     *       "externalId": "extIdTest",
                     *       "customer": "demo",
                     *       "violations": [],
                     *       "body": {}
                     *     }
                     */
                    "application/json": components["schemas"]["EdgeCaseView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    listActivations: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is switched on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activations": [
                     *         {
                     *           "id": "1",
                     *           "scenario": "driver-not-found",
                     *           "externalId": "driver-*",
                     *           "customer": null,
                     *           "times": 2,
                     *           "left": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        activations: components["schemas"]["Activation"][];
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    activateScenario: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scenario": "driver-not-found",
                 *       "externalId": "driver-*",
                 *       "times": 2
                 *     }
                 */
                "application/json": {
                    /** @description Name of a scenario. */
                    scenario?: string;
                    /** @description Name of an edge case. */
                    edge?: string;
                    /** @description Glob of the ids it is for: `*` stands for any text, `?` for one character. Default: all. */
                    externalId?: string;
                    /** @description The customer it is for. Default: all. */
                    customer?: string;
                    /** @description How many requests it answers before it ends. Default: no end. */
                    times?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["DryRun"];
            /** @description It is on. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1",
                     *       "scenario": "driver-not-found",
                     *       "externalId": "driver-*",
                     *       "customer": null,
                     *       "times": 2,
                     *       "left": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Activation"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteActivations: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteActivation: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the activation.
                 * @example 1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    listReserved: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reserved ids and keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ids": [
                     *         {
                     *           "id": "err-404",
                     *           "scenario": "driver-not-found",
                     *           "statuses": [
                     *             404
                     *           ]
                     *         }
                     *       ],
                     *       "keys": []
                     *     }
                     */
                    "application/json": components["schemas"]["ReservedList"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    listDrivers: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description What to look for.
                 * @example driver-12
                 */
                search?: string;
                /**
                 * @description Begin behind the driver of this externalId; `next` of the page before.
                 * @example driver-20
                 */
                after?: string;
                /**
                 * @description How many to leave out from the start, instead of `after`.
                 * @example 40
                 */
                offset?: number;
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of drivers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "drivers": [
                     *         {
                     *           "externalId": "driver-12",
                     *           "name": "Elin Berg",
                     *           "id": 5348,
                     *           "origin": "generated",
                     *           "story": null,
                     *           "tags": 2,
                     *           "sites": 1,
                     *           "chargers": 0,
                     *           "allChargers": 4
                     *         }
                     *       ],
                     *       "total": 111111,
                     *       "offset": 0,
                     *       "next": "driver-12"
                     *     }
                     */
                    "application/json": {
                        drivers: components["schemas"]["DriverRow"][];
                        /** @description How many there are in all pages. */
                        total: number;
                        /** @description How many come before this page. */
                        offset: number;
                        /** @description `after` of the next page; null on the last one. */
                        next: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getDriver: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The externalId of the driver.
                 * @example driver-7
                 */
                externalId: components["parameters"]["ExternalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The driver. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "externalId": "driver-7",
                     *       "customer": "demo",
                     *       "origin": "override",
                     *       "story": null,
                     *       "override": {
                     *         "from": "2026-01-15T09:00:00Z",
                     *         "kind": "patch",
                     *         "patch": {
                     *           "name": "Ada"
                     *         }
                     *       },
                     *       "violations": [],
                     *       "body": {
                     *         "externalId": "driver-7",
                     *         "name": "Ada"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DriverView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    putDriver: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The externalId of the driver.
                 * @example driver-7
                 */
                externalId: components["parameters"]["ExternalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "externalId": "driver-7",
                 *       "name": "Ada"
                 *     }
                 */
                "application/json": unknown;
            };
        };
        responses: {
            200: components["responses"]["DriverChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteDriverOverride: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The externalId of the driver.
                 * @example driver-7
                 */
                externalId: components["parameters"]["ExternalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    patchDriver: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The externalId of the driver.
                 * @example driver-7
                 */
                externalId: components["parameters"]["ExternalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada",
                 *       "tags": null
                 *     }
                 */
                "application/merge-patch+json": {
                    [key: string]: unknown;
                };
                /**
                 * @example {
                 *       "name": "Ada",
                 *       "tags": null
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: components["responses"]["DriverChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    getCharger: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The charger. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": "demo",
                     *       "siteId": 2000017,
                     *       "overridden": true,
                     *       "charger": {
                     *         "id": 2000204,
                     *         "chargerId": "DEM-SE-104233",
                     *         "activeConnection": false,
                     *         "chargerStatus": "Offline"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChargerView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    patchCharger: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "connection": "offline"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The connection from now on.
                     * @enum {string}
                     */
                    connection: "online" | "offline" | "timeline";
                };
            };
        };
        responses: {
            200: components["responses"]["ChargerChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    patchSocket: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
                /**
                 * @description Number of the socket, from 1.
                 * @example 1
                 */
                socketId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "Error"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The status from now on.
                     * @enum {string}
                     */
                    status: "Available" | "Preparing" | "Charging" | "SuspendedCHARGER" | "SuspendedCAR" | "Finishing" | "Reserved" | "Booting" | "Error" | "Offline" | "Unavailable" | "timeline";
                };
            };
        };
        responses: {
            200: components["responses"]["ChargerChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteChargerOverrides: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description With what fixtures pin down and what the session changed.
                 * @example false
                 */
                effective?: boolean;
                /**
                 * @description Start (RFC 3339). Default: the session's instant.
                 * @example 2026-01-15T09:00:00Z
                 */
                from?: string;
                /**
                 * @description End (RFC 3339). Default: 24 hours after the start.
                 * @example 2026-01-15T12:00:00Z
                 */
                to?: string;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The charger, by its `id` or its `chargerId`.
                 * @example DEM-SE-104233
                 */
                chargerId: components["parameters"]["ChargerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The timeline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2000204,
                     *       "chargerId": "DEM-SE-104233",
                     *       "from": "2026-01-15T09:00:00Z",
                     *       "to": "2026-01-15T12:00:00Z",
                     *       "sockets": [
                     *         {
                     *           "socket": 1,
                     *           "segments": [
                     *             {
                     *               "status": "Available",
                     *               "from": "2026-01-15T09:00:00Z",
                     *               "to": "2026-01-15T10:12:24Z",
                     *               "cause": "timeline"
                     *             },
                     *             {
                     *               "status": "Charging",
                     *               "from": "2026-01-15T10:12:24Z",
                     *               "to": "2026-01-15T12:00:00Z",
                     *               "cause": "timeline"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getNetwork: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": "demo",
                     *       "instant": "2026-01-15T09:00:00Z",
                     *       "drivers": {
                     *         "fixtures": 11,
                     *         "numbered": 1000000
                     *       },
                     *       "sites": 1837,
                     *       "chargers": {
                     *         "total": 8123,
                     *         "connected": 8021
                     *       },
                     *       "sockets": {
                     *         "total": 14032,
                     *         "byStatus": [
                     *           {
                     *             "status": "Charging",
                     *             "sockets": 3120
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Network"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getNetworkSites: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sites. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": "demo",
                     *       "instant": "2026-01-15T09:00:00Z",
                     *       "statuses": [
                     *         "Charging",
                     *         "Available",
                     *         "Error"
                     *       ],
                     *       "sites": [
                     *         {
                     *           "id": 17,
                     *           "name": "Hub rapide",
                     *           "city": "Lyon",
                     *           "country": "FR",
                     *           "latitude": 45.76,
                     *           "longitude": 4.85,
                     *           "chargers": 7,
                     *           "sockets": [
                     *             3,
                     *             11,
                     *             1
                     *           ],
                     *           "changed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["NetworkSites"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description What to look for.
                 * @example Lyon
                 */
                search?: string;
                /**
                 * @description How many to leave out from the start.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: number;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sites. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sites": [
                     *         {
                     *           "id": 17,
                     *           "name": "Hub rapide",
                     *           "city": "Lyon",
                     *           "country": "FR",
                     *           "timeZone": "Europe/Paris",
                     *           "parentId": null,
                     *           "chargers": 7,
                     *           "sockets": 15
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "offset": 0
                     *     }
                     */
                    "application/json": {
                        sites: components["schemas"]["SiteRow"][];
                        /** @description How many there are in all pages. */
                        total: number;
                        /** @description How many come before this page. */
                        offset: number;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getSite: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The `id` of the site, or charger group.
                 * @example 17
                 */
                siteId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": "demo",
                     *       "site": {
                     *         "id": 17,
                     *         "name": "Hub rapide",
                     *         "city": "Lyon",
                     *         "country": "FR",
                     *         "timeZone": "Europe/Paris",
                     *         "parentId": null,
                     *         "chargers": 7,
                     *         "sockets": 15
                     *       },
                     *       "group": {
                     *         "id": 17,
                     *         "groupName": "Hub rapide",
                     *         "onlineSocket": 12,
                     *         "offlineSocket": 2,
                     *         "errorSocket": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SiteView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    patchSite: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The `id` of the site, or charger group.
                 * @example 17
                 */
                siteId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "connection": "offline"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The connection from now on.
                     * @enum {string}
                     */
                    connection: "online" | "offline" | "timeline";
                };
            };
        };
        responses: {
            200: components["responses"]["SiteChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    getSiteTimeline: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The customer's `clientId`. Default: the first customer.
                 * @example demo
                 */
                customer?: components["parameters"]["Customer"];
                /**
                 * @description Start (RFC 3339). Default: the session's instant.
                 * @example 2026-01-15T09:00:00Z
                 */
                from?: string;
                /**
                 * @description End (RFC 3339). Default: 24 hours after the start.
                 * @example 2026-01-15T12:00:00Z
                 */
                to?: string;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description The `id` of the site, or charger group.
                 * @example 17
                 */
                siteId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The timelines. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "site": {
                     *         "id": 17,
                     *         "name": "Hub rapide",
                     *         "city": "Lyon",
                     *         "country": "FR",
                     *         "timeZone": "Europe/Paris",
                     *         "parentId": null,
                     *         "chargers": 7,
                     *         "sockets": 15
                     *       },
                     *       "from": "2026-01-15T09:00:00Z",
                     *       "to": "2026-01-15T12:00:00Z",
                     *       "chargers": []
                     *     }
                     */
                    "application/json": components["schemas"]["SiteTimeline"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    listRules: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rules": [
                     *         {
                     *           "id": "W8",
                     *           "title": "`amountOfSockets` is the number of sockets.",
                     *           "over": "answer",
                     *           "binding": "contract"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        rules: components["schemas"]["WorldRule"][];
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    tryRequest: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "externalId": "driver-7",
                 *       "headers": {
                 *         "Prefer": "scenario=rate-limited"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description The method. Default: GET. */
                    method?: string;
                    /** @description The driver to ask for. */
                    externalId?: string;
                    /** @description Another path, percent-encoded, with a query or without, instead of the driver. */
                    path?: string;
                    /** @description The customer that asks. Default: the first one. */
                    customer?: string;
                    /** @description The API key. Default: the customer's. */
                    key?: string;
                    /** @description Request headers. */
                    headers?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description What is on the wire. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "method": "GET",
                     *       "target": "/api/user/externalId/driver-7?code=***&clientId=demo",
                     *       "requestId": 1,
                     *       "answer": {
                     *         "status": 404,
                     *         "headers": [
                     *           {
                     *             "name": "content-type",
                     *             "value": "application/problem+json"
                     *           }
                     *         ],
                     *         "body": "{}",
                     *         "delayMs": 0,
                     *         "dribbleMs": 0,
                     *         "fault": null,
                     *         "faultMeans": null,
                     *         "reason": "natural",
                     *         "scenario": "driver-not-found",
                     *         "step": null,
                     *         "violations": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Tried"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getClock: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clock": "2026-01-15T09:00:00Z",
                     *       "instant": "2026-01-15T09:00:00Z",
                     *       "speed": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Clock"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    putClock: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clock": "2026-01-15T09:00:00Z,x60"
                 *     }
                 */
                "application/json": {
                    /** @description `live`, an instant, a speed, an offset, or an instant and a speed. */
                    clock: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ClockChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    advanceClock: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "PT15M"
                 *     }
                 */
                "application/json": {
                    /** @description ISO 8601 duration, negative ones too. */
                    by: string;
                };
            };
        };
        responses: {
            200: components["responses"]["ClockChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    freezeClock: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ClockChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    listStories: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stories": [
                     *         {
                     *           "name": "an-evening-at-the-hub",
                     *           "title": "An evening at the hub",
                     *           "about": "People come home and charge.",
                     *           "customer": "demo",
                     *           "driver": "stage-hub",
                     *           "siteId": 12,
                     *           "siteName": "Canal Quarter",
                     *           "timeZone": "Europe/Amsterdam",
                     *           "start": "2026-03-12T14:30:00Z",
                     *           "end": "2026-03-12T20:30:00Z",
                     *           "speed": 150,
                     *           "steps": [
                     *             {
                     *               "at": "2026-03-12T14:30:00Z",
                     *               "chapter": "A quiet afternoon",
                     *               "caption": "Most sockets are free.",
                     *               "look": "hub"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description By name. */
                        stories: components["schemas"]["Story"][];
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getStory: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The story. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "playing",
                     *       "story": {
                     *         "name": "an-evening-at-the-hub",
                     *         "title": "An evening at the hub",
                     *         "about": "People come home and charge.",
                     *         "customer": "demo",
                     *         "driver": "stage-hub",
                     *         "siteId": 12,
                     *         "siteName": "Canal Quarter",
                     *         "timeZone": "Europe/Amsterdam",
                     *         "start": "2026-03-12T14:30:00Z",
                     *         "end": "2026-03-12T20:30:00Z",
                     *         "speed": 150,
                     *         "steps": [
                     *           {
                     *             "at": "2026-03-12T14:30:00Z",
                     *             "chapter": "A quiet afternoon",
                     *             "caption": "Most sockets are free.",
                     *             "look": "hub"
                     *           }
                     *         ]
                     *       },
                     *       "at": "2026-03-12T15:10:00Z",
                     *       "step": 0,
                     *       "speed": 150,
                     *       "byHand": false
                     *     }
                     */
                    "application/json": components["schemas"]["StoryState"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    putStory: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "an-evening-at-the-hub",
                 *       "play": true
                 *     }
                 */
                "application/json": {
                    /** @description Name of the story. */
                    name: string;
                    /**
                     * @description Whether it begins at once; else it stands at its beginning.
                     * @default false
                     */
                    play?: boolean;
                    /** @description Where it begins, an instant of it or a clock time at its site; default: its beginning. */
                    at?: string;
                    /** @description Seconds of the story in a real second; default: the story's own. */
                    speed?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["StoryChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteStory: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    patchStory: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "19:20",
                 *       "play": true
                 *     }
                 */
                "application/json": {
                    /** @description Let it go on, or stop it where it is. */
                    play?: boolean;
                    /** @description An instant of the story, or a clock time at its site such as 17:30. */
                    at?: string;
                    /**
                     * @description To the next step, or to the beginning of this one or of the one before.
                     * @enum {string}
                     */
                    step?: "next" | "previous";
                    /** @description Seconds of the story in a real second. */
                    speed?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["StoryChanged"];
            "4XX": components["responses"]["Problem"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The method.
                 * @example GET
                 */
                method?: components["parameters"]["FilterMethod"];
                /**
                 * @description The path as it stood in the request, percent-encoded.
                 * @example /api/user/*
                 */
                path?: components["parameters"]["FilterPath"];
                /**
                 * @description The status that was answered.
                 * @example 200
                 */
                status?: components["parameters"]["FilterStatus"];
                /**
                 * @description The operationId of the spec's operation that was meant.
                 * @example getDriver*
                 */
                operation?: components["parameters"]["FilterOperation"];
                /**
                 * @description The driver that was asked for.
                 * @example driver-*
                 */
                externalId?: components["parameters"]["FilterExternalId"];
                /**
                 * @description The customer that asked.
                 * @example demo
                 */
                customer?: components["parameters"]["FilterCustomer"];
                /**
                 * @description The scenario that answered.
                 * @example driver-not-found
                 */
                scenario?: components["parameters"]["FilterScenario"];
                /**
                 * @description What decided the answer.
                 * @example natural
                 */
                reason?: components["parameters"]["FilterReason"];
                /**
                 * @description Whether the answer reached the client.
                 * @example no
                 */
                delivered?: components["parameters"]["FilterDelivered"];
                /**
                 * @description Only entries with a greater id.
                 * @example 12
                 */
                after?: components["parameters"]["FilterAfter"];
                /**
                 * @description Only entries whose session clock showed this instant (RFC 3339) or a later one.
                 * @example 2026-01-15T09:00:00Z
                 */
                since?: components["parameters"]["FilterSince"];
                /**
                 * @description How many entries at most, from the oldest on.
                 * @example 100
                 */
                limit?: components["parameters"]["FilterLimit"];
                /**
                 * @description The latest so many of those that match, instead of the first.
                 * @example 8
                 */
                last?: number;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Requests"];
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteRequests: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    getRequest: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the entry.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "at": "2026-01-15T09:00:00.000Z",
                     *       "instant": "2026-01-15T09:00:00Z",
                     *       "method": "GET",
                     *       "path": "/api/user/externalId/driver-7",
                     *       "query": "code=***&clientId=demo",
                     *       "headers": {
                     *         "accept": "application/json"
                     *       },
                     *       "operation": "getDriverByExternalId",
                     *       "customer": "demo",
                     *       "externalId": "driver-7",
                     *       "status": 200,
                     *       "reason": "natural",
                     *       "scenario": null,
                     *       "step": null,
                     *       "responseHeaders": [
                     *         {
                     *           "name": "content-type",
                     *           "value": "application/json; charset=utf-8"
                     *         }
                     *       ],
                     *       "bodyLength": 2048,
                     *       "violations": [],
                     *       "delayMs": 0,
                     *       "dribbleMs": 0,
                     *       "fault": null,
                     *       "delivered": "yes"
                     *     }
                     */
                    "application/json": components["schemas"]["RequestEntry"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    replayRequest: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the entry.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the same bytes as then. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": 200,
                     *       "headers": [
                     *         {
                     *           "name": "content-type",
                     *           "value": "application/json; charset=utf-8"
                     *         }
                     *       ],
                     *       "body": "{}"
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayedAnswer"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    explainRequest: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Id of the entry.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rungs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "status": 404,
                     *       "reason": "natural",
                     *       "rungs": [
                     *         {
                     *           "rung": "prefer",
                     *           "chose": false,
                     *           "says": "The request has no header Prefer.",
                     *           "nearMisses": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    exportRequests: {
        parameters: {
            query: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The form: of the mock, HAR 1.2, a Postman collection 2.1, a Pact of version 3 or 4, a script of curl lines, mappings of WireMock, or the spec with the answers as its examples.
                 * @example har
                 */
                format: "journal" | "har" | "postman" | "pact" | "pact-v4" | "curl" | "wiremock" | "openapi-examples";
                /**
                 * @description Where clients reach the API: scheme, host and port. Default: as this request did, by http.
                 * @example http://127.0.0.1:4010
                 */
                baseUrl?: string;
                /**
                 * @description Name of the consumer in a pact. Default: client.
                 * @example checkout
                 */
                consumer?: string;
                /**
                 * @description Name of the provider in a pact. Default: the title of the spec.
                 * @example charging-api
                 */
                provider?: string;
                /**
                 * @description The method.
                 * @example GET
                 */
                method?: components["parameters"]["FilterMethod"];
                /**
                 * @description The path as it stood in the request, percent-encoded.
                 * @example /api/user/*
                 */
                path?: components["parameters"]["FilterPath"];
                /**
                 * @description The status that was answered.
                 * @example 200
                 */
                status?: components["parameters"]["FilterStatus"];
                /**
                 * @description The driver that was asked for.
                 * @example driver-*
                 */
                externalId?: components["parameters"]["FilterExternalId"];
                /**
                 * @description The customer that asked.
                 * @example demo
                 */
                customer?: components["parameters"]["FilterCustomer"];
                /**
                 * @description The scenario that answered.
                 * @example driver-not-found
                 */
                scenario?: components["parameters"]["FilterScenario"];
                /**
                 * @description What decided the answer.
                 * @example natural
                 */
                reason?: components["parameters"]["FilterReason"];
                /**
                 * @description Whether the answer reached the client.
                 * @example no
                 */
                delivered?: components["parameters"]["FilterDelivered"];
                /**
                 * @description Only entries with a greater id.
                 * @example 12
                 */
                after?: components["parameters"]["FilterAfter"];
                /**
                 * @description Only entries whose session clock showed this instant (RFC 3339) or a later one.
                 * @example 2026-01-15T09:00:00Z
                 */
                since?: components["parameters"]["FilterSince"];
                /**
                 * @description How many entries at most, from the oldest on.
                 * @example 100
                 */
                limit?: components["parameters"]["FilterLimit"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /**
                     * @description A name for the file.
                     * @example attachment; filename="default.har"
                     */
                    "content-disposition"?: string;
                    /**
                     * @description What the form could not take.
                     * @example 3%3A%20GET%20%2Fapi%2F%2C%20404%3A%20the%20spec%20has%20no%20such%20answer
                     */
                    "x-mock-left-out"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "log": {
                     *         "version": "1.2",
                     *         "creator": {
                     *           "name": "ev-driver-mock",
                     *           "version": "0.1.0"
                     *         },
                     *         "entries": []
                     *       }
                     *     }
                     */
                    "application/json": Record<string, never>;
                    /** @example curl -sS -i -G --data-urlencode "code=$EV_DRIVER_MOCK_CODE" http://127.0.0.1:4010/api/user/externalId/extIdTest?clientId=demo */
                    "text/x-shellscript": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getSpec: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.0.3",
                     *       "info": {
                     *         "title": "Fleet",
                     *         "version": "1"
                     *       },
                     *       "servers": [
                     *         {
                     *           "url": "/api"
                     *         }
                     *       ],
                     *       "paths": {}
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /**
                 * @description The form of the report.
                 * @example html
                 */
                format?: "text" | "json" | "junit" | "markdown" | "github" | "html";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "form": 2,
                     *       "verdict": "agrees",
                     *       "findings": [],
                     *       "cases": []
                     *     }
                     */
                    "application/json": Record<string, never>;
                    /** @example <testsuites/> */
                    "application/xml": string;
                    /** @example ### http://127.0.0.1:4010/api agrees */
                    "text/markdown": string;
                    /** @example <!doctype html> */
                    "text/html": string;
                    /** @example http://127.0.0.1:4010/api held against contract */
                    "text/plain": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    waitForRequests: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description The method.
                 * @example GET
                 */
                method?: components["parameters"]["FilterMethod"];
                /**
                 * @description The path as it stood in the request, percent-encoded.
                 * @example /api/user/*
                 */
                path?: components["parameters"]["FilterPath"];
                /**
                 * @description The status that was answered.
                 * @example 200
                 */
                status?: components["parameters"]["FilterStatus"];
                /**
                 * @description The operationId of the spec's operation that was meant.
                 * @example getDriver*
                 */
                operation?: components["parameters"]["FilterOperation"];
                /**
                 * @description The driver that was asked for.
                 * @example driver-*
                 */
                externalId?: components["parameters"]["FilterExternalId"];
                /**
                 * @description The customer that asked.
                 * @example demo
                 */
                customer?: components["parameters"]["FilterCustomer"];
                /**
                 * @description The scenario that answered.
                 * @example driver-not-found
                 */
                scenario?: components["parameters"]["FilterScenario"];
                /**
                 * @description What decided the answer.
                 * @example natural
                 */
                reason?: components["parameters"]["FilterReason"];
                /**
                 * @description Whether the answer reached the client.
                 * @example no
                 */
                delivered?: components["parameters"]["FilterDelivered"];
                /**
                 * @description Only entries with a greater id.
                 * @example 12
                 */
                after?: components["parameters"]["FilterAfter"];
                /**
                 * @description Only entries whose session clock showed this instant (RFC 3339) or a later one.
                 * @example 2026-01-15T09:00:00Z
                 */
                since?: components["parameters"]["FilterSince"];
                /**
                 * @description How many entries at most, from the oldest on.
                 * @example 100
                 */
                limit?: components["parameters"]["FilterLimit"];
                /**
                 * @description How many have to match.
                 * @example 1
                 */
                count?: number;
                /**
                 * @description How long to wait at most, in milliseconds.
                 * @example 5000
                 */
                timeout?: number;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Requests"];
            503: components["responses"]["Unavailable"];
            "4XX": components["responses"]["Problem"];
        };
    };
    verifyRequests: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "externalId": "driver-7",
                 *         "status": 200
                 *       },
                 *       "exactly": 1
                 *     }
                 */
                "application/json": {
                    match: components["schemas"]["Match"];
                    /** @description As many as this. */
                    exactly?: number;
                    /** @description This many or more. */
                    atLeast?: number;
                    /** @description This many or fewer. */
                    atMost?: number;
                    /**
                     * @description None at all.
                     * @enum {boolean}
                     */
                    never?: true;
                };
            };
        };
        responses: {
            /** @description Whether it is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verified": false,
                     *       "count": 0,
                     *       "expected": "exactly 1",
                     *       "forgotten": 0,
                     *       "matches": [],
                     *       "nearMisses": [
                     *         {
                     *           "entry": {
                     *             "id": 1,
                     *             "at": "2026-01-15T09:00:00.000Z",
                     *             "instant": "2026-01-15T09:00:00Z",
                     *             "method": "GET",
                     *             "path": "/api/user/externalId/driver-7",
                     *             "query": "code=***&clientId=demo",
                     *             "headers": {
                     *               "accept": "application/json"
                     *             },
                     *             "operation": "getDriverByExternalId",
                     *             "customer": "demo",
                     *             "externalId": "driver-7",
                     *             "status": 200,
                     *             "reason": "natural",
                     *             "scenario": null,
                     *             "step": null,
                     *             "responseHeaders": [
                     *               {
                     *                 "name": "content-type",
                     *                 "value": "application/json; charset=utf-8"
                     *               }
                     *             ],
                     *             "bodyLength": 2048,
                     *             "violations": [],
                     *             "delayMs": 0,
                     *             "dribbleMs": 0,
                     *             "fault": null,
                     *             "delivered": "yes"
                     *           },
                     *           "differences": [
                     *             {
                     *               "property": "externalId",
                     *               "expected": "driver-77",
                     *               "given": "driver-7"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getCoverage: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description What is covered in all sessions together, those that are gone included.
                 * @example true
                 */
                all?: boolean;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coverage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session": "checkout-test",
                     *       "met": 1,
                     *       "total": 2,
                     *       "percent": 50,
                     *       "groups": [
                     *         {
                     *           "name": "statuses",
                     *           "title": "Statuses",
                     *           "met": 1,
                     *           "total": 2,
                     *           "percent": 50
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "id": "status=404",
                     *           "group": "statuses",
                     *           "what": "an answer 404: Driver not found for the customer",
                     *           "danger": 95,
                     *           "how": "curl -i \"http://127.0.0.1:4010/api/user/externalId/extIdTest?code=demo-key&clientId=demo\" -H \"Prefer: code=404\"",
                     *           "met": false
                     *         }
                     *       ],
                     *       "goals": [
                     *         {
                     *           "id": "status=200",
                     *           "group": "statuses",
                     *           "what": "an answer 200: Return the JSON representation of the user",
                     *           "danger": 30,
                     *           "how": "curl -i \"http://127.0.0.1:4010/api/user/externalId/extIdTest?code=demo-key&clientId=demo\"",
                     *           "met": true
                     *         },
                     *         {
                     *           "id": "status=404",
                     *           "group": "statuses",
                     *           "what": "an answer 404: Driver not found for the customer",
                     *           "danger": 95,
                     *           "how": "curl -i \"http://127.0.0.1:4010/api/user/externalId/extIdTest?code=demo-key&clientId=demo\" -H \"Prefer: code=404\"",
                     *           "met": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description The console's view of the coverage. */
            303: {
                headers: {
                    /** @example /_mock/console/coverage?session=checkout-test */
                    location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteCoverage: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description In every session, and in all together.
                 * @example true
                 */
                all?: boolean;
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    getCoveragePage: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description What is covered in all sessions together, those that are gone included.
                 * @example true
                 */
                all?: boolean;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The console's view of the coverage. */
            303: {
                headers: {
                    /** @example /_mock/console/coverage?session=checkout-test */
                    location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getCoverageSummary: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description What is covered in all sessions together, those that are gone included.
                 * @example true
                 */
                all?: boolean;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example ### Contract coverage: 50 % */
                    "text/markdown": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    resetSession: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "checkout-test",
                     *       "clock": "live",
                     *       "instant": "2026-01-15T09:00:00Z",
                     *       "lastUsed": "2026-01-15T09:00:00.000Z",
                     *       "requests": 0,
                     *       "forgotten": 0,
                     *       "activations": 0,
                     *       "chargerChanges": 0,
                     *       "driverOverrides": 0
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "operation": "patchSocket",
                     *       "status": 200,
                     *       "answer": {
                     *         "customer": "demo",
                     *         "siteId": 2000017,
                     *         "overridden": true
                     *       },
                     *       "affects": {
                     *         "clock": null,
                     *         "named": {
                     *           "looked": 14,
                     *           "affected": 1
                     *         },
                     *         "drivers": [
                     *           {
                     *             "customer": "demo",
                     *             "externalId": "fast-hub",
                     *             "because": "fixture",
                     *             "status": {
                     *               "from": 200,
                     *               "to": 200
                     *             },
                     *             "scenario": {
                     *               "from": null,
                     *               "to": null
                     *             },
                     *             "changed": 2,
                     *             "changes": [
                     *               {
                     *                 "pointer": "/chargerGroups/0/errorSocket",
                     *                 "from": 1,
                     *                 "to": 2
                     *               },
                     *               {
                     *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                     *                 "from": "Available",
                     *                 "to": "Error"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "estimated": [
                     *           {
                     *             "customer": "demo",
                     *             "population": 1000000,
                     *             "sample": 2000,
                     *             "affected": 1,
                     *             "drivers": 500,
                     *             "low": 88,
                     *             "high": 2827
                     *           }
                     *         ],
                     *         "properties": [
                     *           {
                     *             "pointer": "/chargerGroups/*\/errorSocket",
                     *             "from": 1,
                     *             "to": 2,
                     *             "drivers": 1
                     *           }
                     *         ],
                     *         "sites": [
                     *           {
                     *             "customer": "demo",
                     *             "id": 2000017,
                     *             "name": "Hub rapide",
                     *             "error": {
                     *               "from": 1,
                     *               "to": 2
                     *             },
                     *             "online": {
                     *               "from": 12,
                     *               "to": 11
                     *             }
                     *           }
                     *         ],
                     *         "sockets": [
                     *           {
                     *             "customer": "demo",
                     *             "from": "Available",
                     *             "to": "Error",
                     *             "sockets": 1
                     *           }
                     *         ],
                     *         "sessions": [
                     *           {
                     *             "name": "checkout-test",
                     *             "chargerChanges": {
                     *               "from": 0,
                     *               "to": 1
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    resetAll: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many sessions there are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": 3
                     *     }
                     */
                    "application/json": {
                        /** @description How many were reset. */
                        sessions: number;
                    };
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "operation": "patchSocket",
                     *       "status": 200,
                     *       "answer": {
                     *         "customer": "demo",
                     *         "siteId": 2000017,
                     *         "overridden": true
                     *       },
                     *       "affects": {
                     *         "clock": null,
                     *         "named": {
                     *           "looked": 14,
                     *           "affected": 1
                     *         },
                     *         "drivers": [
                     *           {
                     *             "customer": "demo",
                     *             "externalId": "fast-hub",
                     *             "because": "fixture",
                     *             "status": {
                     *               "from": 200,
                     *               "to": 200
                     *             },
                     *             "scenario": {
                     *               "from": null,
                     *               "to": null
                     *             },
                     *             "changed": 2,
                     *             "changes": [
                     *               {
                     *                 "pointer": "/chargerGroups/0/errorSocket",
                     *                 "from": 1,
                     *                 "to": 2
                     *               },
                     *               {
                     *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                     *                 "from": "Available",
                     *                 "to": "Error"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "estimated": [
                     *           {
                     *             "customer": "demo",
                     *             "population": 1000000,
                     *             "sample": 2000,
                     *             "affected": 1,
                     *             "drivers": 500,
                     *             "low": 88,
                     *             "high": 2827
                     *           }
                     *         ],
                     *         "properties": [
                     *           {
                     *             "pointer": "/chargerGroups/*\/errorSocket",
                     *             "from": 1,
                     *             "to": 2,
                     *             "drivers": 1
                     *           }
                     *         ],
                     *         "sites": [
                     *           {
                     *             "customer": "demo",
                     *             "id": 2000017,
                     *             "name": "Hub rapide",
                     *             "error": {
                     *               "from": 1,
                     *               "to": 2
                     *             },
                     *             "online": {
                     *               "from": 12,
                     *               "to": 11
                     *             }
                     *           }
                     *         ],
                     *         "sockets": [
                     *           {
                     *             "customer": "demo",
                     *             "from": "Available",
                     *             "to": "Error",
                     *             "sockets": 1
                     *           }
                     *         ],
                     *         "sessions": [
                     *           {
                     *             "name": "checkout-test",
                     *             "chargerChanges": {
                     *               "from": 0,
                     *               "to": 1
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    reloadFixtures: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is there now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fixtures": 12,
                     *       "population": 1000000,
                     *       "scenarios": 64,
                     *       "sessions": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Counts"];
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "operation": "patchSocket",
                     *       "status": 200,
                     *       "answer": {
                     *         "customer": "demo",
                     *         "siteId": 2000017,
                     *         "overridden": true
                     *       },
                     *       "affects": {
                     *         "clock": null,
                     *         "named": {
                     *           "looked": 14,
                     *           "affected": 1
                     *         },
                     *         "drivers": [
                     *           {
                     *             "customer": "demo",
                     *             "externalId": "fast-hub",
                     *             "because": "fixture",
                     *             "status": {
                     *               "from": 200,
                     *               "to": 200
                     *             },
                     *             "scenario": {
                     *               "from": null,
                     *               "to": null
                     *             },
                     *             "changed": 2,
                     *             "changes": [
                     *               {
                     *                 "pointer": "/chargerGroups/0/errorSocket",
                     *                 "from": 1,
                     *                 "to": 2
                     *               },
                     *               {
                     *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                     *                 "from": "Available",
                     *                 "to": "Error"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "estimated": [
                     *           {
                     *             "customer": "demo",
                     *             "population": 1000000,
                     *             "sample": 2000,
                     *             "affected": 1,
                     *             "drivers": 500,
                     *             "low": 88,
                     *             "high": 2827
                     *           }
                     *         ],
                     *         "properties": [
                     *           {
                     *             "pointer": "/chargerGroups/*\/errorSocket",
                     *             "from": 1,
                     *             "to": 2,
                     *             "drivers": 1
                     *           }
                     *         ],
                     *         "sites": [
                     *           {
                     *             "customer": "demo",
                     *             "id": 2000017,
                     *             "name": "Hub rapide",
                     *             "error": {
                     *               "from": 1,
                     *               "to": 2
                     *             },
                     *             "online": {
                     *               "from": 12,
                     *               "to": 11
                     *             }
                     *           }
                     *         ],
                     *         "sockets": [
                     *           {
                     *             "customer": "demo",
                     *             "from": "Available",
                     *             "to": "Error",
                     *             "sockets": 1
                     *           }
                     *         ],
                     *         "sessions": [
                     *           {
                     *             "name": "checkout-test",
                     *             "chargerChanges": {
                     *               "from": 0,
                     *               "to": 1
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    undoReload: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is there now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fixtures": 12,
                     *       "population": 1000000,
                     *       "scenarios": 64,
                     *       "sessions": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Counts"];
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "operation": "patchSocket",
                     *       "status": 200,
                     *       "answer": {
                     *         "customer": "demo",
                     *         "siteId": 2000017,
                     *         "overridden": true
                     *       },
                     *       "affects": {
                     *         "clock": null,
                     *         "named": {
                     *           "looked": 14,
                     *           "affected": 1
                     *         },
                     *         "drivers": [
                     *           {
                     *             "customer": "demo",
                     *             "externalId": "fast-hub",
                     *             "because": "fixture",
                     *             "status": {
                     *               "from": 200,
                     *               "to": 200
                     *             },
                     *             "scenario": {
                     *               "from": null,
                     *               "to": null
                     *             },
                     *             "changed": 2,
                     *             "changes": [
                     *               {
                     *                 "pointer": "/chargerGroups/0/errorSocket",
                     *                 "from": 1,
                     *                 "to": 2
                     *               },
                     *               {
                     *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                     *                 "from": "Available",
                     *                 "to": "Error"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "estimated": [
                     *           {
                     *             "customer": "demo",
                     *             "population": 1000000,
                     *             "sample": 2000,
                     *             "affected": 1,
                     *             "drivers": 500,
                     *             "low": 88,
                     *             "high": 2827
                     *           }
                     *         ],
                     *         "properties": [
                     *           {
                     *             "pointer": "/chargerGroups/*\/errorSocket",
                     *             "from": 1,
                     *             "to": 2,
                     *             "drivers": 1
                     *           }
                     *         ],
                     *         "sites": [
                     *           {
                     *             "customer": "demo",
                     *             "id": 2000017,
                     *             "name": "Hub rapide",
                     *             "error": {
                     *               "from": 1,
                     *               "to": 2
                     *             },
                     *             "online": {
                     *               "from": 12,
                     *               "to": 11
                     *             }
                     *           }
                     *         ],
                     *         "sockets": [
                     *           {
                     *             "customer": "demo",
                     *             "from": "Available",
                     *             "to": "Error",
                     *             "sockets": 1
                     *           }
                     *         ],
                     *         "sessions": [
                     *           {
                     *             "name": "checkout-test",
                     *             "chargerChanges": {
                     *               "from": 0,
                     *               "to": 1
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Also which goals the session has covered.
                 * @example true
                 */
                coverage?: boolean;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "ev-driver-mock/session",
                     *       "version": 1,
                     *       "clock": "2026-01-15T09:00:00Z",
                     *       "chargers": [
                     *         {
                     *           "customer": "demo",
                     *           "charger": 2000204,
                     *           "changes": [
                     *             {
                     *               "from": "2026-01-15T09:00:00Z",
                     *               "connection": "offline"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "drivers": [
                     *         {
                     *           "customer": "demo",
                     *           "externalId": "driver-7",
                     *           "from": "2026-01-15T09:00:00Z",
                     *           "patch": {
                     *             "name": "Ada"
                     *           }
                     *         }
                     *       ],
                     *       "activations": [
                     *         {
                     *           "scenario": "driver-not-found",
                     *           "externalId": "driver-9"
                     *         }
                     *       ],
                     *       "counters": []
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    putSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "ev-driver-mock/session",
                 *       "version": 1,
                 *       "clock": "2026-01-15T09:00:00Z",
                 *       "chargers": [
                 *         {
                 *           "customer": "demo",
                 *           "charger": 2000204,
                 *           "changes": [
                 *             {
                 *               "from": "2026-01-15T09:00:00Z",
                 *               "connection": "offline"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "drivers": [
                 *         {
                 *           "customer": "demo",
                 *           "externalId": "driver-7",
                 *           "from": "2026-01-15T09:00:00Z",
                 *           "patch": {
                 *             "name": "Ada"
                 *           }
                 *         }
                 *       ],
                 *       "activations": [
                 *         {
                 *           "scenario": "driver-not-found",
                 *           "externalId": "driver-9"
                 *         }
                 *       ],
                 *       "counters": []
                 *     }
                 */
                "application/json": components["schemas"]["Snapshot"];
            };
        };
        responses: {
            /** @description The session as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "checkout-test",
                     *       "clock": "live",
                     *       "instant": "2026-01-15T09:00:00Z",
                     *       "lastUsed": "2026-01-15T09:00:00.000Z",
                     *       "requests": 0,
                     *       "forgotten": 0,
                     *       "activations": 0,
                     *       "chargerChanges": 0,
                     *       "driverOverrides": 0
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "operation": "patchSocket",
                     *       "status": 200,
                     *       "answer": {
                     *         "customer": "demo",
                     *         "siteId": 2000017,
                     *         "overridden": true
                     *       },
                     *       "affects": {
                     *         "clock": null,
                     *         "named": {
                     *           "looked": 14,
                     *           "affected": 1
                     *         },
                     *         "drivers": [
                     *           {
                     *             "customer": "demo",
                     *             "externalId": "fast-hub",
                     *             "because": "fixture",
                     *             "status": {
                     *               "from": 200,
                     *               "to": 200
                     *             },
                     *             "scenario": {
                     *               "from": null,
                     *               "to": null
                     *             },
                     *             "changed": 2,
                     *             "changes": [
                     *               {
                     *                 "pointer": "/chargerGroups/0/errorSocket",
                     *                 "from": 1,
                     *                 "to": 2
                     *               },
                     *               {
                     *                 "pointer": "/chargerGroups/0/chargers/0/sockets/1/status",
                     *                 "from": "Available",
                     *                 "to": "Error"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "estimated": [
                     *           {
                     *             "customer": "demo",
                     *             "population": 1000000,
                     *             "sample": 2000,
                     *             "affected": 1,
                     *             "drivers": 500,
                     *             "low": 88,
                     *             "high": 2827
                     *           }
                     *         ],
                     *         "properties": [
                     *           {
                     *             "pointer": "/chargerGroups/*\/errorSocket",
                     *             "from": 1,
                     *             "to": 2,
                     *             "drivers": 1
                     *           }
                     *         ],
                     *         "sites": [
                     *           {
                     *             "customer": "demo",
                     *             "id": 2000017,
                     *             "name": "Hub rapide",
                     *             "error": {
                     *               "from": 1,
                     *               "to": 2
                     *             },
                     *             "online": {
                     *               "from": 12,
                     *               "to": 11
                     *             }
                     *           }
                     *         ],
                     *         "sockets": [
                     *           {
                     *             "customer": "demo",
                     *             "from": "Available",
                     *             "to": "Error",
                     *             "sockets": 1
                     *           }
                     *         ],
                     *         "sessions": [
                     *           {
                     *             "name": "checkout-test",
                     *             "chargerChanges": {
                     *               "from": 0,
                     *               "to": 1
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/vnd.ev-driver-mock.dry-run+json": components["schemas"]["DryRun"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getChanges: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clock": {
                     *         "changed": true,
                     *         "clock": "2026-01-15T09:00:00Z",
                     *         "start": "live"
                     *       },
                     *       "activations": [
                     *         {
                     *           "id": "1",
                     *           "scenario": "driver-not-found",
                     *           "externalId": "driver-*",
                     *           "customer": null,
                     *           "times": 2,
                     *           "left": 2
                     *         }
                     *       ],
                     *       "chargers": [
                     *         {
                     *           "customer": "demo",
                     *           "id": 2000204,
                     *           "chargerId": "EVA2000204",
                     *           "name": "Bay 1-2",
                     *           "siteId": 17,
                     *           "siteName": "Hub rapide",
                     *           "changes": [
                     *             {
                     *               "from": "2026-01-15T09:00:00Z",
                     *               "socket": 2,
                     *               "status": "Error"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "drivers": [
                     *         {
                     *           "customer": "demo",
                     *           "externalId": "driver-7",
                     *           "kind": "patch",
                     *           "from": "2026-01-15T09:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Changes"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "name": "checkout-test",
                     *           "clock": "live",
                     *           "instant": "2026-01-15T09:00:00Z",
                     *           "lastUsed": "2026-01-15T09:00:00.000Z",
                     *           "requests": 0,
                     *           "forgotten": 0,
                     *           "activations": 0,
                     *           "chargerChanges": 0,
                     *           "driverOverrides": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        sessions: components["schemas"]["SessionView"][];
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Name of the session.
                 * @example checkout-test
                 */
                name: components["schemas"]["SessionName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "checkout-test",
                     *       "clock": "live",
                     *       "instant": "2026-01-15T09:00:00Z",
                     *       "lastUsed": "2026-01-15T09:00:00.000Z",
                     *       "requests": 0,
                     *       "forgotten": 0,
                     *       "activations": 0,
                     *       "chargerChanges": 0,
                     *       "driverOverrides": 0
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    deleteSession: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Nothing is changed; the answer tells what the operation would answer and what would be different for clients: `application/vnd.ev-driver-mock.dry-run+json`. What would be refused is refused.
                 * @example true
                 */
                "dry-run"?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path: {
                /**
                 * @description Name of the session.
                 * @example checkout-test
                 */
                name: components["schemas"]["SessionName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DryRun"];
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
                /**
                 * @description Events of all sessions.
                 * @example true
                 */
                all?: boolean;
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 1
                     *     event: state
                     *     data: {"type":"state","session":"default","what":"clock","instant":"2026-01-15T09:00:00Z"}
                     */
                    "text/event-stream": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    postNote: {
        parameters: {
            query?: {
                /**
                 * @description The session, where no header names one.
                 * @example checkout-test
                 */
                session?: components["parameters"]["Session"];
            };
            header?: {
                /**
                 * @description The session. Default: `default`.
                 * @example checkout-test
                 */
                "x-mock-session"?: components["parameters"]["SessionHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Now the hub loses its connection."
                 *     }
                 */
                "application/json": {
                    /** @description What to tell, plain text. */
                    text: string;
                };
            };
        };
        responses: {
            204: components["responses"]["Done"];
            "4XX": components["responses"]["Problem"];
        };
    };
}

/** The named schemas of the control API. */
export type Schemas = components['schemas'];
/** Name of an operation of the control API. */
export type OperationId = keyof operations;
