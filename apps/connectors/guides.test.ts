/** The two guides: what they have an operator write and type is what the connectors take. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import { describe, expect, it } from 'vitest';
import { namesOf } from './hi1/settings.ts';
import { parseBodies } from './identity/bodies.ts';
import { readSigningKey } from './identity/tokens.ts';
import { makeCertificate } from './testing/bodies.ts';

const read = (page: string): string => readFileSync(join(import.meta.dirname, '../../docs/how-to', page), 'utf8');
const blocks = (page: string, language: string): string[] =>
  [...read(page).matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(([, found, text]) => (found === language ? [text ?? ''] : []));

describe.each([
  ['run-connectors.md', 'connectors/key'],
  ['connect-hi1.md', 'connectors/hi1'],
])('the guide %s', (page, place) => {
  const listed = blocks(page, 'json').filter((text) => text.includes('"bodies"'));

  it('has a list of bodies that is taken', () => {
    const certificate = JSON.stringify(makeCertificate('northport').pem);
    const bodies = listed.flatMap((text) =>
      parseBodies(text.replace(/"-----BEGIN.*?-----\\n"/, certificate), 'https://connect.example.org'),
    );
    expect(bodies.map(({ issuer }) => issuer)).toEqual(['https://connect.example.org/hi1/northport']);
    if (page === 'connect-hi1.md') expect(namesOf(bodies).size).toBe(1);
    else expect(read(page)).toContain(`"issuer": "${bodies[0]?.issuer}"`);
  });

  it.skipIf(!hasOpenssl)('has commands that make a key which is taken (needs openssl)', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'writ-guide-'));
    try {
      for (const text of blocks(page, 'sh').filter((one) => one.includes('openssl')))
        execFileSync('sh', ['-eu', '-c', text], { cwd, stdio: 'pipe' });
      await expect(readSigningKey('WRIT_KEY', readFileSync(join(cwd, place), 'utf8'))).resolves.toMatchObject({
        publicJwk: { crv: 'P-256' },
      });
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});
