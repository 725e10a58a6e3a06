/** A part of a collection as it comes from the platform's source, read to its signed end. */
import type { Part } from '@writ/source/client';
import type { GapLine, RecordLine } from '@writ/source/wire';

/** A part whose end the source has signed. */
export interface CollectedPart {
  /** Whom the identifier names: nobody, one account, or `AMBIGUOUS` where it names several. */
  readonly accounts: readonly string[];
  readonly gaps: readonly GapLine[];
  readonly records: readonly RecordLine[];
  /** Of all bytes before the end line, in hexadecimal, and the source's signature in base64. */
  readonly sha256: string;
  readonly signature: string;
  /** Where the next part begins; null after the last one. */
  readonly next: string | null;
}

function accountsOf({ found }: Part): string[] {
  if (found === 'NOBODY') return [];
  return found === 'AMBIGUOUS' ? [found] : [found.account];
}

/** All lines of a part. Throws SourceError unless a true end follows them. */
export async function readPart(part: Part): Promise<CollectedPart> {
  const [gaps, records]: [GapLine[], RecordLine[]] = [[], []];
  for await (const line of part.lines) line.type === 'gap' ? gaps.push(line) : records.push(line);
  return { accounts: accountsOf(part), gaps, records, ...part.end() };
}
