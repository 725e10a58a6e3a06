/**
 * `node testing/start-pds.ts FOLDER [--seeded]`: a PDS and a PLC directory on loopback with their data in an empty folder. Prints one line of
 * JSON when it is ready (address, password of the operator, who was made), and ends with its parent, or when it is told to.
 */
import { parseArgs } from 'node:util';
import { startPds } from './running-pds.ts';
import { seedPds } from './seed.ts';

const { values, positionals } = parseArgs({ options: { seeded: { type: 'boolean', default: false } }, allowPositionals: true });
const [folder, ...more] = positionals;
if (folder === undefined || more.length > 0) throw new Error('Name one empty folder for the data.');

const { stop, ...address } = await startPds(folder);
const seeded = values.seeded ? await seedPds(address) : null;
const ready = { ...address, seeded };
if (process.send) process.send(ready);
else process.stdout.write(`${JSON.stringify(ready)}\n`);

async function end(): Promise<void> {
  await stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
process.once('disconnect', end);
