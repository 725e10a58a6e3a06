/**
 * The way out of the real corpus: every name, address, host and number that leaves this folder goes through here and comes
 * out fictional, the same in headers, hops and bodies. How much of a text is found is measured in `whole-corpus.test.ts`;
 * what no pattern finds (a nickname, a town, an employer) stays.
 */

import type { Sender, Survey } from '../corpus/survey.ts';
import { TextPatterns } from '../corpus/text-patterns.ts';
import { HostNames } from './host-names.ts';
import { capitalised, InventedWords, type WordKind } from './invented-words.ts';
import { KeyedDraw, keyedHex } from './keyed-draw.ts';
import { NameBook } from './name-book.ts';
import { replaceNames } from './name-replacement.ts';
import { nameTokens } from './person-name.ts';
import { phoneNumber } from './phone-numbers.ts';

/** A sender's fictional self. */
export interface Person {
  readonly accountKey: string;
  readonly name: string;
  readonly handle: string;
  readonly email: string;
  readonly phone: string;
}

/** All fictional counterparts; made from a survey and equal for equal surveys. */
export class Pseudonyms {
  readonly hosts: HostNames;
  readonly #survey: Survey;
  readonly #invented: InventedWords;
  readonly #book: NameBook;
  readonly #people = new Map<string, Person>();
  readonly #lists = new Map<string, { name: string; address: string }>();
  readonly #patterns: TextPatterns;

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#invented = new InventedWords((word) => survey.words.has(word));
    this.#book = new NameBook(survey.names, survey.words, this.#invented);
    this.hosts = new HostNames(this.#invented);
    for (const list of [...survey.lists.keys()].sort()) this.#lists.set(list, this.#inventList(list));
    this.#inventPeople([...survey.senders.values()].sort((a, b) => (a.address < b.address ? -1 : 1)));
    this.#patterns = new TextPatterns(this, survey, this.#lists);
  }

  #inventList(list: string): { name: string; address: string } {
    const name = `${this.#invented.ownWord('domain', list)}-${new KeyedDraw('list', list).pick(['talk', 'users', 'circle', 'board', 'forum'])}`;
    return { name, address: `${name}@lists.${this.hosts.mailDomain(list.split('@')[1] ?? '')}` };
  }

  #inventPeople(senders: readonly Sender[]): void {
    const phones = new Set<string>();
    const handles = new Map<string, number>();
    for (const { address, name } of senders) {
      const parts = this.#fictionalParts(name, address);
      const plain = parts.join('.');
      const count = (handles.get(plain) ?? 0) + 1;
      handles.set(plain, count);
      const handle = count === 1 ? plain : `${plain}${count}`;
      let turn = 0;
      while (phones.has(phoneNumber(address, turn))) turn += 1;
      const phone = phoneNumber(address, turn);
      phones.add(phone);
      this.#people.set(address, {
        accountKey: keyedHex(24, 'account', address),
        name: parts.map(capitalised).join(' '),
        handle,
        email: `${handle}@${this.hosts.mailDomain(address.split('@')[1] ?? '')}`,
        phone,
      });
    }
  }

  /** Given and family name; what a display name doesn't give is invented for the address. */
  #fictionalParts(name: readonly string[], address: string): string[] {
    const parts = this.#book.fictionalName(name) ?? [this.#invented.word('given', address)];
    return parts.length > 1 ? parts : [...parts, this.#invented.word('family', address)];
  }

  /** The fictional self of a sender, by canonical address. */
  person(address: string): Person | undefined {
    return this.#people.get(address);
  }

  /** An invented word, the same for the same seed. */
  wordFor(kind: WordKind, seed: string): string {
    return this.#invented.word(kind, seed);
  }

  /** A street with a number, in no town of this world. */
  street(seed: string): string {
    const draw = new KeyedDraw('street', seed);
    return `${1 + draw.int(199)} ${capitalised(this.#invented.word('family', seed))} ${draw.pick(['Lane', 'Row', 'Walk', 'Hill', 'Quay'])}`;
  }

  /** The fictional address for any real one, of a sender, a list, or somebody who is only mentioned. */
  address(real: string): string {
    const lower = this.#survey.canonical(real.toLowerCase());
    const known = this.#people.get(lower)?.email ?? this.#lists.get(lower)?.address;
    if (known) return known;
    const at = lower.lastIndexOf('@');
    const number = new KeyedDraw('address', lower).int(1000);
    return `${this.#invented.word('given', lower)}${number}@${this.hosts.mailDomain(lower.slice(at + 1))}`;
  }

  /** Running text, with everything fictional that can be found in it. `parties` are the display names in the mail's header. */
  text(real: string, parties: readonly string[]): string {
    const replaced = this.#patterns.replace(real);
    return replaceNames(replaced, this.#book, new Set(parties.flatMap(nameTokens)));
  }
}
