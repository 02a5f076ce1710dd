// What the siblings of the driver's operation answer: the same drivers, sites and chargers that it shows. `undefined` is a 404.

/** @type {import('ev-driver-mock').Handlers} */
export default {
  getDriverById: ({ params, world }) => world.driverById(params.userid),
  getDriverByTag: ({ params, world }) => world.driverByTag(params.idTag.toUpperCase()),
  getCharger: ({ params, world }) => world.charger(params.chargerId),
  getSites: ({ query, world }) => world.sites(query),
  getDriversOfCharger: ({ params, query, world, reply }) =>
    someOf(world.driversOf({ charger: params.chargerId }, query), reply),
  getDriversOfSite: ({ params, query, world, reply }) =>
    someOf(world.driversOf({ site: params.groupId }, query), reply),
  getTransactions,
};

/**
 * Who may charge somewhere is kept nowhere: some drivers were looked at, and the answer says how many.
 * @param {import('ev-driver-mock').DriversPage | undefined} page
 * @param {import('ev-driver-mock').HandlerCall['reply']} reply
 */
function someOf(page, reply) {
  if (!page) return undefined;
  const headers = { 'x-mock-scanned': `${page.scanned}`, 'x-mock-complete': `${page.complete}` };
  return reply(200, page.drivers, headers);
}

/** What is part of a transaction: the car is plugged in and authorised. */
const IN_TRANSACTION = ['Charging', 'SuspendedCHARGER', 'SuspendedCAR', 'Finishing'];
const DAY = 86_400_000;

/**
 * The transactions that a charger's sockets show by what they do.
 * @param {import('ev-driver-mock').HandlerCall} call
 */
function getTransactions({ query, world, instant, reply }) {
  const [from, to] = [new Date(query.from), new Date(query.to)];
  if (!(from < to && to.getTime() - from.getTime() <= 30 * DAY)) return reply(400);
  if (from >= instant) return world.charger(query.chargerId) && [];
  const until = new Date(Math.min(to.getTime() + DAY, instant.getTime()));
  const sockets = world.timeline(query.chargerId, new Date(Math.max(0, from.getTime() - DAY)), until);
  return sockets
    ?.flatMap((timeline) => transactionsOf(timeline, query.chargerId))
    .filter(({ start }) => new Date(start) >= from && new Date(start) < to)
    .map((each) => (new Date(each.end) < instant ? each : { ...each, end: null }));
}

/**
 * @param {import('ev-driver-mock').SocketTimeline} timeline
 * @param {string} chargerId
 */
function transactionsOf({ socket, watts, segments }, chargerId) {
  const found = [];
  let isOpen = false;
  for (const { status, from, to } of segments) {
    const belongs = IN_TRANSACTION.includes(status);
    if (belongs && !isOpen)
      found.push({
        id: `${chargerId}-${socket}-${from}`,
        chargerId,
        socketId: socket,
        start: from,
        end: to,
        kWh: 0,
      });
    const last = found.at(-1);
    if (belongs && last) {
      const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
      last.end = to;
      // A car takes less than the socket could give.
      if (status === 'Charging') last.kWh = Math.round((last.kWh + 0.7 * (watts / 1000) * hours) * 100) / 100;
    }
    isOpen = belongs;
  }
  return found;
}
