import type { FaultName } from '../../content/scenarios/fault.ts';
import { emptyReply } from './empty-reply.ts';
import { hang } from './hang.ts';
import { malformedJson } from './malformed-json.ts';
import { resetBefore } from './reset-before.ts';
import { resetMidBody } from './reset-mid-body.ts';
import { truncatedBody } from './truncated-body.ts';
import type { WireFault } from './wire-fault.ts';

/** Every fault of the table `FAULTS`; the compiler and a test hold the two against each other. */
const WIRE_FAULTS: Readonly<Record<FaultName, WireFault>> = {
  'reset-before': resetBefore,
  'reset-mid-body': resetMidBody,
  'empty-reply': emptyReply,
  'truncated-body': truncatedBody,
  'malformed-json': malformedJson,
  hang,
};

/** The fault of a name. */
export function faultByName(name: FaultName): WireFault {
  return WIRE_FAULTS[name];
}
