/** What `docs/how-to/check-the-log.md` tells people to type is what the commands understand, and what it explains is what they say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Command } from '../command.ts';
import * as init from './init.ts';
import * as monitor from './monitor.ts';
import * as source from './source.ts';
import * as tamper from './tamper.ts';
import * as token from './token.ts';
import * as verify from './verify.ts';
import * as witness from './witness.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/how-to/check-the-log.md'), 'utf8');
const commands: Record<string, Command> = { init, monitor, source, tamper, token, verify, witness };

/** Each call of a command, with what stands behind it up to the end of its line or of the quote. */
const calls = [...page.matchAll(/(?:npx |`)writ ([a-z]+)([^`|\n]*)/g)].map(([, name = '', rest = '']) => ({ name, rest }));

it('the page names no option that its command does not explain', () => {
  expect(new Set(calls.map(({ name }) => name))).toEqual(new Set(Object.keys(commands)));
  const unknown = calls.flatMap(({ name, rest }) =>
    [...rest.matchAll(/--[a-z-]+/g)]
      .map(([option]) => option)
      .filter((option) => option !== '--help' && !commands[name]?.usage.includes(option)),
  );
  expect(unknown).toEqual([]);
});

it('the page explains each finding of a monitor, with the text of its help', () => {
  const inPage = [...page.matchAll(/^\| `([a-z]+)` /gm)].map(([, kind]) => kind);
  const inHelp = /^Findings: ([\s\S]*?)\.\n/m
    .exec(monitor.usage)?.[1]
    ?.replace(/\([^)]*\)/g, '')
    .split(/,\s*/)
    .map((kind) => kind.trim());
  expect(inPage.sort()).toEqual(inHelp?.sort());
});
