/** Memory of this process without what nobody needs any more: when the collector would come to that depends on the machine. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is still needed now, in bytes. */
export function neededMemory(): NodeJS.MemoryUsage {
  collectGarbage();
  // The first run leaves array buffers to a thread of its own; the second waits until that has freed them.
  collectGarbage();
  return process.memoryUsage();
}
