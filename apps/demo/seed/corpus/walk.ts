/** The first walk over the corpus: headers and words only. Keeps headers of all mails and no body. */
import { registeredDomain } from '../pseudonyms/host-names.ts';
import { NameSightings } from '../pseudonyms/name-book.ts';
import { namesInBody, nameTokens } from '../pseudonyms/person-name.ts';
import { type CorpusFile, readCorpusFile } from './corpus.ts';
import { headerLength, type Mail, parseMail } from './mail.ts';
import { WordCount } from './word-count.ts';

/** A mail and its header. */
export interface Walked {
  readonly file: CorpusFile;
  readonly header: Mail;
}

/** What the walk found. */
export interface Walk {
  readonly walked: Walked[];
  readonly names: NameSightings;
  readonly words: WordCount;
  readonly domains: Set<string>;
}

/** Walks over the mails. */
export async function walkCorpus(files: readonly CorpusFile[]): Promise<Walk> {
  const result: Walk = { walked: [], names: new NameSightings(), words: new WordCount(), domains: new Set() };
  for (const file of files) {
    const raw = readCorpusFile(file);
    const length = headerLength(raw);
    const header = await parseMail(raw.subarray(0, length));
    const body = Buffer.from(raw.subarray(length)).toString('latin1');
    const head = Buffer.from(raw.subarray(0, length)).toString('latin1');
    result.walked.push({ file, header });
    result.words.add(body);
    for (const { name } of [header.sender, ...header.recipients]) result.names.add(nameTokens(name));
    for (const name of namesInBody(body)) result.names.add(nameTokens(name));
    for (const text of [head, body])
      for (const match of text.matchAll(/@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})/g))
        result.domains.add(registeredDomain(match[1] ?? ''));
  }
  return result;
}
