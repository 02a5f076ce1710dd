import { activateScenario, deleteActivation, deleteActivations, listActivations } from './activations.ts';
import type { Handler, OperationId } from './call.ts';
import { deleteChargerOverrides, getCharger, patchCharger, patchSocket } from './chargers.ts';
import { advanceClock, freezeClock, getClock, putClock } from './clock.ts';
import { deleteCoverage, getCoverage, getCoveragePage, getCoverageSummary } from './coverage.ts';
import { listDrivers } from './driver-list.ts';
import { deleteDriverOverride, getDriver, patchDriver, putDriver } from './drivers.ts';
import { getEdgeCase, listEdgeCases } from './edge-cases.ts';
import { streamEvents } from './event-stream.ts';
import { explainRequest } from './explain.ts';
import { getNetwork } from './network.ts';
import { postNote } from './notes.ts';
import { replayRequest } from './replay.ts';
import { deleteRequests, getRequest, listRequests } from './requests.ts';
import { putSnapshot } from './restore-snapshot.ts';
import { listRules } from './rules.ts';
import { getScenario, listReserved, listScenarios } from './scenarios.ts';
import { getHealth, getInfo, reloadFixtures } from './server.ts';
import { deleteSession, getSession, listSessions, resetAll, resetSession } from './sessions.ts';
import { getSite, getSiteTimeline, listSites } from './sites.ts';
import { getSnapshot } from './snapshot.ts';
import { getTimeline } from './timeline.ts';
import { tryRequest } from './try.ts';
import { verifyRequests } from './verify.ts';
import { waitForRequests } from './wait.ts';

/** What answers each operation of the control API. */
export const handlers: { readonly [Id in OperationId]: Handler<Id> } = {
  getHealth,
  getReady: getHealth,
  getInfo,
  listScenarios,
  getScenario,
  listEdgeCases,
  getEdgeCase,
  listActivations,
  activateScenario,
  deleteActivations,
  deleteActivation,
  listReserved,
  listDrivers,
  getDriver,
  putDriver,
  patchDriver,
  deleteDriverOverride,
  getCharger,
  patchCharger,
  patchSocket,
  deleteChargerOverrides,
  getTimeline,
  getClock,
  putClock,
  advanceClock,
  freezeClock,
  listRequests,
  getRequest,
  waitForRequests,
  deleteRequests,
  verifyRequests,
  getCoverage,
  deleteCoverage,
  getCoveragePage,
  getCoverageSummary,
  resetSession,
  resetAll,
  reloadFixtures,
  getSnapshot,
  putSnapshot,
  listSessions,
  getSession,
  deleteSession,
  streamEvents,
  postNote,
  getNetwork,
  listSites,
  getSite,
  getSiteTimeline,
  listRules,
  tryRequest,
  replayRequest,
  explainRequest,
};
