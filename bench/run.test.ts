import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const run = (...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('./run.mjs', import.meta.url)), ...given], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

describe('npm run bench', () => {
  it('without a name lists the benchmarks, and each exists', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    const named = [...readFileSync(new URL('./run.mjs', import.meta.url), 'utf8').matchAll(/^ {2}(\w+): \{\s*file: '(.+?)'/gm)];
    expect(named.length).toBeGreaterThan(3);
    for (const [, name = '', file = ''] of named) {
      expect(stdout).toContain(`\n  ${name} `);
      expect(existsSync(new URL(file, import.meta.url)), file).toBe(true);
    }
  });

  it('answers an unknown name in one sentence', () => {
    const { status, stderr } = run('everything');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There is no measurement "everything": they are gateway, .+\.\n$/);
    expect(run('constructor').status).toBe(2);
  });

  it('--help of the gateway comparison installs nothing and starts nothing', () => {
    const { status, stdout } = run('gateway', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm run bench -- gateway/);
  });
});

describe('the packages of bench', () => {
  const packages: Record<string, { version?: string; link?: boolean; resolved?: string }> = json('./package-lock.json').packages;
  const root = json('../package.json');
  const own = { ...root.dependencies, ...root.devDependencies } as Record<string, string>;

  it('are pinned, and name no registry', () => {
    expect(Object.values(json('./package.json').dependencies)).toSatisfy((pins: string[]) => pins.every((pin) => /^(\d|file:)/.test(pin)));
    const resolved = Object.values(packages).flatMap((entry) => entry.resolved ?? []);
    expect(resolved.filter((where) => !where.startsWith('../node_modules/'))).toEqual([]);
  });

  it('replace none of the project: files here would get a copy of their own', () => {
    const shadowing = Object.keys(own).filter((name) => {
      const entry = packages[`node_modules/${name}`];
      return entry !== undefined && !entry.link && entry.version !== own[name];
    });
    expect(shadowing).toEqual([]);
    expect(packages['node_modules/graphql']).toMatchObject({ link: true });
  });
});
