/**
 * A Mastodon server as a source of Writ: reads its tables with a role that may read these columns alone, and acts by its admin API. Nothing is
 * kept here.
 */
import { type CollectRequest, type Description, type GapLine, type Source, Unsupported } from '@writ/source';
import type pg from 'pg';
import { accountAnswerOf, findAccount, findHolder, resolveAccounts } from './accounts.ts';
import { type Acting, observe, putEffect } from './effects.ts';
import { readItem } from './items.ts';
import { Media } from './media.ts';
import { readRecords } from './records.ts';

export interface MastodonSettings {
  readonly url: string;
  readonly adminToken: string;
  /** Mastodon's `public/system`. */
  readonly systemFolder: string;
  /** The OpenID provider that the server uses for log-ins; null where it has its own. */
  readonly issuer: string | null;
}

const gaps: Omit<GapLine, 'type'>[] = [
  {
    category: 'SUBSCRIBER',
    why: 'NOT_RECORDED',
    says: 'No date of birth, telephone number or postal address is recorded; the name is the one that is shown.',
  },
  {
    category: 'IDENTIFICATION',
    why: 'RETENTION',
    says: 'Addresses are deleted after one year, unless the operator has chosen another time.',
  },
  {
    category: 'TRAFFIC',
    why: 'RETENTION',
    says: 'Log-ins are deleted after one year; a session that ended and an app that was revoked are not held.',
  },
  { category: 'CONTENT', why: 'RETENTION', says: 'What was deleted is held for 30 days, and then gone.' },
];

const description: Description = {
  name: 'Mastodon',
  identifierTypes: ['USER_ID', 'HANDLE', 'PROFILE_URL', 'EMAIL'],
  categories: [
    { category: 'SUBSCRIBER', history: 'LAST' },
    { category: 'IDENTIFICATION', history: 'SINCE', retentionDays: 365, says: 'One year, unless the operator has chosen another time.' },
    { category: 'TRAFFIC', history: 'SINCE', retentionDays: 365, says: 'One year, unless the operator has chosen another time.' },
    { category: 'CONTENT', history: 'ALL', says: 'With every version; what was deleted for 30 days.' },
  ],
  effects: [
    {
      kind: 'account',
      status: 'SUSPENDED',
      reversible: true,
      reversibleDays: 30,
      territories: false,
      says: 'After 30 days the server deletes everything.',
    },
    { kind: 'account', status: 'TERMINATED', reversible: false, territories: false, says: 'The server deletes everything at once.' },
  ],
};

const gapsOf = ({ categories }: Omit<CollectRequest, 'after'>) =>
  gaps.flatMap((gap) => categories.filter(({ category }) => category === gap.category).map(({ from, to }) => ({ ...gap, from, to })));

/** The source over one server. */
export function mastodonSource(pool: pg.Pool, { url, adminToken, systemFolder, issuer }: MastodonSettings): Source {
  const platform: Acting = { pool, url, adminToken };
  const media = new Media(pool, systemFolder);
  const isItem = async (id: string): Promise<boolean> => (await readItem(platform, media, { id })) !== undefined;
  return {
    describe: () => description,
    async resolve(identifier, horizon) {
      const accounts = await resolveAccounts(platform, identifier);
      if (accounts === null) throw new Unsupported(`Mastodon can't look for ${identifier.type}.`);
      return accounts.filter(({ createdAt }) => createdAt.toISOString() <= horizon).map(({ id }) => id);
    },
    collect: (request) => readRecords(pool, media, request),
    gaps: gapsOf,
    blob: (account, sha256) => media.blob(account, sha256),
    item: (name) => readItem(platform, media, name),
    async account(id) {
      const account = await findAccount(platform, id);
      return account && accountAnswerOf(account);
    },
    holder: async (person) => (await findHolder(platform, person, issuer))?.id,
    put: (subject, effect) => putEffect(platform, subject, effect, isItem),
    observe: (subjects) => Promise.all(subjects.map((subject) => observe(platform, subject, isItem))),
  };
}
