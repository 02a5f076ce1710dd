// Generated from spec/driver-api.openapi.yaml by `npm run regenerate`. Do not edit.
export interface paths {
    "/user/externalId/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a single driver using externalId
         * @description Send a request to get a single driver by its externalId
         */
        get: operations["getDriverByExternalId"];
        put?: never;
        post?: never;
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
        /** @description A driver with its tags, sites and chargers. */
        Driver: {
            /**
             * Format: int64
             * @description Id of the driver.
             */
            id?: number;
            /** @description Name of the driver. */
            name?: string;
            /**
             * Format: int64
             * @description Id of the home site, which groups drivers and grants no charging right.
             */
            homeGroupId?: number;
            /** @description Name of the home site. */
            homeGroupName?: string;
            /** @description The unique ExternalID of the driver, as requested. */
            externalId?: string;
            /** @description RFID tags of the driver. */
            tags?: components["schemas"]["Tag"][];
            /** @description Sites where the driver may charge, with their subsites. */
            chargerGroups?: components["schemas"]["ChargerGroup"][];
            /** @description Single chargers where the driver may charge. */
            chargers?: components["schemas"]["Charger"][];
            /**
             * Format: int64
             * @description Id of who pays for the driver.
             */
            payerId?: number | null;
            /** @description Ids of the driver in other systems. */
            integratedExternalIds?: components["schemas"]["IntegratedExternalId"][];
        };
        /** @description One RFID tag of a driver, with its validity period. */
        Tag: {
            /**
             * Format: int64
             * @description Id of the tag.
             */
            id?: number;
            /** @description What the reader sees, such as the hexadecimal UID of the card. */
            idTag?: string;
            /**
             * Format: date-time
             * @description End of the validity period.
             */
            expiringDate?: string;
            /**
             * Format: date-time
             * @description Start of the validity period.
             */
            startDate?: string | null;
            /**
             * Format: date-time
             * @description When the tag was last changed.
             */
            lastUpdated?: string | null;
            /** @description Name given to the tag. */
            tokenName?: string;
            /** @description Invoicable is meaningful only if you have taken in use the invoicing service, default value is false */
            invoicable?: boolean;
        };
        /** @description A site; sites nest. */
        ChargerGroup: {
            /**
             * Format: int32
             * @description How many sockets of the site and its subsites are online.
             */
            onlineSocket?: number | null;
            /**
             * Format: int32
             * @description How many sockets of the site and its subsites are offline.
             */
            offlineSocket?: number | null;
            /**
             * Format: int32
             * @description How many sockets of the site and its subsites have a fault.
             */
            errorSocket?: number | null;
            /** @description Sites below this one, of the same shape. */
            subgroups?: components["schemas"]["ChargerGroup"][];
            /** @description Chargers of the site itself. */
            chargers?: components["schemas"]["Charger"][];
            /**
             * Format: int64
             * @description Id of who pays for the site.
             */
            payerId?: number | null;
            /** @description Id of the site's cost centre. */
            costId?: string;
            /** @description Name of the site's cost centre. */
            costName?: string;
            /**
             * Format: int64
             * @description Id of who is paid for charging at the site.
             */
            paymentRecipientId?: number | null;
            /**
             * Format: int64
             * @description Id of the site.
             */
            id?: number;
            /** @description Name of the site. */
            groupName?: string;
            /**
             * @description Kind of site.
             * @default 0
             */
            groupType?: (0 | 1 | 2 | 3 | 4) | (number | null);
            /** @description Id of the site in another system. */
            externalId?: string;
        };
        /** @description A charging station; the same schema in a site and in a driver. */
        Charger: {
            /**
             * Format: int64
             * @description Id of the charger.
             */
            id?: number | null;
            /** @description The identity by which the charger connects. */
            chargerId?: string;
            /** @description Name of the charger. */
            chargerName?: string;
            /**
             * Format: int64
             * @description Id of the site that holds the charger.
             */
            groupId?: number;
            /** @description Name of the site that holds the charger. */
            groupName?: string;
            /** @description Version of the charger's firmware. */
            firmwareVersion?: string | null;
            /** @description Name of the site as shown to the public. */
            publicGroupName?: string | null;
            /** @description Who built the charger. */
            manufacturer?: string | null;
            /** @description Serial number of the charger. */
            serialNumber?: string | null;
            /** @description Model of the charger. */
            chargerModel?: string | null;
            /**
             * Format: int32
             * @deprecated
             * @description How many sockets the charger has.
             */
            amountOfSockets?: number;
            /**
             * Format: date-time
             * @description When the charger was last heard of.
             */
            lastSeen?: string;
            /** @description Kind of the last message from the charger. */
            lastMessage?: string | null;
            /** @description Whether the charger is connected. */
            activeConnection?: boolean;
            /** @description Status of the charger. */
            chargerStatus?: string;
            locationInfo?: components["schemas"]["LocationInfo"];
            /** @description Whether changes are pushed to another system. */
            pushIntegrationEnabled?: boolean;
            /** @description Whether the charger's messages have a structure of their own. */
            chargerSpecificMessageStructure?: boolean;
            /** @description Configuration keys of the charger. */
            chargerConfigurations?: components["schemas"]["ChargerConfiguration"][] | null;
            /** @description Connectors of the charger. */
            sockets?: components["schemas"]["Socket"][] | null;
            /**
             * @description Syntax according to eMI3 standard, for example: FRA23E45B*78C
             * @example FRA23E45B*78C
             */
            evseId?: string;
            /** @description if false, EVSE UID = chargerId; if true, EVSE UID = chargerId + socketId */
            splitEvseBySocket?: boolean;
            /** @description What the charger can do, in the words of OCPI. */
            capabilities?: string[];
            /** @description What is written on the charger, such as the number of a parking bay. */
            physicalReference?: string | null;
            /** @description Relays through which the charger is integrated. */
            integrationRelays?: string[] | null;
            /** @description Number of the SIM card. */
            iccid?: string | null;
            /** @description Identity of the SIM card's subscriber. */
            imsi?: string | null;
            /** @description Serial number of the energy meter. */
            meterSerialNumber?: string | null;
            /** @description Type of the energy meter. */
            meterType?: string | null;
            /** @description Properties that the customer has added, by name. */
            customProperties?: {
                [key: string]: string;
            } | null;
        };
        /** @description Where a charger stands. */
        LocationInfo: {
            /**
             * Format: double
             * @description Degrees north.
             */
            latitude?: number;
            /**
             * Format: double
             * @description Degrees east.
             */
            longitude?: number;
            /** @description Name of the street. */
            streetAddress?: string | null;
            /** @description Number in the street. */
            streetNumber?: string;
            /** @description Letter that follows the number. */
            houseLetter?: string | null;
            /** @description Postal code. */
            postalNumber?: string;
            /** @description City. */
            city?: string | null;
            /** @description Region, state or quarter. */
            area?: string | null;
            /** @description Country. */
            country?: string | null;
        };
        /** @description One configuration key of a charger. */
        ChargerConfiguration: {
            /** @description Name of the key. */
            configName?: string;
            /** @description Value of the key. */
            configValue?: string;
            /** @description Whether the charger lets the value be changed. */
            canBeChanged?: boolean;
        };
        /** @description One connector of a charger. */
        Socket: {
            /** @description Kind of connector. */
            type?: string | null;
            /** @description Highest power as a text. */
            maxPower?: string | null;
            /** @description Status of the socket. */
            status?: string;
            /**
             * Format: int32
             * @description Number of the socket in its charger, from 1.
             */
            id?: number;
            /** @description Name of the socket. */
            name?: string;
            /**
             * Format: int32
             * @description Number of the EVSE in the device.
             */
            deviceEvseId?: number | null;
            /**
             * Format: int32
             * @description Number of the connector in the device's EVSE.
             */
            deviceConnectorId?: number | null;
            /** @description Socket or fixed cable. */
            format?: string | null;
            /** @description Alternating current on one or three phases, or direct current. */
            socketPowerType?: string | null;
            /**
             * Format: int32
             * @description Highest power in watts.
             */
            maxWatts?: number | null;
            /**
             * Format: int32
             * @description Highest voltage in volts, line to neutral for alternating current.
             */
            maxVoltage?: number | null;
            /**
             * Format: int32
             * @description Highest current in amperes.
             */
            maxAmperage?: number | null;
            /** @description Order in which the phases are connected. */
            phaseRotation?: string | null;
            /**
             * Format: uri
             * @description Address of the terms and conditions.
             */
            termsAndConditions?: string | null;
            /**
             * Format: date-time
             * @description When the status was last changed.
             */
            lastUpdated?: string;
            /**
             * Format: int32
             * @description Number of the EVSE in the charging station.
             */
            chargingStationEvseId?: number | null;
        };
        /** @description A driver's id in another system. */
        IntegratedExternalId: {
            /**
             * Format: int32
             * @description Kind of the other system.
             * @default 0
             * @enum {integer}
             */
            referenceType?: 0 | 1;
            /** @description Id of the other system. */
            referenceId?: string;
            /** @description Id of the driver in the other system. */
            externalId?: string;
            /**
             * Format: date-time
             * @description Since when the id holds.
             */
            effectiveFrom?: string | null;
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /**
             * Format: uri-reference
             * @description Identifies the kind of problem.
             * @default about:blank
             */
            type?: string;
            /** @description The kind of problem in a few words. */
            title?: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status?: number;
            /** @description What is wrong with this request. */
            detail?: string;
            /**
             * Format: uri-reference
             * @description Identifies this occurrence.
             */
            instance?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDriverByExternalId: {
        parameters: {
            query?: {
                /** @description The API key; the security schemes say more. Named here too, for clients that are made from parameters alone; a missing one is a 401. */
                code?: string;
                /** @description The customer that asks; the security schemes say more. A missing one is a 401. */
                clientId?: string;
            };
            header?: never;
            path: {
                /** @description This is the unique ExternalID for the driver */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Return the JSON representation of the user with all its groups, chargers and tags */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Driver"];
                };
            };
            /** @description Errors in the route parameters */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Bad Request",
                     *       "status": 400,
                     *       "detail": "Errors in the route parameters",
                     *       "instance": "/api/user/externalId/%20"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                    /** @example Errors in the route parameters */
                    "text/plain": string;
                };
            };
            /** @description Customer not found or not authorised */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    /** @example Customer not found or not authorised */
                    "text/plain": string;
                };
            };
            /** @description Driver not found for the customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    /** @example Driver not found for the customer */
                    "text/plain": string;
                };
            };
        };
    };
}
