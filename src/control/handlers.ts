import type { OperationId } from '../generated/control/control-api.gen.ts';
import type { Handler } from './call.ts';
import {
  deleteCoverage,
  getCoverage,
  getCoveragePage,
  getCoverageSummary,
} from './coverage/coverage-views.ts';
import { listDrivers } from './drivers/driver-list.ts';
import { deleteDriverOverride, getDriver, patchDriver, putDriver } from './drivers/drivers.ts';
import { deleteChargerOverrides, getCharger, patchCharger, patchSocket } from './network/chargers.ts';
import { getNetwork, getNetworkSites } from './network/network.ts';
import { getSite, getSiteTimeline, listSites, patchSite } from './network/site-list.ts';
import { getTimeline } from './network/timeline-view.ts';
import { explainRequest } from './requests/explain.ts';
import { exportRequests } from './requests/export-requests.ts';
import { replayRequest } from './requests/replay-request.ts';
import { deleteRequests, getRequest, listRequests } from './requests/requests.ts';
import { tryRequest } from './requests/try.ts';
import { verifyRequests } from './requests/verify.ts';
import { waitForRequests } from './requests/wait-for-request.ts';
import { getEdgeCase, listEdgeCases } from './scenarios/edge-case-list.ts';
import { getScenario, listReserved, listRules, listScenarios } from './scenarios/scenario-list.ts';
import { streamEvents } from './server/event-stream.ts';
import {
  getHealth,
  getInfo,
  getLive,
  getReady,
  getReport,
  getSpec,
  postNote,
  reloadFixtures,
  undoReload,
} from './server/server-info.ts';
import {
  activateScenario,
  deleteActivation,
  deleteActivations,
  listActivations,
} from './sessions/activations.ts';
import { getChanges } from './sessions/changes.ts';
import { putSnapshot } from './sessions/restore-snapshot.ts';
import { advanceClock, freezeClock, getClock, putClock } from './sessions/session-clock.ts';
import { deleteSession, getSession, listSessions, resetAll, resetSession } from './sessions/sessions.ts';
import { getSnapshot } from './sessions/snapshot.ts';
import { deleteStory, getStory, listStories, patchStory, putStory } from './stories/stories.ts';

/** What answers each operation of the control API. */
export const handlers: { readonly [Id in OperationId]: Handler<Id> } = {
  getHealth,
  getLive,
  getReady,
  getInfo,
  getReport,
  getSpec,
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
  listStories,
  getStory,
  putStory,
  patchStory,
  deleteStory,
  getClock,
  putClock,
  advanceClock,
  freezeClock,
  listRequests,
  getRequest,
  waitForRequests,
  exportRequests,
  deleteRequests,
  verifyRequests,
  getCoverage,
  deleteCoverage,
  getCoveragePage,
  getCoverageSummary,
  resetSession,
  resetAll,
  reloadFixtures,
  undoReload,
  getChanges,
  getSnapshot,
  putSnapshot,
  listSessions,
  getSession,
  deleteSession,
  streamEvents,
  postNote,
  getNetwork,
  getNetworkSites,
  listSites,
  getSite,
  patchSite,
  getSiteTimeline,
  listRules,
  tryRequest,
  replayRequest,
  explainRequest,
};
