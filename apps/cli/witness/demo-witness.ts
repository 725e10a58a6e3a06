/**
 * The demo's own witness, in the demo's process and on this machine alone: so that its checkpoints carry a cosignature and whoever waits for
 * one really does. It proves nothing to others, as who runs the log runs it too.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@writ/core';
import { formatVerifierKey } from '@writ/tlog';
import { writeDurably } from '@writ/verifier/durable-file.ts';
import { faults } from '../../server/process/process-log.ts';
import { demoPolicyFile, logKeyOf } from '../../server/settings/witnesses.ts';
import { type OpenWitness, openWitness } from './open-witness.ts';

const name = 'demo.writ.localhost/witness/1';
const folderOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'witness');

/** For a demo whose database is new: a witness that remembers another log would refuse this one, and a new witness has a new key. */
export const forgetDemoWitness = (config: Pick<Config, 'dataFolder'>): void => rmSync(folderOf(config), { recursive: true, force: true });

/** This epoch's log and, since it is asked about that one before this is opened, the one before. */
function logsOf(config: Config) {
  const epochs = config.logEpoch > 1 ? [config.logEpoch, config.logEpoch - 1] : [config.logEpoch];
  return epochs.map((epoch) => logKeyOf(config, config.logOrigin.replace(/[0-9]+$/, String(epoch))));
}

/** Starts it, at any free port unless one is given, and writes the policy with its address where every process of the demo finds it. Throws StartError. */
export async function startDemoWitness(config: Config, port = 0): Promise<OpenWitness> {
  const folder = folderOf(config);
  const logs = logsOf(config);
  const tell = ({ kind, message }: { kind: string; message: string }): void => faults.log.error({ kind }, message);
  const opening = { folder, name, keyFile: join(folder, 'key'), mayBegin: true, logs, tell };
  const witness = await openWitness({ ...opening, host: '127.0.0.1', port });
  const lines = [
    ...logs.slice(0, 1).map(({ key }) => `log ${formatVerifierKey(key)}`),
    `witness demo ${formatVerifierKey(witness.key)} ${witness.url}`,
    'quorum demo',
    '',
  ];
  await writeDurably(demoPolicyFile(config), lines.join('\n'));
  return witness;
}
