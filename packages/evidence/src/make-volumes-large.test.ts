import { hasOpenssl } from '@writ/cms/testing';
import { expect, it } from 'vitest';
import { takeLargePackage } from '../testing/take-large-package.ts';

it.skipIf(!hasOpenssl)(
  'a package of 100,000 rows and 2 GiB is made and encrypted while less than 100 MB are needed at any time (openssl makes the keys)',
  () => {
    const { volumes, bytes, heldMb } = takeLargePackage(100_000, 2148);
    expect(volumes).toBe(9);
    expect(bytes).toBeGreaterThan(2_148_000_000);
    expect(heldMb).toBeGreaterThan(5);
    expect(heldMb).toBeLessThan(100);
  },
);
