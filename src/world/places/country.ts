/** One street-level city record: where generated sites may stand, and how their addresses read. */
export interface City {
  /** In the language of the country, as a postal address shows it. */
  readonly name: string;
  /** Of the city centre, WGS 84, whole microdegrees (W23). */
  readonly latitude: number;
  readonly longitude: number;
  /** The region around the city, or null where addresses go without. */
  readonly area: string | null;
  /**
   * Pattern of the city's postal numbers: `#` is a digit, `@` an upper-case letter, all else stands for
   * itself. Covers postal areas of this city only (W17); without `#` or `@` it is one number.
   */
  readonly postal: string;
}

/** A rectangle on the map, in whole microdegrees of WGS 84; the edges belong to it. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Words that sites, chargers and parking places are named with, in the country's language. */
export interface PlaceWords {
  /** Template with `{street}`: a housing company or residents' association. */
  readonly residence: string;
  /** An indoor garage. */
  readonly garage: string;
  /** Template with `{city}`: a fast charging hub. */
  readonly hub: string;
  /** Template with `{city}`: a shopping centre. */
  readonly mall: string;
  /** Template with `{city}`: a fleet depot. */
  readonly depot: string;
  /** Template with `{company}` and `{city}`: a workplace. */
  readonly office: string;
  /** Template with `{n}`: a parking level. */
  readonly level: string;
  /** Visitors' parking. */
  readonly guest: string;
}

/** A country that the simulated network covers. All of it is public fact; each file names the sources. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** English short name. */
  readonly name: string;
  /** ITU-T E.164 country code, without plus; an ICCID carries it (W19). */
  readonly callingCode: string;
  /** ITU-T E.212, three digits; an IMSI starts with it (W19). Where a country has several, the main one. */
  readonly mobileCountryCode: string;
  /** Standard time, minutes east of UTC, without daylight saving. */
  readonly utcOffsetMinutes: number;
  /** IANA name of the zone that people there have on their clocks, daylight saving included. */
  readonly timeZone: string;
  /** Regular expression source, anchored, that every postal number of the country matches. */
  readonly postalForm: string;
  /** Of the European part, at most about 0.3 degrees loose. */
  readonly bounds: Bounds;
  readonly cities: readonly City[];
  /** Common street names, in the country's language. */
  readonly streets: readonly string[];
  /** What stands behind a house number there: `A`, `bis`. */
  readonly houseLetters: readonly string[];
  /** Abbreviated legal forms: `Oy`, `GmbH`. */
  readonly companySuffixes: readonly string[];
  readonly words: PlaceWords;
}
