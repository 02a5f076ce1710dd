import { valueAtPointer } from '../../base/json/json-pointer.ts';
import { plainNumbers } from '../../base/json/wire-json.ts';
import type { Contract } from '../../contract/contract.ts';
import { bodyViolations } from '../../contract/one-way.ts';
import { type Operation, responseFor } from '../../contract/operations.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { jsonOf } from '../ask/body-text.ts';
import { type Answered, mediaTypeOf } from '../ask/call-target.ts';
import { shortly } from './body-walk.ts';
import type { Deviation } from './finding.ts';
import { redactForeign } from './foreign.ts';
import { allowedBy } from './judge-body.ts';

/** Holds the content of an operation's answer against what the spec has for its status: media type and schema. */
export function judgeOperation(
  given: Answered,
  operation: Operation,
  { contract, redact }: { readonly contract: Contract; readonly redact: Redact },
): readonly Deviation[] {
  const response = responseFor(operation, given.status);
  const types = Object.keys(response?.content ?? {});
  if (!response || types.length === 0) return [];
  const type = mediaTypeOf(given);
  const listed = types.find((each) => each.replace(/;.*$/s, '').trim().toLowerCase() === type);
  const about = { rule: '', pointer: '' };
  if (listed === undefined && !types.includes('*/*')) {
    const allowed = types.join(' or ');
    return [{ ...about, heading: 'content-type', given: redact(type) || 'none', allowed }];
  }
  const schemaAt = response.content[listed ?? '*/*']?.schemaAt;
  if (!/[/+]json$/.test(type) || schemaAt === undefined) return [];
  try {
    const body = redactForeign(plainNumbers(jsonOf(given).value), redact, contract);
    return bodyViolations(body, schemaAt, 'response', contract).map((violation): Deviation => {
      const { keyword: rule, instancePath: pointer } = violation;
      return {
        ...{ heading: 'schema', rule, pointer },
        ...{ given: shortly(valueAtPointer(body, pointer)), allowed: allowedBy(violation) },
      };
    });
  } catch (error) {
    const fault = error instanceof RangeError ? 'too deep or too large' : (error as Error).message;
    return [{ ...about, heading: 'body', given: redact(fault), allowed: 'JSON in UTF-8' }];
  }
}
