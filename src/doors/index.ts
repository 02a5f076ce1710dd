/** The package's main entry: a mock in this process, for tests. */

export type { Schemas } from '../generated/control/control-api.gen.ts';
export type { Failure } from '../mock/failures.ts';
export type { Replayed } from '../mock/receipts/make-again.ts';
export type { Receipt } from '../mock/receipts/receipt.ts';
export { readReceipt } from '../mock/receipts/receipt-token.ts';
export { OptionsError } from '../options/check-options.ts';
export { type ConnectedMock, type ConnectOptions, connectDriverMock } from './client/connect.ts';
export type {
  ActivateOptions,
  Connection,
  ControlClient,
  Expectation,
  RequestFilter,
  SocketStatus,
} from './client/control-methods.ts';
export { type EdgeCaseToTry, forEachEdgeCase } from './client/edge-case-bodies.ts';
export { MockApiError } from './client/mock-api-error.ts';
export type { MockSession } from './client/mock-session.ts';
export { replay } from './client/replay-receipt.ts';
export { VerificationError } from './client/verification-error.ts';
export * from './exported-types.ts';
export type { GivenContent } from './given-content.ts';
export { DEFAULT_CLOCK, type MockOptions } from './open-simulator.ts';
export {
  type AppOptions,
  createApp,
  type DriverMock,
  type DriverMockApp,
  type StartOptions,
  startDriverMock,
} from './start.ts';
