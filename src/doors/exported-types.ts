/** What the mock answers and tells, by name, for `import type`. */

import type { Schemas } from '../generated/control/control-api.gen.ts';

export type { ErrorCode, MockError } from '../base/errors.ts';
export type { SpecReport } from '../body/spec-report/spec-report.ts';
export type {
  DriversPage,
  HandlerCall,
  HandlerReply,
  HandlerWorld,
  SocketTimeline,
  UserHandler as Handler,
  UserHandlers as Handlers,
} from '../content/handlers/handler.ts';
export type {
  Charger,
  ChargerConfiguration,
  ChargerGroup,
  Driver,
  IntegratedExternalId,
  LocationInfo,
  Problem,
  Socket,
  Tag,
} from '../contract/types.ts';

/** A scenario, as `mock.scenarios()` lists it. */
export type Scenario = Schemas['Scenario'];
/** A scenario that is switched on, as `mock.activate()` gives it. */
export type Activation = Schemas['Activation'];
/** An edge case of the contract, as the control API lists it. */
export type EdgeCase = Schemas['EdgeCase'];
/** A request and what became of it, as `mock.requests()` lists it. */
export type RequestEntry = Schemas['RequestEntry'];
