import { lazily } from '../base/lazily.ts';
import { createSimulator } from '../mock/create-simulator.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { SimulatorOptions } from '../mock/simulator-options.ts';
import type { ControlContext } from './context.ts';
import type { Control } from './create-control.ts';

/** A simulator, and the control API that steers it. */
export interface Mock extends Simulator {
  /** The control API, which is loaded when it is first asked for. */
  control(): Promise<Control>;
}

/**
 * Makes a simulator and joins it with its control API, of which it knows nothing itself.
 * @param seen what the control API tells of a real service, where the mock stands before one
 * @throws RangeError when the id pattern has no `{n}`
 */
export async function openMock(
  options: SimulatorOptions,
  seen?: Pick<ControlContext, 'report' | 'recorded'>,
): Promise<Mock> {
  const simulator = await createSimulator(options);
  const control = lazily(async () => {
    const [{ createControl }, { controlContext }] = await Promise.all([
      import('./create-control.ts'),
      import('./control-context.ts'),
    ]);
    return createControl({ ...controlContext(simulator), ...seen });
  });
  return Object.assign(simulator, { control });
}
