import { expect, test } from 'vitest';
import { answerOf, checkAnswer, describeViolation } from '../../../src/body/rules/rules.ts';
import { CLOCK, setAt, validDriver } from '../../support/valid-driver.ts';

/** What is told of the valid driver once these places are changed. */
const TOLD: readonly [changes: Readonly<Record<string, unknown>>, lines: readonly string[]][] = [
  [{ '/externalId': 'Driver-1' }, ['W1 /externalId: "Driver-1", but "driver-1" was asked for']],
  [{ '/id': 0 }, ['W2 /id: 0, but an id is a whole number from 1 to 2^53-1']],
  [{ '/tags/1/id': 4000001 }, ['W2 /tags/1/id: 4000001 is also the id of tag "04A1B2C3" at /tags/0']],
  [
    { '/chargerGroups/0/subgroups/0/id': 0 },
    [
      'W2 /chargerGroups/0/subgroups/0/id: 0, but an id is a whole number from 1 to 2^53-1',
      'W5 /chargerGroups/0/subgroups/0/chargers/0/groupId: 2000002, but the group that holds the charger has id 0',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/1/id': 3000001 },
    [
      'W2 /chargerGroups/0/chargers/1/id: 3000001 is also the id of charger "ABC-FI-1"',
      'W6 /chargerGroups/0/chargers/1: charger 3000001 is in this list already, at 0',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/1/chargerId': 'ABC-FI-1' },
    ['W2 /chargerGroups/0/chargers/1/chargerId: "ABC-FI-1" is also the chargerId of charger 3000001'],
  ],
  [
    {
      '/chargerGroups/0/subgroups/0/subgroups': [{ id: 2000001, groupName: 'Site 1', externalId: 'site-1' }],
    },
    [
      'W3 /chargerGroups/0/subgroups/0/subgroups/0/onlineSocket: group 2000001 differs from itself at /chargerGroups/0/onlineSocket',
      'W6 /chargerGroups/0/subgroups/0/subgroups/0: group 2000001 is a subgroup of itself: it is also at /chargerGroups/0',
    ],
  ],
  [{ '/homeGroupId': 0 }, ["W4 /homeGroupId: 0, but a group's id is a whole number from 1 to 2^53-1"]],
  [
    { '/homeGroupName': '' },
    ['W4 /homeGroupName: empty, but every driver has a home group, and groups have names'],
  ],
  [
    { '/homeGroupName': 'Site 9' },
    ['W4 /homeGroupName: "Site 9", but elsewhere group 2000001 is called "Site 1"'],
  ],
  [
    { '/chargerGroups/0/chargers/0/groupName': 'Site 2' },
    [
      'W5 /chargerGroups/0/chargers/0/groupName: "Site 2", but the group that holds the charger is called "Site 1"',
    ],
  ],
  [
    { '/chargerGroups/0/onlineSocket': 2, '/chargerGroups/0/errorSocket': 0 },
    [
      'W7 /chargerGroups/0: onlineSocket 2 + offlineSocket 1 + errorSocket 0 = 3, but the group and its subgroups have 6 sockets (4 online, 1 offline, 1 error)',
    ],
  ],
  [
    { '/chargerGroups/0/onlineSocket': null, '/chargerGroups/0/offlineSocket': 2 },
    [
      'W7 /chargerGroups/0: offlineSocket 2 + errorSocket 1, but the group and its subgroups have 6 sockets (4 online, 1 offline, 1 error)',
    ],
  ],
  [
    { '/chargerGroups/0/subgroups/0/chargers/0/sockets/1/status': null, '/chargerGroups/0/onlineSocket': 5 },
    [
      'W7 /chargerGroups/0: onlineSocket 5 + offlineSocket 1 + errorSocket 1 = 7, but the group and its subgroups have 6 sockets',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/0/amountOfSockets': 1 },
    ['W8 /chargerGroups/0/chargers/0/amountOfSockets: 1, but the charger has 2 sockets'],
  ],
  [
    { '/chargerGroups/0/chargers/0/sockets/0/status': 'Info' },
    [
      'W9 /chargerGroups/0/chargers/0/sockets/0/status: "Info", but a status is one of Available, Preparing, Charging, SuspendedCHARGER, SuspendedCAR, Finishing, Reserved, Booting, Error, Offline, Unavailable',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/0/chargerStatus': 'charging' },
    [
      'W9 /chargerGroups/0/chargers/0/chargerStatus: "charging", but a status is one of Available, Preparing, Charging, SuspendedCHARGER, SuspendedCAR, Finishing, Reserved, Booting, Error, Offline, Unavailable; did you mean Charging?',
    ],
  ],
  [
    { '/chargers/0/lastMessage': 'Heartbeat' },
    ['W10 /chargers/0/lastMessage: "Heartbeat", but a charger that never connected has no last message'],
  ],
  [
    { '/chargerGroups/0/chargers/1/activeConnection': true },
    [
      'W10 /chargerGroups/0/chargers/1: activeConnection true, chargerStatus "Offline" and 1 of 1 sockets Offline, but these go together',
      'W11 /chargerGroups/0/chargers/1/lastSeen: "2026-01-15T08:44:59Z" is 901 s before the clock, but a connected charger was seen at most 900 s ago',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/0/activeConnection': false },
    [
      'W10 /chargerGroups/0/chargers/0: activeConnection false, chargerStatus "Charging" and 0 of 2 sockets Offline, but these go together',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/1/lastSeen': '2026-01-15T08:45:00Z' },
    [
      'W10 /chargerGroups/0/chargers/1/lastSeen: "2026-01-15T08:45:00Z" is 900 s before the clock, but an offline charger has been silent for more than 900 s',
    ],
  ],
  [
    { '/tags/0/lastUpdated': '2026-01-15T11:00:01+02:00' },
    [
      'W11 /tags/0/lastUpdated: "2026-01-15T11:00:01+02:00", but it tells of the past and the clock is at 1768467600 s since 1970',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/0/manufacturer': 'ABB' },
    ['W13 /chargerGroups/0/chargers/0/manufacturer: "ABB", but Eve Double Pro-line is made by Alfen'],
  ],
  [
    { '/chargerGroups/0/chargers/0/firmwareVersion': '0.0.1' },
    [
      'W13 /chargerGroups/0/chargers/0/firmwareVersion: "0.0.1", but Eve Double Pro-line runs 4.14.0-3398 or 5.8.1-4123 or 6.4.0-4210 or 6.6.0-4245',
    ],
  ],
  [
    { '/chargers/0/sockets': [], '/chargers/0/amountOfSockets': 0 },
    ['W13 /chargers/0/sockets: 0 sockets, but GLB 3.7 has 1'],
  ],
  [
    { '/chargerGroups/0/chargers/0/sockets/0/socketPowerType': 'AC' },
    [
      'W13 /chargerGroups/0/chargers/0/sockets/0/socketPowerType: "AC", but this socket of Eve Double Pro-line has AC_3_PHASE',
      'W14 /chargerGroups/0/chargers/0/sockets/0/socketPowerType: "AC", but a power type is AC_1_PHASE, AC_3_PHASE, DC',
    ],
  ],
  [
    { '/chargerGroups/0/subgroups/0/chargers/0/sockets/0/type': 'CHADEMO' },
    [
      'W13 /chargerGroups/0/subgroups/0/chargers/0/sockets/0/type: "CHADEMO", but this socket of Terra 53 CJG has IEC_62196_T2_COMBO',
    ],
  ],
  [
    { '/chargerGroups/0/subgroups/0/chargers/0/sockets/0/maxWatts': 49900 },
    [
      'W13 /chargerGroups/0/subgroups/0/chargers/0/sockets/0/maxWatts: 49900, but this socket of Terra 53 CJG has 50000',
    ],
  ],
  [
    { '/chargerGroups/0/subgroups/0/chargers/0/sockets/0/format': 'SOCKET' },
    [
      'W13 /chargerGroups/0/subgroups/0/chargers/0/sockets/0/format: "SOCKET", but this socket of Terra 53 CJG has CABLE',
      'W15 /chargerGroups/0/subgroups/0/chargers/0/sockets/0/format: "SOCKET", but a DC connector is a CABLE',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/1/sockets/0/maxWatts': null },
    ['W14 /chargerGroups/0/chargers/1/sockets/0/maxWatts: null, but it is always given'],
  ],
  [
    { '/chargerGroups/0/chargers/0/sockets/0/phaseRotation': 'RRS' },
    [
      'W15 /chargerGroups/0/chargers/0/sockets/0/phaseRotation: "RRS", but AC_3_PHASE allows RST, RTS, SRT, STR, TRS, TSR',
    ],
  ],
  [
    { '/chargerGroups/0/subgroups/0/chargers/0/sockets/0/phaseRotation': null },
    [
      'W15 /chargerGroups/0/subgroups/0/chargers/0/sockets/0/phaseRotation: null, but DC allows NotApplicable',
    ],
  ],
  [
    { '/chargerGroups/0/subgroups/0/chargers/0/sockets/0/phaseRotation': 'RST' },
    [
      'W15 /chargerGroups/0/subgroups/0/chargers/0/sockets/0/phaseRotation: "RST", but DC allows NotApplicable',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/0/sockets/1/id': 3 },
    ['W16 /chargerGroups/0/chargers/0/sockets/1/id: 3, but socket ids run from 1 in order, so this one is 2'],
  ],
  [
    { '/chargerGroups/0/chargers/0/sockets/0/name': '' },
    ['W16 /chargerGroups/0/chargers/0/sockets/0/name: empty, but each socket has a name of its own'],
  ],
  [
    { '/chargerGroups/0/chargers/0/sockets/1/name': 'Left' },
    [
      'W16 /chargerGroups/0/chargers/0/sockets/1/name: "Left" is the name of socket 0 of the list too, but each socket has a name of its own',
    ],
  ],
  [
    { '/chargers/0/locationInfo/country': '' },
    [
      'W17 /chargers/0/locationInfo/country: "", but a country is two upper-case letters (ISO 3166-1 alpha-2)',
      'W18 /chargers/0/evseId: "FI*ABC*E4" starts with FI, but the charger stands in ""',
    ],
  ],
  [
    { '/chargers/0/locationInfo/country': null },
    [
      'W17 /chargers/0/locationInfo/country: null, but a country is two upper-case letters (ISO 3166-1 alpha-2)',
    ],
  ],
  [
    { '/chargers/0/locationInfo/latitude': 61.5 },
    ['W17 /chargers/0/locationInfo: latitude 61.5, longitude 24.935 is not within 15000 m of Helsinki'],
  ],
  [
    { '/chargers/0/locationInfo/postalNumber': '1000' },
    ['W17 /chargers/0/locationInfo/postalNumber: "1000", but a postal number in Finland matches ^[0-9]{5}$'],
  ],
  [
    { '/chargerGroups/0/chargers/1/locationInfo/city': 'Espoo' },
    [
      'W17 /chargerGroups/0/chargers/1/locationInfo/city: "Espoo", but the site\'s first charger has "Helsinki"',
    ],
  ],
  [
    { '/chargers/0/locationInfo/latitude': 0, '/chargers/0/locationInfo/city': null },
    ['W17 /chargers/0/locationInfo: latitude 0, longitude 24.935 is not in Finland'],
  ],
  [
    { '/chargerGroups/0/chargers/0/evseId': '' },
    ['W18 /chargerGroups/0/chargers/0/evseId: "", but an EVSE id has the eMI3 form CC*OOO*E1234'],
  ],
  [
    { '/chargerGroups/0/chargers/0/evseId': 'SE*ABC*E1' },
    ['W18 /chargerGroups/0/chargers/0/evseId: "SE*ABC*E1" starts with SE, but the charger stands in "FI"'],
  ],
  [
    { '/chargerGroups/0/subgroups/0/chargers/0/evseId': 'FI*ABC*E1' },
    [
      'W18 /chargerGroups/0/subgroups/0/chargers/0/evseId: "FI*ABC*E1" is also the EVSE id of charger 3000001',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/0/imsi': '' },
    ['W19 /chargerGroups/0/chargers/0/imsi: "", but an IMSI here has 15 digits and starts with 244'],
  ],
  [
    { '/chargerGroups/0/chargers/0/iccid': '' },
    [
      'W19 /chargerGroups/0/chargers/0/iccid: "", but an ICCID here has 19 or 20 digits, starts with 89358 and is Luhn-valid',
    ],
  ],
  [
    { '/chargerGroups/0/chargers/0/iccid': null },
    ['W19 /chargerGroups/0/chargers/0/iccid: null, but ICCID and IMSI are of one SIM card: both or neither'],
  ],
  [
    { '/chargers/0/iccid': '8935800000000000019', '/chargers/0/imsi': '244000000000001' },
    ['W19 /chargers/0/iccid: "8935800000000000019", but GLB 3.7 is wired and has no SIM card'],
  ],
  [
    { '/tags/0/idTag': '' },
    ['W20 /tags/0/idTag: "", but an idTag is 8, 14 or 20 upper-case hexadecimal digits'],
  ],
  [{ '/tags/1/idTag': '04A1B2C3' }, ['W20 /tags/1/idTag: "04A1B2C3" is also the idTag of tag 4000001']],
  [
    { '/tags/0/startDate': '2027-01-01T00:00:00Z' },
    ['W20 /tags/0/startDate: "2027-01-01T00:00:00Z" is not before expiringDate "2027-01-01T00:00:00Z"'],
  ],
  [
    { '/chargerGroups/0/costName': '' },
    ['W21 /chargerGroups/0/costId: "K1" with costName "", but both are empty or neither is'],
  ],
  [
    { '/integratedExternalIds/1/referenceType': 0 },
    ['W22 /integratedExternalIds/1: referenceType 0 with referenceId "crm" is in the list already, at 0'],
  ],
];

test.each(TOLD)('of %j is told what was given and what is allowed', (changes, lines) => {
  const body = validDriver();
  for (const [pointer, value] of Object.entries(changes)) setAt(body, pointer, value);
  expect(checkAnswer(answerOf(body, 'driver-1', CLOCK)).map(describeViolation)).toEqual(lines);
});
