/** What the operator says of one X-Road member: `options` of a body of the connector `xroad`. */
import { StartError } from '@writ/core';
import { z } from 'zod';
import type { Body } from '../identity/bodies.ts';

const receiver = z.strictObject({
  code: z.string().trim().min(1),
  name: z.string().trim().min(1).optional(),
  system: z.string().trim().min(1),
});

const client = z.string().regex(/^[^/\s]+(\/[^/\s]+){2,3}$/, 'must be like EE/GOV/70000001/portal');

const optionsShape = z.strictObject({
  /** From when on accesses are kept here: what `usagePeriod` answers. */
  since: z.iso.datetime({ offset: true }),
  /** The X-Road clients that may ask for somebody else than the person of `X-Road-UserId`, as `X-Road-Client` has them. */
  portals: z.array(client).default([]),
  /** The X-Road clients that may ask for the person of `X-Road-UserId` alone. Whoever is in neither list asks nothing: the header is what a client writes. */
  clients: z.array(client).default([]),
  /** Addresses of the machines whose `Client-Cert` is believed, beside this one: a certificate is public, and only the edge knows who has its key. */
  edges: z.array(z.union([z.ipv4(), z.ipv6()])).default([]),
  /** The name of this platform's information system, for accesses of bodies without one below. */
  system: z.string().trim().min(1),
  /** Registry code and information system of bodies, by how a person's access history names them: `northport-police (DE)`. */
  receivers: z.record(z.string().min(1), receiver).default({}),
});
export type XroadOptions = z.infer<typeof optionsShape>;

/** One member and its options. Throws StartError for options that can't be used, and for several members: a request names none. */
export function memberOf(bodies: readonly Body[]): { body: Body; options: XroadOptions } {
  const [body, ...more] = bodies;
  if (body === undefined || more.length > 0)
    throw new StartError('WRIT_CONNECTORS has several bodies of xroad: a request does not say which one it is for, so give it one.');
  if (body.graph !== 'public' || body.roles.length !== 1 || body.roles[0] !== 'ACCOUNT_HOLDER')
    throw new StartError('The body of xroad in WRIT_CONNECTORS must have the graph public and the one role ACCOUNT_HOLDER.');
  const parsed = optionsShape.safeParse(body.options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartError(
      `WRIT_CONNECTORS can't be used, at the options of xroad, ${issue?.path.join('.') || 'their top'}: ${issue?.message}.`,
    );
  }
  return { body, options: parsed.data };
}
