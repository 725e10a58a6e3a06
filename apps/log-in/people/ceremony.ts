/** The ceremony that makes a realm: once for each body, with its first people, or behind the body's own issuer, which names them. */
import { graphOf, isCountry, type Role, roles } from '@writ/access';
import { StartError } from '@writ/core';
import { inTransaction } from '@writ/own-database';
import pg from 'pg';
import { z } from 'zod';
import { upstreamShape } from '../upstream/upstream.ts';
import { addAct } from './acts.ts';
import { drawn, openEnrolment } from './enrol.ts';
import { termsOf } from './enrolment.ts';
import { issuerOf, type Realm } from './realm.ts';
import { Refused } from './refused.ts';

const firstShape = z.strictObject({ name: z.string(), roles: z.array(z.string()), office: z.string().nullable().default(null) });
const realmShape = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must have small letters, digits and hyphens'),
  organisation: z.string().trim().min(1).max(200),
  country: z.string().refine(isCountry, 'must be a country of ISO 3166').nullable().default(null),
  graph: z.enum(['platform', 'authority']),
  roles: z.array(z.enum(roles)).min(1),
  upstream: upstreamShape.nullable().default(null),
  first: z.array(firstShape).max(5).default([]),
});

export interface Ceremony {
  readonly issuer: string;
  readonly realm: Realm;
  /** For each of the first people the link that lets them accept. It is shown once. */
  readonly links: readonly { readonly name: string; readonly link: string }[];
}

function parse(json: unknown): z.infer<typeof realmShape> {
  const parsed = realmShape.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartError(`The realm can't be made, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
  }
  const { graph, country } = parsed.data;
  if (parsed.data.roles.some((role) => graphOf(role) !== graph)) throw new StartError('The realm has a role of another graph.');
  if (graph === 'authority' && country === null) throw new StartError('The realm of an authority names its country.');
  if (graph === 'platform' && !parsed.data.first.some((one) => one.roles.includes('COUNSEL')))
    throw new StartError("The platform's realm begins with a counsel, who approves the people of bodies.");
  if (graph === 'platform' && parsed.data.first.length < 3)
    throw new StartError("The platform's realm begins with three people: two could never let in a third.");
  if (parsed.data.upstream === null && parsed.data.first.length < 2)
    throw new StartError('The realm begins with two people at least, who can invite others then.');
  return parsed.data;
}

/** Throws StartError for an issuer that can't be in front of the realm: what it gives is what the realm may give, and nobody is let in beside it. */
function requireUpstream({ upstream, graph, roles: own, first }: z.infer<typeof realmShape>, origin: string): void {
  if (upstream === null) return;
  if (graph !== 'authority') throw new StartError('Behind an issuer of its own is the realm of an authority alone.');
  if (first.length > 0) throw new StartError('The people of a realm with "upstream" are named by that issuer: leave "first" out.');
  const { protocol, origin: at, search, hash } = new URL(upstream.issuer);
  if (protocol !== new URL(origin).protocol) throw new StartError('The issuer of "upstream" begins with https://.');
  if (at === origin || search !== '' || hash !== '')
    throw new StartError('The issuer of "upstream" is another server than this log-in, without a query.');
  const groups = Object.values(upstream.groups.of);
  if (groups.length === 0 || groups.some((group) => group.roles.some((role) => !own.includes(role))))
    throw new StartError('The groups of "upstream" give roles of the realm, and there is one at least.');
}

/** Each of the first may invite: nobody else could yet. */
function firstTerms(realm: Realm, first: z.infer<typeof firstShape>) {
  try {
    return termsOf(realm, { ...first, person: null, isAdministrator: true });
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    const office = realm.graph === 'authority' ? 'an office' : 'no office';
    throw new StartError(`${JSON.stringify(first.name)} needs a name, roles of the realm, and ${office}.`, { cause });
  }
}

/** Makes a realm and the links of its first people. Throws StartError for a realm that is there already: the ceremony is one time. */
export async function makeRealm(pool: pg.Pool, json: unknown, { origin, now }: { origin: string; now: Date }): Promise<Ceremony> {
  const parsed = parse(json);
  requireUpstream(parsed, origin);
  const { first, ...realm } = parsed;
  const people = first.map((one) => firstTerms(realm, one));
  const kind = realm.graph === 'platform' ? 'ROOT' : 'FIRST';
  try {
    return await inTransaction(pool, async (sql) => {
      const { name, organisation, country, graph, upstream } = realm;
      await sql.query(
        'INSERT INTO realm (name, organisation, country, graph, roles, upstream, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [...[name, organisation, country, graph, realm.roles satisfies readonly Role[], upstream && JSON.stringify(upstream), now]],
      );
      await addAct(
        sql,
        { act: 'REALM', realm: name, person: null, statement: JSON.stringify({ ...realm, first: people }), asserted: null },
        now,
      );
      const issuer = issuerOf(origin, realm);
      const links = [];
      for (const terms of people) {
        const secret = await openEnrolment(sql, { id: drawn(), realm: name, kind, terms, invitedBy: null }, now);
        links.push({ name: terms.name, link: `${issuer}/enrol/${secret}` });
      }
      return { issuer, realm, links };
    });
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) || cause.code !== '23505') throw cause;
    throw new StartError(
      'There is a realm of this name, of this body or of the platform already. A realm is made once: its own people let others in.',
      { cause },
    );
  }
}
