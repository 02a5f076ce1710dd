import { describe, expect, test } from 'vitest';
import { maxPowerText, type SiteKind } from '../../../src/world/catalogue/station.ts';
import { STATIONS, stationByModel, stationsFor } from '../../../src/world/catalogue/stations.ts';

const KINDS: SiteKind[] = ['residence', 'workplace', 'destination', 'hub', 'depot'];
const PHASES = { AC_1_PHASE: 1, AC_3_PHASE: 3, DC: 1 };

describe('the catalogue of stations', () => {
  test('W13 holds at least 22 stations of at least 10 manufacturers, each model once', () => {
    expect(STATIONS.length).toBeGreaterThanOrEqual(22);
    expect(new Set(STATIONS.map((station) => station.manufacturer)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(STATIONS.map((station) => station.model)).size).toBe(STATIONS.length);
  });

  test.each(KINDS)('W13 has at least five stations for a %s', (kind) => {
    const stations = stationsFor(kind);
    expect(stations.length).toBeGreaterThanOrEqual(5);
    expect(stations.every((station) => station.uses.includes(kind))).toBe(true);
  });

  test('W13 a station is found by its model', () => {
    for (const station of STATIONS) expect(stationByModel(station.model)).toBe(station);
    expect(stationByModel('no such model')).toBeUndefined();
  });

  test.each(STATIONS)('W14, W15, W16 $model', ({ sockets, firmware, uses, serialPrefix }) => {
    expect(firmware.length).toBeGreaterThanOrEqual(2);
    expect(firmware.length).toBeLessThanOrEqual(4);
    expect(uses.length).toBeGreaterThan(0);
    expect(serialPrefix).not.toBe('');
    expect(new Set(sockets.map((socket) => socket.name)).size).toBe(sockets.length);
    for (const { powerType, format, volts, amps, watts, name } of sockets) {
      expect(name).not.toBe('');
      const most = volts * amps * PHASES[powerType];
      if (powerType === 'DC') {
        expect(watts).toBeLessThanOrEqual(most);
        expect(format).toBe('CABLE');
      } else {
        expect(volts).toBe(230);
        expect(watts).toBe(most);
      }
    }
  });

  test('covers the common kinds of station', () => {
    const socketTypes = STATIONS.map(({ sockets }) => sockets.map((socket) => socket.type).join(' + '));
    expect(socketTypes).toContain('IEC_62196_T2_COMBO + CHADEMO + IEC_62196_T2');
    expect(socketTypes).toContain('IEC_62196_T2 + DOMESTIC_F');
    expect(STATIONS.some(({ sockets }) => sockets.length === 4)).toBe(true);
  });
});

describe('W14 the text of a power', () => {
  test.each([
    [22_080, '22 kW'],
    [11_040, '11 kW'],
    [7360, '7.4 kW'],
    [3680, '3.7 kW'],
    [43_470, '43.5 kW'],
    [150_000, '150 kW'],
    [1840, '1.84 kW'],
    [1, '0.001 kW'],
    [0, '0 kW'],
  ])('%i W', (watts, text) => expect(maxPowerText(watts)).toBe(text));

  test('is within 1 % of the watts', () => {
    for (let watts = 1; watts < 500_000; watts += 37) {
      expect(Math.abs(Number.parseFloat(maxPowerText(watts)) * 1000 - watts)).toBeLessThanOrEqual(
        watts / 100 + 1e-9,
      );
    }
  });
});
