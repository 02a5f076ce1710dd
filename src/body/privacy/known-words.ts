import { STATIONS } from '../../world/catalogue/stations.ts';
import { STATUSES } from '../rules/statuses.ts';

// What may be told of a kind of thing, because everybody knows it: lists of public standards, and our own catalogue.

/** Statuses of the API, of OCPP 1.6 (7.7), OCPP 2.0.1 (3.18) and OCPI 2.2.1 (8.4.22). */
export const STATUS_WORDS: ReadonlySet<string> = new Set([
  ...STATUSES,
  ...['SuspendedEV', 'SuspendedEVSE', 'Faulted', 'Occupied', 'Info', 'Unknown'],
  ...[
    'AVAILABLE',
    'BLOCKED',
    'CHARGING',
    'INOPERATIVE',
    'OUTOFORDER',
    'PLANNED',
    'REMOVED',
    'RESERVED',
    'UNKNOWN',
  ],
  ...[
    'PREPARING',
    'SUSPENDEDEV',
    'SUSPENDEDEVSE',
    'FINISHING',
    'FAULTED',
    'UNAVAILABLE',
    'OFFLINE',
    'ERROR',
    'BOOTING',
  ],
]);

/** ConnectorType of OCPI 2.2.1 (8.4.6). */
export const CONNECTOR_TYPES: ReadonlySet<string> = new Set([
  ...[
    'CHADEMO',
    'CHAOJI',
    'GBT_AC',
    'GBT_DC',
    'NEMA_5_20',
    'NEMA_6_30',
    'NEMA_6_50',
    'NEMA_10_30',
    'NEMA_10_50',
  ],
  ...['NEMA_14_30', 'NEMA_14_50', 'PANTOGRAPH_BOTTOM_UP', 'PANTOGRAPH_TOP_DOWN', 'TESLA_R', 'TESLA_S'],
  ...[...'ABCDEFGHIJKLMNO'].map((letter) => `DOMESTIC_${letter}`),
  ...['IEC_60309_2_single_16', 'IEC_60309_2_three_16', 'IEC_60309_2_three_32', 'IEC_60309_2_three_64'],
  ...[
    'IEC_62196_T1',
    'IEC_62196_T1_COMBO',
    'IEC_62196_T2',
    'IEC_62196_T2_COMBO',
    'IEC_62196_T3A',
    'IEC_62196_T3C',
  ],
]);

/** ConnectorFormat (8.4.5) and PowerType (8.4.19) of OCPI 2.2.1; phases as in OCPP 1.6 (9.1.6). */
export const FORMATS: ReadonlySet<string> = new Set(['SOCKET', 'CABLE']);
export const POWER_TYPES: ReadonlySet<string> = new Set([
  ...['AC_1_PHASE', 'AC_2_PHASE', 'AC_2_PHASE_SPLIT', 'AC_3_PHASE', 'DC'],
]);
export const PHASE_ROTATIONS: ReadonlySet<string> = new Set([
  ...['NotApplicable', 'Unknown', 'RST', 'RTS', 'SRT', 'STR', 'TRS', 'TSR'],
]);

/** Capability of OCPI 2.2.1 (8.4.3). */
export const CAPABILITIES: ReadonlySet<string> = new Set([
  ...[
    'CHARGING_PROFILE_CAPABLE',
    'CHARGING_PREFERENCES_CAPABLE',
    'CHIP_CARD_SUPPORT',
    'CONTACTLESS_CARD_SUPPORT',
  ],
  ...['CREDIT_CARD_PAYABLE', 'DEBIT_CARD_PAYABLE', 'PED_TERMINAL', 'REMOTE_START_STOP_CAPABLE', 'RESERVABLE'],
  ...['RFID_READER', 'START_SESSION_CONNECTOR_REQUIRED', 'TOKEN_GROUP_CAPABLE', 'UNLOCK_CAPABLE'],
]);

/** Messages that a charging station sends by OCPP 1.6 or 2.0.1. */
export const MESSAGES: ReadonlySet<string> = new Set([
  ...[
    'Authorize',
    'BootNotification',
    'DataTransfer',
    'DiagnosticsStatusNotification',
    'Heartbeat',
    'MeterValues',
  ],
  ...[
    'FirmwareStatusNotification',
    'StartTransaction',
    'StatusNotification',
    'StopTransaction',
    'LogStatusNotification',
  ],
  ...['TransactionEvent', 'NotifyReport', 'NotifyEvent', 'SecurityEventNotification', 'SignCertificate'],
]);

