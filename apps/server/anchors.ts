/**
 * Where this installation's replicas keep what they have signed last: a file an epoch, `<folder>/<epoch>.anchor`, which all
 * processes of one machine share. A backup of the database must not bring it back with it.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@writ/core';

const fileOf = (folder: string, epoch: number): string => join(folder, `${epoch}.anchor`);

/** The files of the epoch that is configured and of the one before it. */
export const anchorFiles = ({
  anchorFolder,
  logEpoch,
}: Pick<Config, 'anchorFolder' | 'logEpoch'>): { anchorFile: string; previousAnchorFile: string } => ({
  anchorFile: fileOf(anchorFolder, logEpoch),
  previousAnchorFile: fileOf(anchorFolder, logEpoch - 1),
});

/** For a demo whose database is new: its log starts again too, and what another one has signed is no measure of it. */
export function forgetAnchors({ anchorFolder }: Pick<Config, 'anchorFolder'>): void {
  if (!existsSync(anchorFolder)) return;
  for (const name of readdirSync(anchorFolder)) if (/^[1-9][0-9]*\.anchor$/.test(name)) rmSync(join(anchorFolder, name));
}
