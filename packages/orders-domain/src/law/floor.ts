/**
 * The floor that no table of law can lower: traffic and content need a judge, court or investigating judge as issuer or
 * validator before anybody reads them, a named offence and a closed past window, and no emergency gives them before validation. A row that says otherwise is narrowed here, so nothing else reads the table itself.
 *
 * A kind that only preserves lets nobody read: its snapshot is reached by a production order alone, which has the whole floor. So a
 * prosecutor may preserve what only a court may have produced: Regulation (EU) 2023/1543, Art. 4(3).
 */
import { type DataCategory, judicialCategories, judicialOffices, type Office } from '@writ/access/vocabulary';
import type { KindLaw, Signing } from './kind-law.ts';
import { kinds, type OrderKind, orderKinds } from './kinds.ts';

const isJudicial = (office: Office): boolean => judicialOffices.includes(office);
const isSensitive = (category: DataCategory): boolean => judicialCategories.includes(category);

function flooredSigning(row: Signing): Signing {
  if (!row.categories.some(isSensitive)) return row;
  return { ...row, alone: row.alone.filter(isJudicial), validatedBy: row.validatedBy.filter(isJudicial) };
}

/** What lets somebody read traffic and content. */
function flooredReading(law: KindLaw): KindLaw {
  if (law.permits === 'SNAPSHOT') return law;
  const { emergency } = law;
  return {
    ...law,
    signing: law.signing.map(flooredSigning),
    emergency: emergency && { ...emergency, categories: emergency.categories.filter((category) => !isSensitive(category)) },
  };
}

/** The row of law within the floor: equal to the row where that is as strict, and stricter elsewhere. */
export function withFloor(law: KindLaw): KindLaw {
  const sensitive = judicialCategories.filter((category) => law.signing.some(({ categories }) => categories.includes(category)));
  if (sensitive.length === 0) return law;
  const { window, texts } = law;
  const article = window?.article ?? law.targets.article;
  const offence = { field: 'offence' as const, says: 'it must name the provision of law', article };
  return {
    ...flooredReading(law),
    window: { article, categories: [...new Set([...(window?.categories ?? []), ...sensitive])] },
    texts: texts.some(({ field }) => field === 'offence') ? texts : [...texts, offence],
  };
}

/** The law of a kind, within the floor. */
export const lawOf = (kind: OrderKind): KindLaw => withFloor(kinds[kind]);

/** The kinds of whose orders the platform informs the person concerned; of every other kind it never does. */
export const informedByPlatform: readonly OrderKind[] = orderKinds.filter((kind) => lawOf(kind).informs === 'PLATFORM');

/** The kinds that the platform carries out by restricting items. */
export const actingKinds: readonly OrderKind[] = orderKinds.filter((kind) => lawOf(kind).permits === 'RESTRICTIONS');
