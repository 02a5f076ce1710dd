import type { Paint, Style } from './paint.ts';
import { shown } from './paint.ts';

/** Sign and colour of each status: the sign tells them apart without colour, and the word always follows. */
const LOOKS: Readonly<Record<string, readonly [sign: string, style: Style]>> = {
  Available: ['○', 'green'],
  Preparing: ['◔', 'cyan'],
  Charging: ['●', 'blue'],
  SuspendedCHARGER: ['◐', 'yellow'],
  SuspendedCAR: ['◑', 'yellow'],
  Finishing: ['◕', 'cyan'],
  Reserved: ['◆', 'magenta'],
  Booting: ['↻', 'cyan'],
  Error: ['✖', 'red'],
  Offline: ['∅', 'gray'],
  Unavailable: ['⊘', 'gray'],
};

/** Such as `● Charging`; a status that is none of the known ones gets `?`. */
export function statusLabel(status: unknown, paint: Paint): string {
  const [sign, style] = LOOKS[String(status)] ?? ['?', 'red'];
  return paint(style, `${sign} ${shown(status)}`);
}
