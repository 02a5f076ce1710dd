/** The package's main entry: a mock in this process, for tests. */

export { OptionsError } from '../options/check-options.ts';
export type { Receipt } from '../simulator/receipt.ts';
export { readReceipt } from '../simulator/receipt-token.ts';
export type { Replayed } from '../simulator/replay.ts';
export { type ConnectedMock, type ConnectOptions, connectDriverMock } from './connect.ts';
export type { Schemas } from './control-call.ts';
export type {
  ActivateOptions,
  Connection,
  ControlClient,
  Expectation,
  RequestFilter,
  SocketStatus,
} from './control-methods.ts';
export { type EdgeCaseToTry, forEachEdgeCase } from './edge-cases.ts';
export type { GivenContent } from './given-content.ts';
export { MockApiError } from './mock-api-error.ts';
export type { MockSession } from './mock-session.ts';
export { DEFAULT_CLOCK, type MockOptions } from './open-simulator.ts';
export { replay } from './replay.ts';
export {
  type AppOptions,
  createApp,
  type DriverMock,
  type DriverMockApp,
  type StartOptions,
  startDriverMock,
} from './start.ts';
export type {
  Activation,
  Charger,
  ChargerConfiguration,
  ChargerGroup,
  Driver,
  EdgeCase,
  ErrorCode,
  IntegratedExternalId,
  LocationInfo,
  MockError,
  Problem,
  RequestEntry,
  Scenario,
  Socket,
  Tag,
} from './types.ts';
export { VerificationError } from './verification-error.ts';
