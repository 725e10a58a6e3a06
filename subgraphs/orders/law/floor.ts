/**
 * The floor that no table of law can lower: traffic and content need a judge, court or investigating judge as issuer or
 * validator, a named offence and a closed past window, and no emergency gives them before validation. A row that says
 * otherwise is narrowed here, so nothing else reads the table itself.
 */
import { type DataCategory, judicialCategories, judicialOffices, type Office } from '@writ/access';
import type { KindLaw, Signing } from './kind-law.ts';
import { kinds, type OrderKind } from './kinds.ts';

const isJudicial = (office: Office): boolean => judicialOffices.includes(office);
const isSensitive = (category: DataCategory): boolean => judicialCategories.includes(category);

function flooredSigning(row: Signing): Signing {
  if (!row.categories.some(isSensitive)) return row;
  return { ...row, alone: row.alone.filter(isJudicial), validatedBy: row.validatedBy.filter(isJudicial) };
}

/** The row of law within the floor: equal to the row where that is as strict, and stricter elsewhere. */
export function withFloor(law: KindLaw): KindLaw {
  const sensitive = judicialCategories.filter((category) => law.signing.some(({ categories }) => categories.includes(category)));
  const signing = law.signing.map(flooredSigning);
  if (sensitive.length === 0) return { ...law, signing };
  const { window, texts, emergency } = law;
  const article = window?.article ?? law.targets.article;
  const offence = { field: 'offence' as const, says: 'it names the provision of law', article };
  return {
    ...law,
    signing,
    window: { article, categories: [...new Set([...(window?.categories ?? []), ...sensitive])] },
    texts: texts.some(({ field }) => field === 'offence') ? texts : [...texts, offence],
    emergency: emergency && { ...emergency, categories: emergency.categories.filter((category) => !isSensitive(category)) },
  };
}

/** The law of a kind, within the floor. */
export const lawOf = (kind: OrderKind): KindLaw => withFloor(kinds[kind]);
