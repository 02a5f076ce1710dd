/**
 * Properties of a body whose values tell of a kind of thing and of nobody and no place: what is not named here may be the
 * name, the tag, the id or the address of somebody.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    'type',
    'format',
    'status',
    'chargerStatus',
    'socketPowerType',
    'phaseRotation',
    'maxPower',
    'groupType',
  ],
  ...[
    'manufacturer',
    'chargerModel',
    'firmwareVersion',
    'meterType',
    'capabilities',
    'country',
    'lastMessage',
  ],
  ...['lastSeen', 'lastUpdated', 'startDate', 'expiringDate', 'effectiveFrom', 'referenceType', 'configName'],
  ...['onlineSocket', 'offlineSocket', 'errorSocket', 'amountOfSockets'],
  // Of bodies of errors.
  ...['title', 'detail', 'message', 'error', 'errors', 'fault', 'errorMessage', 'exceptionMessage'],
]);

/** Whether a value may be told whoever reads it. @param pointer JSON pointer (RFC 6901) to it, in a body */
export function isHarmlessPlace(pointer: string): boolean {
  const names = pointer.split('/').filter((name) => !/^(?:\d+|\*|)$/.test(name));
  return HARMLESS.has(names.at(-1) ?? '');
}
