import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { startProcess } from './process.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-process-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bench = fileURLToPath(new URL('..', import.meta.url));

/** A program below `bench/` by name, whose text is here. */
function program(name: string, text: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return relative(bench, file);
}
const announcing = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => {
    if (request.url === '/work') for (const end = performance.now() + 120; performance.now() < end; );
    if (request.url === '/hold') globalThis.held = Buffer.alloc(100e6, 1);
    response.end(JSON.stringify(process.env));
  }).listen(0, '127.0.0.1', () => process.send({ url: 'http://127.0.0.1:' + server.address().port }));`;

it('the harness reads processor time and memory of the process alone, and ends it', async () => {
  process.env['WRIT_SECRET'] = 'not passed on';
  const mine = Buffer.alloc(200e6, 1);
  const server = await startProcess({ file: program('server', announcing), environment: { GIVEN: 'yes' } });
  try {
    expect(await (await fetch(server.url)).json()).toMatchObject({ NODE_ENV: 'production', GIVEN: 'yes' });
    expect(await (await fetch(server.url)).json()).not.toHaveProperty('WRIT_SECRET');
    const before = await server.usage();
    // What the parent holds is not counted; a bare Node takes some 50 MB.
    expect(before.peakBytes).toBeLessThan(mine.length);
    await fetch(`${server.url}/work`);
    await fetch(`${server.url}/hold`);
    const after = await server.usage();
    expect(after.cpuMs - before.cpuMs).toBeGreaterThan(20);
    expect(after.peakBytes - before.peakBytes).toBeGreaterThan(80e6);
  } finally {
    await server.stop();
    delete process.env['WRIT_SECRET'];
  }
  await expect(server.usage()).rejects.toThrow('ended in the middle of the measurement');
  await expect(fetch(server.url)).rejects.toThrow();
});

it('the harness names a program that ended, or that printed nothing for too long', async () => {
  await expect(startProcess({ file: program('ends', 'process.exitCode = 3;') })).rejects.toThrow(
    /ends\.mjs ended \(3\) before it said its url/,
  );
  const silent = program('silent', 'setInterval(() => undefined, 1000);');
  await expect(startProcess({ file: silent, startMs: 300 })).rejects.toThrow('did not say its url within 0.3 s');
});
