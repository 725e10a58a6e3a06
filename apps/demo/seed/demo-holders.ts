/**
 * The two accounts that people sign in to in a demonstration, and the small part of the corpus that tests load: it has
 * both holders, whole threads, private mail and unwanted mail, and is the same at each run.
 */
import { ownerAddress } from './corpus/mailbox-owner.ts';
import type { Survey, SurveyedMail } from './corpus/survey.ts';

/** Real, canonical addresses of the two holders' senders. */
export interface Holders {
  /** Writes most to lists, among those who also have private mail. */
  readonly 'holder-1': string;
  /** Owns the mailbox that the private mail is from. */
  readonly 'holder-2': string;
}

const isPrivate = (mail: SurveyedMail): boolean => !mail.isSpam && mail.list === undefined;

/** Chooses the holders from the whole survey. */
export function findHolders(survey: Pick<Survey, 'mails'>): Holders {
  const withPrivate = new Set(survey.mails.filter(isPrivate).flatMap((mail) => [mail.sender, ...mail.recipients]));
  const posts = new Map<string, number>();
  for (const mail of survey.mails) if (mail.list) posts.set(mail.sender, (posts.get(mail.sender) ?? 0) + 1);
  const [first] = [...posts]
    .filter(([address]) => address !== ownerAddress && withPrivate.has(address))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first) throw new Error('nobody in the corpus both writes to lists and has private mail: the corpus is not complete');
  return { 'holder-1': first[0], 'holder-2': ownerAddress };
}

/** Whole threads, those of `holder` first, until about `count` mails. */
function someThreads(survey: Survey, holder: string, count: number): SurveyedMail[] {
  const threads = new Map<string, SurveyedMail[]>();
  for (const mail of survey.mails) {
    const thread = survey.threads.threadOf.get(mail.key);
    if (thread) threads.set(thread, [...(threads.get(thread) ?? []), mail]);
  }
  const has = (mails: readonly SurveyedMail[]): number => Number(mails.some((mail) => mail.sender === holder));
  const chosen: SurveyedMail[] = [];
  for (const mails of [...threads.values()].sort((a, b) => has(b) - has(a)))
    if (mails.length <= 15 && chosen.length + mails.length <= count) chosen.push(...mails);
  return chosen;
}

/** About `limit` mails: half of them in threads, a quarter private, a quarter unwanted; all of them without a limit. */
export function chooseMails(survey: Survey, holders: Holders, limit: number | undefined): readonly SurveyedMail[] {
  if (limit === undefined || limit >= survey.mails.length) return survey.mails;
  const quarter = Math.ceil(limit / 4);
  const names = (mail: SurveyedMail): boolean => [mail.sender, ...mail.recipients].includes(holders['holder-1']);
  const privates = survey.mails.filter(isPrivate);
  const chosen = new Set([
    ...someThreads(survey, holders['holder-1'], quarter * 2),
    ...privates.filter(names).slice(0, quarter),
    ...privates.filter((mail) => mail.sender === ownerAddress).slice(0, 10),
    ...privates.filter((mail) => !names(mail)).slice(0, quarter),
    ...survey.mails.filter((mail) => mail.isSpam).slice(0, quarter),
  ]);
  return survey.mails.filter((mail) => chosen.has(mail));
}
