/** An installation and a graph for tests of the pages: what the graph answers is given by the root field that is asked. */
import { emptyRoot } from '@writ/tlog';
import type { Assets } from '../assets.ts';
import type { Answered, Ask, Installation, PageRequest } from '../request.ts';

export const assets: Assets = {
  stylesheet: '/assets/pages-1.css',
  verifyScript: '/assets/verify-1.js',
  offlineVerifier: { href: '/assets/verifier-0.html', sha256: 'ab'.repeat(32) },
};

export const installation: Installation = {
  mode: 'demo',
  baseUrl: 'http://localhost:4000',
  logOrigin: 'demo.writ.localhost/log/1',
  logEpoch: 1,
  logPath: '/log/1/',
  verifierKey: 'demo.writ.localhost/log/1+48854bd5+ATY/QvDgwatAFx41M8WDH1+QHEXhhLOVNRlOTfPzfKif',
  graphs: [
    { path: '/graphql', graph: 'public' },
    { path: '/platform/graphql', graph: 'platform' },
    { path: '/authority/graphql', graph: 'authority' },
    { path: '/audit/graphql', graph: 'audit' },
  ],
  now: new Date('2031-12-24T10:00:00Z'),
  logFile: async () => null,
  reportFile: async () => null,
  pseudoLocale: true,
};

export const requestOf = (path: string, changes: Partial<PageRequest> = {}): PageRequest => ({
  path,
  search: '',
  language: 'en',
  country: null,
  ...changes,
});

export const note =
  'demo.writ.localhost/log/1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 demo.writ.localhost/log/1 SIVL1VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVU=\n';

export const checkpoint = {
  note,
  origin: installation.logOrigin,
  size: '0',
  root: Buffer.from(emptyRoot).toString('base64'),
};

const point = { email: 'people@social.example', phone: '+353 1 555 0100', url: 'https://social.example/help', languages: ['en', 'de'] };

export const contactPoints = {
  name: 'Example Social Ltd',
  address: ['1 Example Quay', 'Dublin'],
  recipients: point,
  authorities: { ...point, phone: null, url: null },
  representative: null,
  evidence: null,
};

const days = { from: '2031-11-24T00:00:00.000Z', to: '2031-12-24T00:00:00.000Z' };
const figures = {
  orderFigures: { ...days, asked: 40, answered: 30, narrowed: null, refused: 0, medianDays: 3.5, p90Days: 8.1 },
  complaintFigures: { ...days, decided: null, reversed: 0 },
};

const noItems = { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };

/** Answers by what a document asks; `null` of an item is NOT_FOUND, as at the graph. */
export const askOf =
  (
    said: {
      item?: Record<string, unknown> | null;
      territories?: Record<string, unknown>;
      tombstones?: Record<string, unknown>;
      fault?: string;
    } = {},
  ): Ask =>
  async (document): Promise<Answered> => {
    if (said.fault !== undefined) return { errors: [{ message: 'It failed.', extensions: { code: said.fault, errorId: '7f' } }] };
    if (document.startsWith('query PublicContactPoints')) return { data: { contactPoints } };
    if (document.startsWith('query PublicCheckpoint')) return { data: { checkpoint } };
    if (document.startsWith('query PublicItemStatuses')) return { data: { itemStatuses: noItems } };
    if (document.startsWith('query PublicFigures')) return { data: figures };
    if (said.item === null || said.item === undefined)
      return { data: { item: null }, errors: [{ message: 'There is no such thing.', extensions: { code: 'NOT_FOUND' } }] };
    if (document.startsWith('query PublicItemTerritories')) return { data: { item: said.territories ?? {} } };
    if (document.startsWith('query PublicItemTombstones')) return { data: { item: said.tombstones ?? {} } };
    return { data: { item: said.item } };
  };

export const item = {
  id: 'item-1',
  title: 'A title',
  text: 'A text.',
  language: 'en',
  publishedAt: '2031-01-02T03:04:05.000Z',
  thread: 'item-0',
  author: { handle: 'somebody' },
  inReplyTo: { id: 'item-0', title: 'The first' },
  enforcementStatus: 'AVAILABLE',
  everywhere: 'AVAILABLE',
  tombstones: [],
};
