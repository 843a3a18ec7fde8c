import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine's memory grow in small steps. By its own measure it waits with collecting until there is twice to
 * four times what is in use, and gives new objects ever more room: in a ministry's old computer that is memory taken
 * from Word, and each keystroke walks through more of it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=60');
}
