import { itemAt } from '../../base/present.ts';
import { stationByModel } from '../../world/catalogue/stations.ts';
import { countryByCode } from '../../world/places/countries.ts';
import { isLuhnValid } from '../../world/places/luhn.ts';
import { chargerPointer, type Loose, objectOf, type SeenCharger, show } from './judged-answer.ts';
import type { AnswerRule, Report, SetRule } from './rule.ts';

/** eMI3: country, operator, the letter E, then up to 31 characters of the EVSE's own. */
const EVSE_ID = /^([A-Z]{2})\*?([A-Z0-9]{3})\*?E[A-Z0-9][A-Z0-9*]{0,30}$/;

/** W18: EVSE ids are well formed, unique and of one operator per country. */
export const W18: SetRule = {
  id: 'W18',
  title:
    "An EVSE id follows eMI3, names the charger's country and the customer's one operator there, and is unique.",
  kind: 'set',
  over: 'answers',
  binding: 'simulated',
  check(answers, report) {
    const owners = new Map<string, unknown>();
    const operators = new Map<string, string>();
    for (let answer = 0; answer < answers.length; answer++) {
      for (const charger of itemAt(answers, answer).chargers) {
        const evseId = charger.value.evseId;
        if (typeof evseId !== 'string') continue;
        const parts = EVSE_ID.exec(evseId);
        const message =
          parts === null
            ? `${show(evseId)}, but an EVSE id has the eMI3 form CC*OOO*E1234`
            : evseIdProblem(charger.value, evseId, itemAt(parts, 1), itemAt(parts, 2), owners, operators);
        if (message !== null) report(chargerPointer(charger, '/evseId'), message, answer);
      }
    }
  },
};

function evseIdProblem(
  charger: Loose,
  evseId: string,
  country: string,
  operator: string,
  owners: Map<string, unknown>,
  operators: Map<string, string>,
): string | null {
  const place = objectOf(charger.locationInfo).country;
  if (typeof place === 'string' && place !== country) {
    return `${show(evseId)} starts with ${country}, but the charger stands in ${show(place)}`;
  }
  const usual = operators.get(country);
  if (usual === undefined) operators.set(country, operator);
  else if (usual !== operator) {
    return `${show(evseId)} is of operator ${operator}, but the others in ${country} are of ${usual}`;
  }
  const self = charger.id ?? charger.chargerId ?? charger;
  const owner = owners.get(evseId);
  if (owner === undefined) owners.set(evseId, self);
  else if (owner !== self) return `${show(evseId)} is also the EVSE id of charger ${show(owner)}`;
  return null;
}

const ICCID = /^89\d{17,18}$/;
const IMSI = /^\d{15}$/;

/** W19: a SIM card's numbers are real ones of the charger's country, and wired chargers have none. */
export const W19: AnswerRule = {
  id: 'W19',
  title:
    "A SIM card's ICCID and IMSI have the form and the prefix of the charger's country; wired chargers have neither.",
  kind: 'answer',
  over: 'answer',
  binding: 'simulated',
  check(answer, report) {
    for (const charger of answer.chargers) checkSim(charger, report);
  },
};

function checkSim(charger: SeenCharger, report: Report): void {
  const { iccid, imsi, chargerModel, locationInfo } = charger.value;
  if ((iccid === null && typeof imsi === 'string') || (imsi === null && typeof iccid === 'string')) {
    const missing = iccid === null ? '/iccid' : '/imsi';
    report(chargerPointer(charger, missing), 'null, but ICCID and IMSI are of one SIM card: both or neither');
    return;
  }
  if (typeof iccid !== 'string' && typeof imsi !== 'string') return;
  const model = typeof chargerModel === 'string' ? stationByModel(chargerModel) : undefined;
  if (model?.connectivity === 'wired') {
    const which = typeof iccid === 'string' ? '/iccid' : '/imsi';
    const message = `${show(iccid ?? imsi)}, but ${model.model} is wired and has no SIM card`;
    report(chargerPointer(charger, which), message);
    return;
  }
  const code = objectOf(locationInfo).country;
  const country = typeof code === 'string' ? countryByCode(code) : undefined;
  if (typeof iccid === 'string') {
    const prefix = `89${country?.callingCode ?? ''}`;
    if (!ICCID.test(iccid) || !iccid.startsWith(prefix) || !isLuhnValid(iccid)) {
      const message = `${show(iccid)}, but an ICCID here has 19 or 20 digits, starts with ${prefix} and is Luhn-valid`;
      report(chargerPointer(charger, '/iccid'), message);
    }
  }
  if (typeof imsi === 'string') {
    const prefix = country?.mobileCountryCode ?? '';
    if (IMSI.test(imsi) && imsi.startsWith(prefix)) return;
    const start = prefix === '' ? '' : ` and starts with ${prefix}`;
    report(chargerPointer(charger, '/imsi'), `${show(imsi)}, but an IMSI here has 15 digits${start}`);
  }
}
