import { NEVER, parseInstant } from '../../base/time/instant.ts';
import type { Charger, ChargerGroup, Driver, Socket, Tag } from '../../contract/types.ts';
import { type Paint, shown } from './paint.ts';
import { statusLabel } from './status-label.ts';
import type { TreeNode } from './text-tree.ts';
import { timeApart } from './time-apart.ts';

interface Look {
  readonly paint: Paint;
  /** The clock, in whole seconds since 1970. */
  readonly instant: number;
}

/**
 * A driver as a tree to read. Takes recorded bodies, too, in which anything may be missing.
 * @param instant what the clock shows, in whole seconds since 1970
 */
export function driverTree(driver: Driver, instant: number, paint: Paint): TreeNode {
  const look: Look = { paint, instant };
  const { name, externalId, id, payerId, homeGroupName, homeGroupId } = driver;
  const tags = list(driver.tags).map((tag) => tagNode(tag, look));
  const sites = list(driver.chargerGroups).map((site) => siteNode(site, look));
  const chargers = list(driver.chargers).map((charger) => chargerNode(charger, look));
  const others = list(driver.integratedExternalIds).map(
    ({ referenceType, referenceId, externalId: other }) => ({
      text: `${shown(other)} in ${shown(referenceId)} (type ${shown(referenceType)})`,
    }),
  );
  return {
    text: `${paint('bold', shown(name))}  ${shown(externalId)} ${paint('dim', `(id ${shown(id)}, payer ${shown(payerId)})`)}`,
    children: [
      { text: `Home site: ${shown(homeGroupName)} ${paint('dim', `(${shown(homeGroupId)})`)}` },
      branch('Tags', tags, look),
      branch('Sites', sites, look),
      branch('Chargers of their own', chargers, look),
      branch('Ids elsewhere', others, look),
    ],
  };
}

function branch(title: string, children: readonly TreeNode[], { paint }: Look): TreeNode {
  return { text: `${paint('bold', title)}: ${children.length === 0 ? 'none' : children.length}`, children };
}

function tagNode({ idTag, tokenName, startDate, expiringDate }: Tag, { paint, instant }: Look): TreeNode {
  const start = secondsOf(startDate);
  const end = secondsOf(expiringDate);
  const day = (text: unknown) => shown(text).slice(0, 10);
  let validity = paint('green', `✔ valid until ${day(expiringDate)}`);
  if (end !== undefined && end < instant) {
    validity = paint('red', `✖ expired ${timeApart(instant - end)} ago, on ${day(expiringDate)}`);
  } else if (start !== undefined && start > instant) {
    validity = paint('yellow', `◷ not yet valid: in ${timeApart(start - instant)}, from ${day(startDate)}`);
  }
  return { text: `${shown(idTag)}  ${shown(tokenName)}  ${validity}` };
}

function siteNode(site: ChargerGroup, look: Look): TreeNode {
  const { groupName, id, onlineSocket, offlineSocket, errorSocket } = site;
  const counts = `${shown(onlineSocket)} online, ${shown(offlineSocket)} offline, ${shown(errorSocket)} in error`;
  return {
    text: `${look.paint('bold', shown(groupName))} ${look.paint('dim', `(${shown(id)})`)}  sockets: ${counts}`,
    children: [
      ...list(site.chargers).map((charger) => chargerNode(charger, look)),
      ...list(site.subgroups).map((subsite) => siteNode(subsite, look)),
    ],
  };
}

function chargerNode(charger: Charger, look: Look): TreeNode {
  const { chargerId, chargerName, manufacturer, chargerModel, chargerStatus, lastSeen } = charger;
  const model = look.paint('dim', `${stationName(manufacturer, chargerModel)}, ${sinceText(lastSeen, look)}`);
  return {
    text: `${shown(chargerName ?? chargerId)}  ${statusLabel(chargerStatus, look.paint)}  ${model}`,
    children: list(charger.sockets).map((socket) => socketNode(socket, look)),
  };
}

/** Some model names begin with their manufacturer's. */
function stationName(manufacturer: Charger['manufacturer'], model: Charger['chargerModel']): string {
  const repeats = typeof model === 'string' && model.startsWith(`${manufacturer} `);
  return repeats ? model : `${shown(manufacturer)} ${shown(model)}`;
}

function socketNode({ id, type, maxPower, status, lastUpdated }: Socket, { paint, instant }: Look): TreeNode {
  const since = secondsOf(lastUpdated);
  const duration = since === undefined ? '' : `  ${paint('dim', `for ${timeApart(instant - since)}`)}`;
  return {
    text: `${shown(id)}  ${shown(type)}, ${shown(maxPower)}  ${statusLabel(status, paint)}${duration}`,
  };
}

function sinceText(lastSeen: unknown, { instant }: Look): string {
  if (lastSeen === NEVER) return 'never seen';
  const seen = secondsOf(lastSeen);
  return seen === undefined ? 'last seen: -' : `seen ${timeApart(instant - seen)} ago`;
}

function secondsOf(time: unknown): number | undefined {
  return typeof time === 'string' ? parseInstant(time) : undefined;
}

function list<Item>(items: readonly Item[] | null | undefined): readonly Item[] {
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item !== null) : [];
}
