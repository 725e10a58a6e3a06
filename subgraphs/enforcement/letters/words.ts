/**
 * The words of letters to notifiers in each language: Regulation (EU) 2022/2065, Art. 16(4) and (5), 20(5) and 23(2). What staff wrote stands in them as
 * it was written.
 */
import type { MisuseKind } from '../sdl.ts';
import type { ComplaintRow, NoticeRow } from '../store/rows.ts';

/** A notice, as letters name it. */
export interface NamedNotice {
  readonly id: string;
  readonly day: string;
  readonly item: string;
}

/** Which remedies are open after a decided complaint. */
export type RemedyCase = 'DECISION' | 'EXECUTION' | 'ACCESS';

export interface LetterWords {
  readonly greeting: string;
  readonly foot: string;
  day(at: Date): string;
  why(reason: string): string;
  readonly received: { subject: string; body(notice: NamedNotice): string; next: string; stranger: string };
  readonly decided: {
    subject: string;
    body(notice: NamedNotice, outcome: string): string;
    outcomes: Readonly<Record<NoticeRow['state'], string>>;
    automated: string;
    notAutomated: string;
    redress: string;
  };
  readonly complaint: {
    subject: string;
    body(complaint: string, notice: NamedNotice, outcome: string): string;
    outcomes: Readonly<Record<ComplaintRow['state'], string>>;
    automated: string;
    notAutomated: string;
    remedies: Readonly<Record<RemedyCase, string>>;
  };
  readonly warning: { subject: string; body(reason: string): string; next: string };
  readonly suspension: { subject: string; body(until: string, reason: string): string; redress: Readonly<Record<MisuseKind, string>> };
  readonly suspicion: { subject: string; body(platform: string): string; read(address: string): string };
}
