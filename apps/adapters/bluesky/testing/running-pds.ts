/**
 * A whole Bluesky PDS and a PLC directory on loopback, with nothing outside: real software, fresh data. The directory keeps its DIDs in
 * memory, so the data of a PDS are of no use once this process has ended.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { PDS } from '@atproto/pds';
import { Database as PlcDatabase, PlcServer } from '@did-plc/server';
import { freePort } from '../../../../test/harness/free-port.ts';

/** What an operator of the PDS knows of it. */
export interface PdsAddress {
  readonly url: string;
  readonly plcUrl: string;
  readonly dataFolder: string;
  readonly adminPassword: string;
}

const loopback = '127.0.0.1';

/** Both programs listen on every address; here only this machine may ask them. */
function onLoopback(app: { listen: unknown; (...request: never[]): unknown }): void {
  app.listen = (port: number): Server => createServer(app as never).listen(port, loopback);
}

/** Starts both. The folder is made, and must be empty. */
export async function startPds(dataFolder: string): Promise<PdsAddress & { stop: () => Promise<void> }> {
  const blobs = join(dataFolder, 'blobs');
  mkdirSync(blobs, { recursive: true });
  const [plcPort, port] = [await freePort(), await freePort()];
  const plc = PlcServer.create({ db: PlcDatabase.mock(), port: plcPort });
  onLoopback(plc.app);
  await plc.start();
  const adminPassword = randomBytes(16).toString('hex');
  const pds = await PDS.fromEnv({
    port,
    hostname: 'localhost',
    serviceDid: 'did:web:localhost',
    devMode: true,
    dataDirectory: dataFolder,
    blobstoreDiskLocation: blobs,
    blobstoreDiskTmpLocation: join(dataFolder, 'blobs-being-uploaded'),
    didPlcUrl: `http://${loopback}:${plcPort}`,
    inviteRequired: true,
    adminPassword,
    jwtSecret: randomBytes(16).toString('hex'),
    dpopSecret: randomBytes(32).toString('hex'),
    plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
  });
  onLoopback(pds.app);
  await pds.start();
  return {
    url: `http://localhost:${port}`,
    plcUrl: `http://${loopback}:${plcPort}`,
    dataFolder,
    adminPassword,
    stop: async () => {
      await pds.destroy();
      await plc.destroy();
    },
  };
}
