import { readConfig, StartError } from '@writ/core';
import { expect, it } from 'vitest';
import { packageVolumeBytes } from './package-volumes.ts';

const bytesOf = (text?: string) => packageVolumeBytes(readConfig(text === undefined ? {} : { WRIT_PACKAGE_VOLUME_MIB: text }, '/nowhere'));

it('a volume is as large as a package makes it by default, and smaller or larger with a setting', () =>
  expect([bytesOf(), bytesOf('1'), bytesOf('1024')]).toEqual([undefined, 1_048_576, 1_073_741_824]));

it.each(['0', '', '1025', '1.5', '-1', '1e3', 'many'])('a volume never has %j MiB', (text) =>
  expect(() => bytesOf(text)).toThrow(StartError),
);
