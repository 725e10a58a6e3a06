import { StartError } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { loweredOrderLimits } from './lowered-order-limits.ts';
import { judicialCategories, judicialOffices, orderLimits } from './order-limits.ts';

describe('the floor under every order', () => {
  it('has the decided values', () => {
    expect(orderLimits).toEqual({
      targets: 10,
      windowDays: 366,
      disclosuresPerOrder: 100,
      disclosuresPerTarget: 500,
      packagesPerTarget: 3,
      disclosuresPerOfficer: 200,
      disclosuresPerBody: 1_000,
      accountsPerBody: 50,
      releasesPerPerson: 20,
      fieldsPerPerson: 5,
      consentedFieldsPerPerson: 30,
      fieldsPerCase: 16,
      fieldsPerPlatform: 200,
    });
    expect(judicialCategories).toEqual(['TRAFFIC', 'CONTENT']);
    expect(judicialOffices).toEqual(['JUDGE', 'COURT', 'INVESTIGATING_JUDGE']);
  });

  it('is unchanged without a setting', () => expect(loweredOrderLimits({})).toEqual(orderLimits));

  it('is lowered limit by limit', () =>
    expect(loweredOrderLimits({ targets: 1, releasesPerPerson: 0, windowDays: 366 })).toEqual({
      ...orderLimits,
      targets: 1,
      releasesPerPerson: 0,
    }));

  it.each(Object.entries(orderLimits))('is never raised: %s above %i', (name, most) => {
    expect(() => loweredOrderLimits({ [name]: most + 1 })).toThrow(StartError);
    expect(() => loweredOrderLimits({ [name]: Number.POSITIVE_INFINITY })).toThrow(/only be lowered/);
  });

  it.each([[{ targets: -1 }], [{ targets: 1.5 }], [{ targets: Number.NaN }], [{ target: 1 }], [{ toString: 1 }]])('refuses %j', (wanted) =>
    expect(() => loweredOrderLimits(wanted)).toThrow(StartError),
  );

  it('is not changed when a setting is applied to it', () => {
    loweredOrderLimits({ targets: 1 });
    expect(orderLimits.targets).toBe(10);
  });
});
