import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

/** To load what is loaded late takes fewer. */
const ENOUGH = 32;

/**
 * Throws where too few file descriptors are left to load modules. Node.js keeps a module that could not be read as
 * broken for good, so that this is seen before it tries.
 * @throws Error EMFILE or ENFILE
 */
export function needDescriptors(): void {
  const open: number[] = [];
  try {
    while (open.length < ENOUGH) open.push(openSync(devNull, 'r'));
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}
