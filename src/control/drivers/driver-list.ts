import { present } from '../../base/present.ts';
import { fixtureOf } from '../../mock/answer/content-state.ts';
import { parseIdPattern, readId, writeId } from '../../world/drivers/id-pattern.ts';
import { type Call, type Handler, ok } from '../call.ts';
import { type Invalid, invalidRequest } from '../invalid.ts';
import { type CustomerWorld, customerNamed } from './customer.ts';
import { type DriverRow, rowOfBody, rowOfModel } from './driver-row.ts';
import { type NumberSet, numbersFound } from './numbered-drivers.ts';

type ListCall = Call<'listDrivers'>;

/** The drivers that were found: those with an id of their own, then numbered ones. */
interface Found {
  readonly named: readonly string[];
  readonly numbers: NumberSet;
}

const DEFAULT_LIMIT = 20;

/** `GET /drivers`: nobody is looked at but those of the page and the fixtures. */
export const listDrivers: Handler<'listDrivers'> = (call) => {
  const owner = customerNamed(call, call.query.customer);
  const found = findDrivers(call, owner);
  const pattern = parseIdPattern(call.context.options.idPattern);
  const total = found.named.length + found.numbers.count;
  const { after, offset = 0, limit = DEFAULT_LIMIT } = call.query;
  const start = after === undefined ? Math.min(offset, total) : placeBehind(call, found, after);
  const ids: string[] = [];
  for (let place = start; place < Math.min(start + limit, total); place++) {
    const number = place - found.named.length;
    ids.push(found.named[place] ?? writeId(pattern, found.numbers.at(number)));
  }
  const drivers = ids.map((externalId) => rowOf(call, owner, externalId));
  const next = start + ids.length < total ? (ids.at(-1) ?? null) : null;
  return ok<{ drivers: DriverRow[]; total: number; offset: number; next: string | null }>({
    ...{ drivers, total, offset: start, next },
  });
};

function findDrivers({ context, files, session, query }: ListCall, { customer }: CustomerWorld): Found {
  const { idPattern, population } = context.options;
  const pattern = parseIdPattern(idPattern);
  const text = query.search?.toLowerCase();
  const fixtures = files.fixtures(customer.id);
  const numberOf = (externalId: string) => {
    const number = readId(pattern, externalId);
    return number !== undefined && number <= population ? number : undefined;
  };
  const written = new Set(fixtures.map(({ fixture }) => fixture.externalId));
  const added = [...(session.driverOverrides.get(customer.id)?.keys() ?? [])].filter(
    (externalId) => !written.has(externalId) && numberOf(externalId) === undefined,
  );
  const without = [...written].map(numberOf).filter((number) => number !== undefined);
  const matches = (haystack: string) => text === undefined || haystack.includes(text);
  return {
    named: [
      ...fixtures.filter(({ haystack }) => matches(haystack)).map(({ fixture }) => fixture.externalId),
      ...added.filter((externalId) => matches(externalId.toLowerCase())),
    ],
    numbers: numbersFound(pattern, population, text, without),
  };
}

/** How many drivers come before the one that follows `after`. */
function placeBehind({ context }: ListCall, { named, numbers }: Found, after: string): number {
  const place = named.indexOf(after);
  if (place >= 0) return place + 1;
  const number = readId(parseIdPattern(context.options.idPattern), after);
  if (number !== undefined) return named.length + numbers.upTo(number);
  const wrong: Invalid = {
    ...{ part: 'query', pointer: '/after', reason: `${JSON.stringify(after)} is no driver of this list` },
    allowed: 'the value of next in the page before',
  };
  throw invalidRequest(wrong);
}

function rowOf(
  { context, files, session, instant }: ListCall,
  owner: CustomerWorld,
  externalId: string,
): DriverRow {
  const { customer, world } = owner;
  const story = fixtureOf(context.contentState(), customer.id, externalId)?.story ?? null;
  if (session.driverOverrides.get(customer.id)?.has(externalId)) {
    const body = context.bodyOf(session, customer.id, externalId);
    return rowOfBody(body?.text ?? '{}', externalId, body?.origin ?? 'override', story);
  }
  const entry = files.fixtures(customer.id).find(({ fixture }) => fixture.externalId === externalId);
  return entry?.rowAt(instant) ?? rowOfModel(present(world.find(externalId)), instant, 'generated', null);
}
