import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { anchorFiles, forgetAnchors } from './anchors.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-anchors-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('each epoch has a file of its own', () => {
  expect(anchorFiles({ anchorFolder: '/data/log', logEpoch: 7 })).toEqual({
    anchorFile: '/data/log/7.anchor',
    previousAnchorFile: '/data/log/6.anchor',
  });
});

test('the files of all epochs are deleted, and nothing else in the folder', () => {
  const anchorFolder = join(folder, 'log');
  forgetAnchors({ anchorFolder });
  expect(existsSync(anchorFolder)).toBe(false);
  mkdirSync(anchorFolder);
  for (const name of ['1.anchor', '12.anchor', '0.anchor', '1.anchor.old', 'x.anchor', 'notes'])
    writeFileSync(join(anchorFolder, name), '');
  forgetAnchors({ anchorFolder });
  expect(readdirSync(anchorFolder).sort()).toEqual(['0.anchor', '1.anchor.old', 'notes', 'x.anchor']);
});
