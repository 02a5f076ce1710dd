/**
 * Names of the kinds of things that draw random words, so that no two draw the same ones. A number
 * is never given a second meaning: reuse would tie two unrelated things together (W23).
 */
export const KIND = {
  customer: 1,
  chargerPhase: 2,
  interruption: 3,
  fault: 4,
  usage: 5,
  usageShift: 6,
  siteTree: 7,
  site: 8,
  charger: 9,
  driver: 10,
  tag: 11,
  tag32: 12,
  tag48: 13,
  tag56: 14,
  unknownDriver: 15,
  tagCycle: 16,
  fixtureId: 17,
  fixtureAddress: 18,
  fixtureCharger: 19,
  fixtureDriver: 20,
  grant: 21,
  integrated: 22,
  details: 23,
  sockets: 24,
} as const;
