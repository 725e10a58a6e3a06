/** What each annex asks for: named where a form lacks it, since a draft may be incomplete and a submission may not. */
import type { CertificateContent } from './content.ts';
import { type CertificateKind, deadlines } from './mapping.ts';

export interface Missing {
  readonly section: string;
  readonly what: string;
  readonly article: string;
}

interface Rule {
  readonly sections: Readonly<Record<CertificateKind, string | null>>;
  readonly what: string;
  readonly articles: Readonly<Record<CertificateKind, string>>;
  /** The form's own elements count too: some of what is mandatory has no field. */
  readonly isThere: (content: CertificateContent, elements: ReadonlySet<string>) => boolean;
}

const both = (article: string) => ({ EPOC: article, EPOC_PR: article });
const annexes = { EPOC: 'Annex I', EPOC_PR: 'Annex II' };
const asksFor = ({ categories = [] }: CertificateContent, ...some: string[]): boolean => categories.some((one) => some.includes(one));
const isSensitive = (content: CertificateContent): boolean => asksFor(content, 'TRAFFIC', 'CONTENT');
const isNotified = ({ notified }: CertificateContent): boolean => notified !== undefined;
/** Art. 4(1) to (3), and 4(5) for emergencies; of an authority whose kind is missing nothing is concluded. */
function needsValidation({ kind, issuing, emergency, ...content }: CertificateContent): boolean {
  const office = issuing?.office;
  if (office === undefined || emergency !== undefined) return false;
  if (office === 'PUBLIC_PROSECUTOR') return kind === 'EPOC' && isSensitive({ kind, ...content });
  return !['JUDGE', 'COURT', 'INVESTIGATING_JUDGE'].includes(office);
}

const rules: readonly Rule[] = [
  {
    sections: { EPOC: 'A', EPOC_PR: 'A' },
    what: 'the file number',
    articles: annexes,
    isThere: ({ reference }) => reference !== undefined,
  },
  {
    sections: { EPOC: 'A', EPOC_PR: 'A' },
    what: 'the issuing state and authority',
    articles: { EPOC: 'Art. 5(5)(a)', EPOC_PR: 'Art. 6(4)(a)' },
    isThere: ({ issuing }) => issuing?.organisation !== undefined && issuing.country !== undefined,
  },
  {
    sections: { EPOC: 'B', EPOC_PR: 'B' },
    what: 'the addressee',
    articles: { EPOC: 'Art. 5(5)(b)', EPOC_PR: 'Art. 6(4)(b)' },
    isThere: (_, elements) => elements.has('B/Addressee'),
  },
  {
    sections: { EPOC: 'C', EPOC_PR: null },
    what: 'the deadline',
    articles: both('Art. 10(2) to (4)'),
    isThere: (_, elements) => elements.has('C/Deadline'),
  },
  {
    sections: { EPOC: 'E', EPOC_PR: 'C' },
    what: 'the user or another unique identifier that an order may name',
    articles: { EPOC: 'Art. 5(5)(c)', EPOC_PR: 'Art. 6(4)(c)' },
    isThere: ({ targets = [] }) => targets.length > 0,
  },
  {
    sections: { EPOC: 'F', EPOC_PR: 'D' },
    what: 'the category of data',
    articles: { EPOC: 'Art. 5(5)(d)', EPOC_PR: 'Art. 6(4)(d)' },
    isThere: ({ categories = [] }) => categories.length > 0,
  },
  {
    sections: { EPOC: 'F', EPOC_PR: 'D' },
    what: 'the time range of what is not subscriber data',
    articles: { EPOC: 'Art. 5(5)(e)', EPOC_PR: 'Art. 6(4)(e)' },
    isThere: (content) =>
      !asksFor(content, 'IDENTIFICATION', 'TRAFFIC', 'CONTENT') || (content.from !== undefined && content.to !== undefined),
  },
  {
    sections: { EPOC: 'G', EPOC_PR: 'E' },
    what: 'the provision of criminal law',
    articles: { EPOC: 'Art. 5(5)(f)', EPOC_PR: 'Art. 6(4)(f)' },
    isThere: ({ legalBasis }) => legalBasis?.offence !== undefined,
  },
  {
    sections: { EPOC: 'G', EPOC_PR: 'E' },
    what: 'the law that gives the power to order',
    articles: { EPOC: 'Art. 5(2)', EPOC_PR: 'Art. 6(2)' },
    isThere: ({ legalBasis }) => legalBasis?.provision !== undefined,
  },
  {
    sections: { EPOC: 'G', EPOC_PR: null },
    what: 'the threshold of traffic data and content',
    articles: both('Art. 5(4)'),
    isThere: (content) => !isSensitive(content) || content.legalBasis?.threshold !== undefined,
  },
  {
    sections: { EPOC: 'H', EPOC_PR: null },
    what: 'by when the user is informed, or why that is delayed',
    articles: both('Art. 13'),
    isThere: ({ informBy, secrecy }) => informBy !== undefined || secrecy !== undefined,
  },
  {
    sections: { EPOC: 'I', EPOC_PR: 'F' },
    what: 'the kind of the issuing authority',
    articles: both('Art. 4'),
    isThere: ({ issuing }) => issuing?.office !== undefined,
  },
  {
    sections: { EPOC: 'I', EPOC_PR: 'F' },
    what: 'the date of the signature',
    articles: annexes,
    isThere: ({ issuedAt }) => issuedAt !== undefined,
  },
  {
    sections: { EPOC: 'J', EPOC_PR: 'G' },
    what: 'state, name and kind of the validating authority',
    articles: both('Art. 4'),
    isThere: ({ validating, ...content }) => (validating === undefined ? !needsValidation(content) : Object.keys(validating).length === 3),
  },
  {
    sections: { EPOC: 'K', EPOC_PR: null },
    what: 'the notified authority, or why there is none',
    articles: both('Art. 8'),
    isThere: (content) => !isSensitive(content) || isNotified(content) || content.notNotified !== undefined,
  },
  {
    sections: { EPOC: 'L', EPOC_PR: null },
    what: 'to whom the data go',
    articles: annexes,
    isThere: ({ recipient }) => recipient !== undefined,
  },
];

/** What the annex asks for and the form does not have, in the order of its sections. */
export const missingIn = (content: CertificateContent, elements: ReadonlySet<string>): Missing[] =>
  rules.flatMap(({ sections, what, articles, isThere }) => {
    const section = sections[content.kind];
    return section === null || isThere(content, elements) ? [] : [{ section, what, article: articles[content.kind] }];
  });

/** What Section C says where it agrees with the emergency of Section B and the notification of Section K. */
export const deadlineOf = ({ emergency, notified }: CertificateContent): string =>
  emergency?.ground ?? (notified === undefined ? deadlines.soon : deadlines.tenDays);
