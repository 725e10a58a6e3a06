/** The words that the script of the page for receipts says, beside those of a proof. */
export const clientKeys = [
  'public.verify.entry',
  'public.verify.nothing',
  'public.verify.none',
  'public.verify.receipt.name',
  'public.verify.receipt.wrong',
  'public.verify.stopped',
  'public.verify.alone',
  'public.verify.problem.answer',
  'public.verify.problem.both',
  'public.verify.problem.key',
  'public.verify.problem.missing',
  'public.verify.problem.receipt',
  'public.verify.problem.witnesses',
  'public.verify.verdict.failed',
  'public.verify.verdict.incomplete',
  'public.verify.verdict.verified',
  'public.verify.with',
  'public.verify.with.at',
  'public.verify.with.key',
  'public.verify.with.log',
] as const;
export type ClientKey = (typeof clientKeys)[number];