/** Configuration keys of OCPP 1.6 (9), without AuthorizationKey of its security extension, whose value lets somebody in. */
export const CONFIGURATION_KEYS: ReadonlySet<string> = new Set([
  ...['AllowOfflineTxForUnknownId', 'AuthorizationCacheEnabled', 'AuthorizeRemoteTxRequests', 'BlinkRepeat'],
  ...[
    'ClockAlignedDataInterval',
    'ConnectionTimeOut',
    'ConnectorPhaseRotation',
    'ConnectorPhaseRotationMaxLength',
  ],
  ...[
    'GetConfigurationMaxKeys',
    'HeartbeatInterval',
    'LightIntensity',
    'LocalAuthorizeOffline',
    'LocalPreAuthorize',
  ],
  ...[
    'MaxEnergyOnInvalidId',
    'MeterValuesAlignedData',
    'MeterValuesAlignedDataMaxLength',
    'MeterValuesSampledData',
  ],
  ...[
    'MeterValuesSampledDataMaxLength',
    'MeterValueSampleInterval',
    'MinimumStatusDuration',
    'NumberOfConnectors',
  ],
  ...[
    'ResetRetries',
    'StopTransactionOnEVSideDisconnect',
    'StopTransactionOnInvalidId',
    'StopTxnAlignedData',
  ],
  ...[
    'StopTxnAlignedDataMaxLength',
    'StopTxnSampledData',
    'StopTxnSampledDataMaxLength',
    'SupportedFeatureProfiles',
  ],
  ...['SupportedFeatureProfilesMaxLength', 'TransactionMessageAttempts', 'TransactionMessageRetryInterval'],
  ...[
    'UnlockConnectorOnEVSideDisconnect',
    'WebSocketPingInterval',
    'LocalAuthListEnabled',
    'LocalAuthListMaxLength',
  ],
  ...['SendLocalListMaxLength', 'ReserveConnectorZeroSupported', 'ChargeProfileMaxStackLevel'],
  ...[
    'ChargingScheduleAllowedChargingRateUnit',
    'ChargingScheduleMaxPeriods',
    'ConnectorSwitch3to1PhaseSupported',
  ],
  ...['MaxChargingProfilesInstalled'],
]);

/** Feature profiles (3.2) and measurands (7.31) of OCPP 1.6, of which values of configuration keys are made. */
export const CONFIGURATION_WORDS: ReadonlySet<string> = new Set([
  ...[
    'Core',
    'FirmwareManagement',
    'LocalAuthListManagement',
    'Reservation',
    'SmartCharging',
    'RemoteTrigger',
  ],
  ...['Energy.Active.Import.Register', 'Energy.Active.Export.Register', 'Energy.Active.Import.Interval'],
  ...[
    'Power.Active.Import',
    'Power.Offered',
    'Current.Import',
    'Current.Offered',
    'Voltage',
    'SoC',
    'Temperature',
  ],
  ...['Current', 'Power', 'true', 'false'],
]);

/** Who builds charging stations: the catalogue, and others whose names are on the market. */
export const MANUFACTURERS: ReadonlySet<string> = new Set([
  ...STATIONS.map(({ manufacturer }) => manufacturer),
  ...[
    'ABB',
    'Alfen',
    'Alpitronic',
    'Autel',
    'ChargePoint',
    'Charge Amps',
    'Circontrol',
    'Compleo',
    'CTEK',
    'Delta',
  ],
  ...[
    'DEFA',
    'Easee',
    'Efacec',
    'Enel X',
    'Ensto',
    'EVBox',
    'Fimer',
    'Garo',
    'Go-e',
    'Hager',
    'Heliox',
    'Ingeteam',
  ],
  ...[
    'KEBA',
    'Kempower',
    'Legrand',
    'Mennekes',
    'NewMotion',
    'Phoenix Contact',
    'Schneider Electric',
    'Siemens',
  ],
  ...['Tesla', 'Tritium', 'Unknown', 'Vestel', 'Wallbox', 'Walther-Werke', 'Webasto', 'Zaptec'],
]);

export const MODELS: ReadonlySet<string> = new Set(STATIONS.map(({ model }) => model));
export const FIRMWARE: ReadonlySet<string> = new Set(STATIONS.flatMap(({ firmware }) => firmware));
export const METER_TYPES: ReadonlySet<string> = new Set(
  STATIONS.flatMap(({ meter }) => (meter === null ? [] : [meter.type])),
);

/** ISO 3166-1 alpha-2. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
    'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
    'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
    'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
    'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
    'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
    'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);
