/** The commands of `docs/how-to/publish-a-report.md` that sign, typed as they are there; and what the command refuses. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './report.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/how-to/publish-a-report.md'), 'utf8');
const block = (kind: string, word: string): string =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].find(([, of, text = '']) => of === kind && text.includes(word))?.[2] ??
  expect.fail(word);

let folder: string;
const at = (name: string): string => join(folder, name);
const period = ['--from', '2026-01-01', '--to', '2026-12-31'];
const signed = () => ['--figures', at('figures.jws'), '--figures-key', at('operator.pem')];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-report-'));
  writeFileSync(at('figures.json'), block('json', 'provider'));
  for (const word of ['genpkey', 'pkeyutl']) execFileSync('bash', ['-e', '-c', block('sh', word)], { cwd: folder });
  writeFileSync(at('facts.ndjson'), '{"fact":"suspension","misuse":"ILLEGAL_CONTENT"}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const silently = async (args: string[]): Promise<number> => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return run(args);
};

describe('writ report make', () => {
  it('takes figures that were signed as the page says, and writes the facts, the figures and every sheet', async () => {
    expect(await silently(['make', ...period, ...signed(), '--facts', at('facts.ndjson'), '--out', at('report')])).toBe(0);
    expect(readdirSync(at('report'))).toEqual(
      expect.arrayContaining(['facts.ndjson', 'figures.jws', '1_summary.csv', '11_qualitative.csv']),
    );
    expect(readFileSync(join(at('report'), '1_summary.csv'), 'utf8')).toContain(
      'All,Example Social,Name of the service provider,Example Social Ltd\r\n',
    );
  });

  it('refuses figures that nobody signed, and facts that nobody understands, and writes nothing', async () => {
    const facts = ['--facts', at('facts.ndjson')];
    const unsigned = ['--figures', at('figures.json'), '--figures-key', at('operator.pem')];
    await expect(silently(['make', ...period, ...unsigned, ...facts, '--out', at('none')])).rejects.toThrow(/not signed/);
    writeFileSync(at('strange.ndjson'), '{"fact":"suspension","misuse":"RUDENESS"}\n');
    await expect(silently(['make', ...period, ...signed(), '--facts', at('strange.ndjson'), '--out', at('none')])).rejects.toThrow(
      /Line 1, "misuse"/,
    );
    expect(readdirSync(folder)).not.toContain('none');
  });

  it('does not write over a folder', async () => {
    await expect(silently(['make', ...period, ...signed(), '--facts', at('facts.ndjson'), '--out', folder])).rejects.toThrow(
      /not there yet/,
    );
  });
});

describe('writ report', () => {
  it.each([
    ['no step', []],
    ['an unknown step', ['guess']],
    ['an unknown option', ['make', '--colour']],
    ['an option of another step', ['check', '--facts', 'f', '--sheets', 's', '--log', 'l', '--out', 'o']],
    ['a missing option', ['make', '--from', '2026-01-01']],
    ['no such day', ['make', '--from', '2026-02-30', '--to', '2026-12-31', '--figures', 'f', '--figures-key', 'k', '--out', 'o']],
    [
      'a period that ends first',
      ['make', '--from', '2026-12-31', '--to', '2026-01-01', '--figures', 'f', '--figures-key', 'k', '--out', 'o'],
    ],
    ['a correction of no entry', ['publish', 'd', ...period, '--figures-key', 'k', '--corrects', 'the last one']],
  ])('does not understand %s', async (_, args) => {
    await expect(silently(args)).rejects.toMatchObject({ name: 'UsageError' });
  });
});
