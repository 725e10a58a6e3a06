/** The words of one language. */
export interface AlertWords {
  readonly greeting: string;
  readonly foot: string;
  /** By what it is about, and for faults by which. */
  readonly arrived: Readonly<Record<string, string>>;
  readonly decided: string;
  readonly duty: string;
  /** By stage. */
  readonly time: Readonly<Record<'half' | 'near' | 'over', string>>;
  readonly unclaimed: string;
  ends(time: string): string;
  open(url: string): string;
  /** The log lacks a day of one of three services of keys; whose. */
  dayOfOwner(owner: string): string;
  digest(count: number): string;
  line(text: string, time: string | null): string;
  instant(at: Date): string;
}
