import { describe, expect, it } from 'vitest';
import type { Lock } from '../sbom/licences.ts';
import { productionLock } from './lock.ts';

const own = (locked: { devDependencies?: unknown }) => {
  const { devDependencies: _dev, ...rest } = locked;
  return rest;
};

const lock: Lock = {
  name: 'sample',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': {
      dependencies: { server: '1.0.0' },
      devDependencies: { builder: '1.0.0' },
      optionalDependencies: { runtime: '1.0.0', absent: '1.0.0' },
    },
    'apps/console': { dependencies: { page: '1.0.0' } },
    'packages/log': { dependencies: { hash: '2.0.0' }, devDependencies: { builder: '1.0.0' } },
    'node_modules/@writ/console': { resolved: 'apps/console', link: true },
    'node_modules/@writ/log': { resolved: 'packages/log', link: true },
    'node_modules/server': {
      dependencies: { hash: '1.0.0' },
      peerDependencies: { peer: '*', builder: '*' },
      peerDependenciesMeta: { builder: { optional: true } },
    },
    'node_modules/server/node_modules/hash': { dependencies: { deep: '1.0.0' } },
    'node_modules/server/node_modules/@scope/deep': {},
    'node_modules/deep': {},
    'node_modules/hash': {},
    'node_modules/peer': {},
    'node_modules/page': {},
    'node_modules/runtime': {},
    'node_modules/builder': {},
  },
};

describe('the lock of production', () => {
  it('has what its workspaces lead to by the place where Node finds it, and nothing of development or of another workspace', () => {
    expect(Object.keys(productionLock(lock, ['packages/log'], own).packages)).toEqual([
      '',
      'node_modules/@writ/log',
      'node_modules/deep',
      'node_modules/hash',
      'node_modules/peer',
      'node_modules/runtime',
      'node_modules/server',
      'node_modules/server/node_modules/hash',
      'packages/log',
    ]);
  });

  it('says of a workspace what its package.json says in production', () => {
    expect(productionLock(lock, ['packages/log'], own).packages['packages/log']).toEqual({ dependencies: { hash: '2.0.0' } });
  });

  it('is refused where a package is missing that one needs', () => {
    const { 'node_modules/deep': _gone, ...packages } = lock.packages;
    expect(() => productionLock({ ...lock, packages }, [], own)).toThrow(
      'package-lock.json has no deep, which node_modules/server/node_modules/hash needs.',
    );
    expect(() => productionLock(lock, ['packages/none'], own)).toThrow('package-lock.json has no packages/none.');
    expect(() => productionLock({ ...lock, lockfileVersion: 2 }, [], own)).toThrow('this reads version 3');
  });
});
