/** An order names its targets, each of exactly one account or item, none twice, of a type that its kind takes. No law limits how many. */
import { parseIdentifier } from '../identifiers/identifier.ts';
import type { Identifier } from '../order/content.ts';
import { type Reason, reason } from '../order/refusal.ts';
import type { Check, CheckInput } from './check.ts';

const isReason = (value: Identifier | Reason): value is Reason => 'reason' in value;
const keyOf = ({ type, value }: Identifier): string => JSON.stringify([type, value]);

/** Each later target that is a target before it. */
function repeated(parsed: readonly (Identifier | Reason)[], article: string): Reason[] {
  const keys = parsed.map((one) => (isReason(one) ? null : keyOf(one)));
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    if (key === null || first === index) return [];
    return [reason('DUPLICATE_TARGET', `Target ${index + 1} is the same as target ${first + 1}: name it once.`, article)];
  });
}

/** The page of a profile is a target only of the platform that shows it. */
function elsewhere(parsed: Identifier | Reason, where: string, { hosts, law }: Pick<CheckInput, 'hosts' | 'law'>): Identifier | Reason {
  if (isReason(parsed) || parsed.type !== 'PROFILE_URL' || hosts === undefined || hosts.includes(new URL(parsed.value).host)) return parsed;
  const ours = `a profile of this platform has an address like https://${hosts[0]}/`;
  return reason('INVALID', `${where} is a page of another host: ${ours}. Name one of those, or address its provider.`, law.targets.article);
}

export const checkTargets: Check = ({ identifiers }, { law, hosts }) => {
  const { types, article } = law.targets;
  if (identifiers.length === 0)
    return [reason('TARGETS', 'Name the accounts or items that the order is about: at least one target.', article)];
  const parsed = identifiers.map((one, index) => {
    const where = `Target ${index + 1}`;
    if (types.includes(one.type)) return elsewhere(parseIdentifier(one, where, article), where, { hosts, law });
    return reason('INVALID', `${where} has a type that this kind of order doesn't take: use one of ${types.join(', ')}.`, article);
  });
  return [...parsed.filter(isReason), ...repeated(parsed, article)];
};
