import { describe, expect, it } from 'vitest';
import { bodyItem, makeCertificate, makeKey } from '../testing/bodies.ts';
import { findConnectorRefusals } from './refusals.ts';

const baseUrl = 'https://writ.platform.example';
const { pem } = makeCertificate('northport');
const options = { sender: { CountryCode: 'DE', UniqueIdentifier: 'A' }, receiver: { CountryCode: 'IE', UniqueIdentifier: 'B' } };
const item = (over: object = {}) => ({ ...bodyItem(pem, { connector: 'hi1', enrolment: 'northport', options }), ...over });
const good = {
  WRIT_CONNECTORS_URL: 'https://connect.platform.example',
  WRIT_CONNECTORS: JSON.stringify({ bodies: [item()] }),
  WRIT_KEY_CONNECTORS: makeKey(),
  WRIT_KEY_HI1: makeKey(),
};
const refusals = async (over: Readonly<Record<string, string>> = {}) =>
  (await findConnectorRefusals({ ...good, ...over }, baseUrl)).refusals;

describe('settings of connectors', () => {
  it('that are good are refused nothing', async () => {
    expect(await refusals()).toEqual([]);
  });

  it('that lack several are refused for each of them at once', async () => {
    const found = await refusals({ WRIT_CONNECTORS_URL: '', WRIT_CONNECTORS: '', WRIT_KEY_CONNECTORS: '' });
    expect(found).toHaveLength(3);
    for (const [at, name] of ['WRIT_CONNECTORS_URL', 'WRIT_CONNECTORS:', 'WRIT_KEY_CONNECTORS'].entries())
      expect(found[at]).toContain(name);
  });

  it('lack what a connector of a body needs, and only then', async () => {
    expect(await refusals({ WRIT_KEY_HI1: '' })).toEqual([expect.stringContaining('needs WRIT_KEY_HI1')]);
    const both = await refusals({ WRIT_KEY_HI1: '', WRIT_CONNECTORS: JSON.stringify({ bodies: [item({ options: {} })] }) });
    expect(both).toEqual([expect.stringContaining('the options of hi1 northport'), expect.stringContaining('needs WRIT_KEY_HI1')]);
    const xroad = JSON.stringify({ bodies: [item({ connector: 'xroad', graph: 'public', roles: ['ACCOUNT_HOLDER'], options: {} })] });
    expect(await refusals({ WRIT_KEY_HI1: '', WRIT_CONNECTORS: xroad })).toEqual([expect.stringContaining('the options of xroad')]);
  });

  it('that name a connector that there is not name those that there are', async () => {
    const found = await refusals({ WRIT_CONNECTORS: JSON.stringify({ bodies: [item({ connector: 'hi2' })] }) });
    expect(found).toEqual([expect.stringContaining('hi1, xroad')]);
  });
});
