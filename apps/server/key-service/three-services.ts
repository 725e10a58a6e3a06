/** Three services of three owners, as one setting names them. Whatever makes two of them one is refused: shares of one owner prove nothing. */
import { X509Certificate } from 'node:crypto';
import { StartError } from '@writ/core';
import { z } from 'zod';

/** JSON, and usually in a file: WRIT_KEYS_SERVICES_FILE. */
export const servicesSetting = 'WRIT_KEYS_SERVICES';

const text = z.string().trim().min(1).max(10_000);
function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
const serviceSchema = z.strictObject({
  /** Whose it is. */
  owner: text.max(100),
  url: text,
  /** SPKI in base64. */
  publicKey: text,
  /** As WRIT_KEYS_ASK_SECRET, at a socket. */
  secret: text.exactOptional(),
  /** PEM: who certified it, where it is not WRIT_PARTS_CA. */
  ca: text.refine(isCertificate).exactOptional(),
});
const servicesSchema = z.strictObject({ v: z.literal(1), threshold: z.literal(2), services: z.array(serviceSchema).length(3) });

export type NamedService = z.infer<typeof serviceSchema>;

const form =
  '{"v":1,"threshold":2,"services":[{"owner":"…","url":"…","publicKey":"…"}, and two more]}, each with a "secret" at a socket, and with a "ca" where it needs one';

/** The three services. Throws StartError, which quotes no value but an owner. */
export function parseServices(json: string): NamedService[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new StartError(`${servicesSetting} is no JSON.`, { cause });
  }
  const parsed = servicesSchema.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') || 'the whole';
    throw new StartError(`${servicesSetting} names three services, of which two open a key, in the form ${form}. Wrong in it: ${path}.`);
  }
  const { services } = parsed.data;
  const folded = (owner: string): string => owner.normalize('NFKC').toLowerCase();
  requireDifferent(services, 'owner', ({ owner }) => folded(owner));
  requireDifferent(services, 'public key', ({ publicKey }) => Buffer.from(publicKey, 'base64').toString('hex'));
  requireDifferent(services, 'url', ({ url }) => URL.parse(url)?.href ?? url);
  return services;
}

/** Secrets of this part: who runs one service would ask the others with the one that it was shown. Throws StartError. */
export function requireThreeSecrets(services: readonly { readonly owner: string; readonly secret?: string }[]): void {
  requireDifferent(
    services.filter(({ secret }) => secret !== undefined),
    'secret',
    ({ secret }) => secret ?? '',
  );
}

function requireDifferent<T extends { readonly owner: string }>(services: readonly T[], what: string, of: (service: T) => string): void {
  const found = new Map<string, string>();
  for (const service of services) {
    const other = found.get(of(service));
    if (other !== undefined)
      throw new StartError(
        `${servicesSetting}: ${other} and ${service.owner} have one ${what}; three services have three owners, keys, places and secrets.`,
      );
    found.set(of(service), service.owner);
  }
}
