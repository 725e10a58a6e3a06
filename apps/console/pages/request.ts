/**
 * What a public page is made from, and what it comes to: the border between the pages and the gateway that serves them. The pages
 * read nothing but what is given here; they don't know who is signed in, and query the public graph anonymously.
 */
import type { Language } from './language.ts';

/** A file that came with a form. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One request for a page. */
export interface PageRequest {
  /** As it is in the address, still percent-encoded: `/items/abc`. */
  path: string;
  /** With its question mark, or empty: `?lang=de`. */
  search: string;
  /** As {@link languageOf} chose it. */
  language: Language;
  /** The reader's country, where the operator's edge says one. `ask` has to be asked from there too: it decides what the graph shows. */
  country?: string | null;
  /** What was written into a form of ours that was sent; left out where none was. */
  form?: Readonly<Record<string, string>>;
  /** The files that came with it. */
  files?: readonly SentFile[];
  /** Why files that were sent are not among them: too many, too large together, or too many such forms at this moment. */
  filesTrouble?: 'many' | 'large' | 'busy' | null;
}

/** A GraphQL answer, as the graph's endpoint gives it. */
export interface Answered {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: string; errorId?: string } }[];
}

/** Asks the public graph as nobody, from where the reader is. */
export type Ask = (documentText: string, variables: Readonly<Record<string, unknown>>) => Promise<Answered>;

/** The installation, as anybody may know it. */
export interface Installation {
  mode: 'demo' | 'production';
  /** Without a slash at the end. */
  baseUrl: string;
  logOrigin: string;
  logEpoch: number;
  /** Below which the log's files are: `/log/1/`. */
  logPath: string;
  /** The key that verifies the log's checkpoints. */
  verifierKey: string;
  /** The graphs that are served, in the order in which they are shown. */
  graphs: readonly { path: string; graph: 'public' | 'platform' | 'authority' | 'audit' }[];
  /** The installation's own clock, now. */
  now: Date;
  /** The bytes of a file below `logPath`, as everybody gets them (`tile/entries/000.p/12`); null when there is none. */
  logFile(path: string): Promise<Uint8Array | null>;
  /** The bytes of a file below `/reports/`, and of the list by an empty path, as everybody gets them; null when there is none. */
  reportFile(path: string): Promise<Uint8Array | null>;
  /** Whether the languages that tests alone have may be asked for. */
  pseudoLocale?: boolean;
}

/** A page that was made. */
export interface PublicAnswer {
  status: number;
  /** The whole document, as UTF-8 to be sent as `text/html`. */
  html: string;
  /** A choice of language to keep in the cookie `writ-language`; absent when none was made by this request. */
  keepLanguage?: Language;
}
