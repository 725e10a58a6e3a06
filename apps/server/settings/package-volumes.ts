/** Setting WRIT_PACKAGE_VOLUME_MIB: how much of a package is in one file. */
import { type Config, StartError } from '@writ/core';

const mebibyte = 1_048_576;

/** The most that a volume has, in bytes; undefined where the setting is left out. Throws StartError for what is no whole number from 1 to 1,024. */
export function packageVolumeBytes({ environment }: Config): number | undefined {
  const text = environment['WRIT_PACKAGE_VOLUME_MIB'];
  if (text === undefined) return undefined;
  if (/^[1-9][0-9]{0,3}$/.test(text) && Number(text) <= 1_024) return Number(text) * mebibyte;
  throw new StartError('WRIT_PACKAGE_VOLUME_MIB must be a whole number from 1 to 1024: how many MiB a volume of a package has at most.');
}
