/** What kind of place a site is; decides which stations stand there. */
export type SiteKind = 'residence' | 'workplace' | 'destination' | 'hub' | 'depot';

/** One connector of a station. Units: volts line to neutral for AC (OCPI 2.2.1), amperes, watts. */
export interface SocketSpec {
  /** OCPI 2.2.1 ConnectorType, for example `IEC_62196_T2`. */
  readonly type: string;
  readonly format: 'SOCKET' | 'CABLE';
  readonly powerType: 'AC_1_PHASE' | 'AC_3_PHASE' | 'DC';
  readonly volts: number;
  readonly amps: number;
  readonly watts: number;
  /** Unique within the station, for example `Left` or `CCS 1`. */
  readonly name: string;
}

/** One entry of the catalogue: a charging station as it stands in the field (W13). */
export interface Station {
  readonly manufacturer: string;
  /** Unique in the catalogue. */
  readonly model: string;
  /** Plausible firmware versions, oldest first. */
  readonly firmware: readonly string[];
  readonly sockets: readonly SocketSpec[];
  readonly connectivity: 'cellular' | 'wired' | 'either';
  /** OCPI 2.2.1 EVSE capabilities. */
  readonly capabilities: readonly string[];
  readonly meter: { readonly type: string; readonly serialPrefix: string } | null;
  readonly serialPrefix: string;
  readonly uses: readonly SiteKind[];
}

const LINE_TO_NEUTRAL_VOLTS = 230;

/** A Type 2 connector on one phase: `amps` amperes at 230 V. */
export function type2OnePhase(name: string, amps: number, format: 'SOCKET' | 'CABLE' = 'SOCKET'): SocketSpec {
  const watts = LINE_TO_NEUTRAL_VOLTS * amps;
  return {
    type: 'IEC_62196_T2',
    format,
    powerType: 'AC_1_PHASE',
    volts: LINE_TO_NEUTRAL_VOLTS,
    amps,
    watts,
    name,
  };
}

/** A Type 2 connector on three phases: `amps` amperes per phase, 230 V line to neutral. */
export function type2ThreePhase(
  name: string,
  amps: number,
  format: 'SOCKET' | 'CABLE' = 'SOCKET',
): SocketSpec {
  const watts = LINE_TO_NEUTRAL_VOLTS * amps * 3;
  return {
    type: 'IEC_62196_T2',
    format,
    powerType: 'AC_3_PHASE',
    volts: LINE_TO_NEUTRAL_VOLTS,
    amps,
    watts,
    name,
  };
}

/** A household socket (CEE 7/3, "Schuko"): `amps` amperes at 230 V. */
export function schuko(name: string, amps: number): SocketSpec {
  return {
    type: 'DOMESTIC_F',
    format: 'SOCKET',
    powerType: 'AC_1_PHASE',
    volts: LINE_TO_NEUTRAL_VOLTS,
    amps,
    watts: LINE_TO_NEUTRAL_VOLTS * amps,
    name,
  };
}

/** A CCS cable (Combo 2): the power limit `watts` is at most `volts` x `amps` (W14). */
export function ccs(name: string, volts: number, amps: number, watts: number): SocketSpec {
  return { type: 'IEC_62196_T2_COMBO', format: 'CABLE', powerType: 'DC', volts, amps, watts, name };
}

/** A CHAdeMO cable: the power limit `watts` is at most `volts` x `amps` (W14). */
export function chademo(name: string, volts: number, amps: number, watts: number): SocketSpec {
  return { type: 'CHADEMO', format: 'CABLE', powerType: 'DC', volts, amps, watts, name };
}

/**
 * The text of `maxPower` for a power in whole watts: `22 kW`, `7.4 kW`, `150 kW`. As few decimals as keep
 * the figure within 1 % of the watts (W14).
 */
export function maxPowerText(watts: number): string {
  const kilowatts = watts / 1000;
  for (let decimals = 0; decimals < 3; decimals++) {
    const text = kilowatts.toFixed(decimals);
    if (Math.abs(Number(text) - kilowatts) * 100 <= kilowatts) return `${text} kW`;
  }
  return `${kilowatts.toFixed(3)} kW`;
}
