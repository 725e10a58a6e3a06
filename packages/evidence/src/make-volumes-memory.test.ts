import { hasOpenssl } from '@writ/cms/testing';
import { expect, it } from 'vitest';
import { takeLargePackage } from '../testing/take-large-package.ts';

it.skipIf(!hasOpenssl)(
  'a package of 20,000 rows and 300 MB is made and encrypted while less than 100 MB are needed at any time (openssl makes the keys)',
  () => {
    const { volumes, bytes, heldMb } = takeLargePackage(20_000, 300);
    expect(volumes).toBe(2);
    expect(bytes).toBeGreaterThan(300_000_000);
    expect(heldMb).toBeGreaterThan(5);
    expect(heldMb).toBeLessThan(100);
  },
);
