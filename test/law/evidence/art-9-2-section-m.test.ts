/** Who reads grounds and summary of a European order, and what an auditor reads. Written from the regulation, and asked of the served subgraph. */
import { lawOf, orderKinds } from '@writ/orders-domain/law';
import { visibleText } from '@writ/orders-domain/order';
import { at, day, people, production, sampleOf, walked } from '@writ/orders-domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  const national = walked(sampleOf('NATIONAL_PRODUCTION'), 'SERVED', { ...people.court, country: 'IE' });
  await served.put({ ...national, id: 'national', targets: [], decisions: [] });
  const notified = production({ notified: { organisation: 'west-enforcing', country: 'IE' } });
  const emergency = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' } as const;
  const secrecy = { ground: 'PUBLIC_SECURITY', reason: 'Accomplices would flee.', until: at(day) } as const;
  await served.put({ ...walked(notified, 'SERVED'), id: 'european', emergency, secrecy });
});
afterAll(() => served.close());

const ofCase = 'query ($id: ID!) { order(id: $id) { purpose legalBasis { offence grounds } } }';
const readBy = async (who: keyof typeof people, id: string) => (await served.ask(who, ofCase, { id })).data.order;

describe('Regulation (EU) 2023/1543, Art. 9(2) and Annex I, Section M: grounds and summary', () => {
  const { purpose, legalBasis } = production();
  it('are read by the issuing and by the notified authority', async () => {
    for (const who of ['police', 'enforcing'] as const)
      expect(await readBy(who, 'european'), who).toEqual({
        purpose,
        legalBasis: { offence: legalBasis.offence, grounds: legalBasis.grounds },
      });
  });
  it('are not read by the addressee, which reads the rest', async () => {
    for (const who of ['agent', 'counsel'] as const)
      expect(await readBy(who, 'european'), who).toEqual({ purpose: null, legalBasis: { offence: legalBasis.offence, grounds: null } });
  });
  it('are read by the counsel of the case of an order under national law', async () => {
    const { generation } = walked(sampleOf('NATIONAL_PRODUCTION'), 'SERVED', { ...people.court, country: 'IE' });
    const take = 'mutation ($id: ID!, $generation: Int!) { takeOrder(order: $id, generation: $generation) { ... on Refusal { message } } }';
    await served.ask('counsel', take, { id: 'national', generation });
    expect(await readBy('counsel', 'national')).toEqual({
      purpose,
      legalBasis: { offence: legalBasis.offence, grounds: legalBasis.grounds },
    });
  });
});

it('Regulation (EU) 2023/1543, Art. 6(4) and 9(3): neither of them is sent to the addressee of an EPOC-PR', () => {
  const kept = orderKinds.filter((kind) => visibleText({ kind }, 'grounds', 'why', { graph: 'platform', knows: true }) === null);
  expect(kept).toEqual(['EPOC', 'EPOC_PR']);
  expect(kept.map((kind) => lawOf(kind).notForAddressee?.article)).toEqual([
    'Regulation (EU) 2023/1543, Art. 9(2) and Annex I',
    'Regulation (EU) 2023/1543, Art. 6(4) and 9(3)',
  ]);
});

describe('Regulation (EU) 2016/679, Art. 5(1)(c): an auditor', () => {
  it.each(['purpose', 'legalBasis { grounds }', 'emergency { threat }', 'secrecy { reason }', 'history { text }'])(
    'reads no %s',
    async (field) => {
      const { messages } = await served.ask('auditor', `query ($id: ID!) { order(id: $id) { ${field} } }`, { id: 'european' });
      expect(messages.length).toBeGreaterThan(0);
    },
  );
  it('reads people, codes, instants and the digest', async () => {
    const asked =
      'query ($id: ID!) { order(id: $id) { digest warnings legalBasis { offence } issuing { organisation } history { act at codes } } }';
    const { data, messages } = await served.ask('auditor', asked, { id: 'european' });
    expect(messages).toEqual([]);
    expect(data.order).toMatchObject({ digest: expect.stringMatching(/^2:/), issuing: { organisation: 'north-police' } });
  });
});
