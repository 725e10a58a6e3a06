/** The template of an impact assessment: each risk has a measure and tests that are there, and its links lead somewhere (documents.test.ts). */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const [, section = ''] = readFileSync(new URL('docs/dpia-template.md', root), 'utf8').split('## 3. ');
const rows = (section.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

it('lists risks', () => expect(rows.length).toBeGreaterThan(12));

it.each(rows)(
  'the risk "%s" has a measure, leaves the judgement to the controller, and names existing tests',
  (risk, measure, judgement, tests) => {
    expect([risk, measure, tests]).not.toContain('');
    expect(judgement).toBe('**Fill in**');
    const files = [...(tests ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(new URL(file, root)) && file.endsWith('.test.ts'), file).toBe(true);
  },
);
