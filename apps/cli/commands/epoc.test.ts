import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { epocForm, preservationForm } from '../../../packages/epoc/testing/forms.ts';
import { run } from './epoc.ts';

let folder: string;
let form: string;
let out: string[];
let err: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-epoc-'));
  form = join(folder, 'form.xml');
  writeFileSync(form, epocForm('orla@example.org'));
  [out, err] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const kept = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test.each([
  [[], /read and a form/],
  [['read'], /read and a form/],
  [['copy', 'form.xml'], /read and a form/],
  [['read', 'form.xml', 'more'], /read and a form/],
  [['read', 'form.xml', '--draft', '--receive'], /not both/],
  [['read', 'form.xml', '--receive'], /--received-at/],
  [['read', 'form.xml', '--received-at', '2026-03-01T12:00:00Z'], /--receive with/],
  [['read', 'form.xml', '--receive', '--received-at', '2026-03-01'], /instant with its zone/],
  [['read', 'form.xml', '--json'], /--json does not go with read/],
  [['read', 'form.xml', '--token-file', 't'], /printing asks nobody/],
  [['write', 'o-1', '--draft'], /do not go with write/],
  [['write', 'o.json', '--json', '--token-file', 't'], /without a token/],
  [['write', 'o-1', '--force'], /--force/],
])('a call that says nothing, or too much, is refused: %j', async (args, words) => {
  await expect(run(args)).rejects.toThrow(UsageError);
  await expect(run(args)).rejects.toThrow(words);
});

describe('a file', () => {
  test('that lacks a mandatory section gives the draft, its name and exit code 1', async () => {
    const whole = await run(['read', form]);
    expect([whole, err]).toEqual([0, [expect.stringMatching(/form\.xml: B\/Addressee: not taken over\. /)]]);
    const draft = out.join('');
    [out, err] = [[], []];
    const short = kept('short.xml', epocForm('orla@example.org').replace(/ *<Offence>.*\n/, ''));
    expect(await run(['read', short])).toBe(1);
    expect(err[1]).toBe(`${short}: G: missing: the provision of criminal law (Art. 5(5)(f)).\n`);
    const { legalBasis, ...rest } = JSON.parse(out.join('')).input;
    const { legalBasis: ofWhole, ...restOfWhole } = JSON.parse(draft).input;
    expect([rest, { ...legalBasis, offence: 'Criminal Code, section 263' }]).toEqual([restOfWhole, ofWhole]);
  });

  test('with the draft that was printed is written as a form, without a server', async () => {
    await run(['read', kept('pr.xml', preservationForm)]);
    const draft = kept('draft.json', out.join(''));
    out = [];
    expect(await run(['write', draft, '--json'])).toBe(0);
    expect(out.join('')).toContain('<Value>490154203237518</Value>');
  });

  test('with an order that has more than its annex is written without it, and the fields are named', async () => {
    const order = kept('o.json', JSON.stringify({ kind: 'EPOC_PR', informBy: '2026-03-01T12:00:00Z' }));
    expect(await run(['write', order, '--json'])).toBe(1);
    expect(err).toEqual(['writ: left out: informBy. The annex has no place for it.\n']);
  });

  test.each([
    ['that is not there', () => join(folder, 'none.xml'), /can't be read/],
    ['that is no XML', () => kept('x.xml', 'x'), /x\.xml: The document is not well-formed/],
    ['that is another form', () => kept('x.xml', '<a xmlns="urn:a"/>'), /namespace urn:writ:e-evidence-form:1/],
    ['that is too large', () => kept('x.xml', ' '.repeat(1_048_577)), /is larger than/],
  ])('%s is refused with its name, and nothing is printed', async (_what, file, words) => {
    await expect(run(['read', file()])).rejects.toThrow(words);
    expect(out).toEqual([]);
  });

  test('without the signature of its authority is not recorded as received', async () => {
    const unsigned = kept('u.xml', epocForm('orla@example.org').replace(/ *<SignedAt>.*\n/, ''));
    const call = run(['read', unsigned, '--receive', '--received-at', '2026-03-01T12:00:00Z']);
    await expect(call).rejects.toThrow(/the date of the signature/);
  });
});
