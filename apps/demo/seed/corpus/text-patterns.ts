/**
 * What is found in running text by its form: web and mail addresses, hosts, IP and telephone numbers, keys and signatures,
 * names of lists. Each is replaced by its fictional counterpart; the order of the patterns matters, longer forms come first.
 */
import { type HostNames, registeredDomain } from '../pseudonyms/host-names.ts';
import type { WordKind } from '../pseudonyms/invented-words.ts';
import { KeyedDraw, keyedHex } from '../pseudonyms/keyed-draw.ts';
import { phonePattern, writtenPhone } from '../pseudonyms/phone-numbers.ts';
import type { Survey } from './survey.ts';

const signatureBlock = /-----BEGIN PGP (?:SIGNATURE|PUBLIC KEY BLOCK|MESSAGE)-----[\s\S]*?(?:-----END PGP [A-Z ]{5,20}-----|$)/g;
const signedHeader = /-----BEGIN PGP SIGNED MESSAGE-----\s*(?:Hash: \S+\s*)?/g;
/** "jane at example dot org" in its usual spellings. */
const spokenAddress =
  /\b[\w.-]{1,40}(?:\s*[([{<]\s*at\s*[)\]}>]\s*|\s+at\s+(?=[\w-]{1,40}\s*(?:[([{<]\s*dot|\s+dot\s)))[\w-]{1,40}(?:\s*(?:[([{<]\s*dot\s*[)\]}>]|\s+dot\s+|\.)\s*[\w-]{1,40}){1,4}/gi;
const street =
  /\b\d{1,5}(?:-\d{1,4})? (?:[NSEW]\.? )?(?:[A-Z][A-Za-z'.]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Blvd|Boulevard|Court|Ct|Parkway|Pkwy|Highway|Hwy)\b\.?/g;
const postBox = /\bP\.? ?O\.? ?Box \d+/gi;
const fingerprint = /\b(?:[0-9A-F]{4}[ \t]{1,2}){4,9}[0-9A-F]{4}\b|\b(?:[0-9A-F]{2}[ :]{1,2}){15,19}[0-9A-F]{2}\b/g;
const keyId = /\b0x[0-9A-Fa-f]{8}\b/g;

const url = String.raw`\b(?:https?|ftp|news|nntp|gopher|irc|telnet)(?::|%3a)(?:\/\/|%2f%2f)[^\s<>"'\])}|\\^]+`;
const mail = String.raw`[\w.!#$%&'*+/=?^{}~|-]{1,80}(?:@|%40)[A-Za-z0-9](?:[\w-]{0,62})(?:\.[A-Za-z0-9][\w-]{0,62})*`;
const ipv6 = String.raw`(?<![\w:])(?:2001|2002|3ffe|fe80|fec0):[0-9a-fA-F:]{3,40}`;
const ipv4 = String.raw`(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)`;
const host = String.raw`(?<![A-Za-z0-9-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,6}(?![A-Za-z0-9-])`;

const generic = new Set('com net org edu gov mil int info biz name arpa'.split(' '));
/** Country codes that are no frequent word and no frequent ending of a file's name. */
const countries = new Set(
  'ae ar au br ca ch cl cn co cx cz de dk ee es fi fr gr hk hu ie il jp kr lt lu lv mx my nl nu nz ph pt ro ru se sg sk su th tr tv tw ua uk us ws yu za'.split(
    ' ',
  ),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where the counterparts come from. */
export interface Counterparts {
  readonly hosts: HostNames;
  address(real: string): string;
  street(seed: string): string;
  wordFor(kind: WordKind, seed: string): string;
}

/** Replaces by form; made once for all texts. */
export class TextPatterns {
  readonly #pseudonyms: Counterparts;
  readonly #domains: ReadonlySet<string>;
  readonly #listWords = new Map<string, string>();
  readonly #forms: RegExp;

  constructor(pseudonyms: Counterparts, survey: Survey, lists: ReadonlyMap<string, { name: string }>) {
    this.#pseudonyms = pseudonyms;
    this.#domains = survey.domains;
    for (const [address, { name }] of lists) {
      const [local = ''] = address.split('@');
      if (local.length > 3 && (local.includes('-') || !survey.words.isCommon(local))) this.#listWords.set(local, name);
      const title = survey.lists.get(address) ?? '';
      if (title.length > 8) this.#listWords.set(title.toLowerCase(), name);
    }
    for (const [mark, address] of survey.marks) this.#listWords.set(`[${mark}]`, `[${lists.get(address)?.name ?? 'list'}]`);
    const listForms = [...this.#listWords.keys()].sort((a, b) => b.length - a.length).map(escaped);
    const listForm = listForms.length > 0 ? `(?<![\\w-])(?:${listForms.join('|')})(?![\\w-])` : '(?!)';
    this.#forms = new RegExp(
      `(?<url>${url})|(?<mail>${mail})|(?<ip>${ipv6}|${ipv4})|(?<list>${listForm})|(?<host>${host})|(?<phone>${phonePattern})`,
      'gi',
    );
  }

  /** The text with everything replaced that has a form of its own. */
  replace(real: string): string {
    const spelled = real
      .replace(signatureBlock, '[signature]')
      .replace(signedHeader, '')
      .replace(spokenAddress, (whole) => whole.replace(/\W*\bat\b\W*/i, '@').replace(/\W+dot\W+|\s+/gi, '.'))
      .replace(fingerprint, (whole) =>
        keyedHex(40, whole)
          .toUpperCase()
          .replace(/.{4}(?=.)/g, '$& '),
      )
      .replace(keyId, (whole) => `0x${keyedHex(8, whole).toUpperCase()}`)
      .replace(street, (whole) => this.#pseudonyms.street(whole))
      .replace(postBox, (whole) => `PO Box ${100 + new KeyedDraw('box', whole).int(900)}`);
    return this.#replaceForms(spelled);
  }

  #replaceForms(text: string): string {
    return text.replace(this.#forms, (whole: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as Record<string, string | undefined>;
      if (groups.url !== undefined) return this.#url(whole);
      if (groups.mail !== undefined) return this.#mail(whole);
      if (groups.ip !== undefined) return this.#pseudonyms.hosts.ip(whole);
      if (groups.list !== undefined) return this.#listWords.get(whole.toLowerCase()) ?? whole;
      if (groups.host !== undefined) return this.#isHost(whole) ? this.#pseudonyms.hosts.host(whole) : whole;
      return writtenPhone(whole);
    });
  }

  /** Quotation marks and brackets that cling to an address stay outside of it. */
  #mail(whole: string): string {
    const [, before = '', address = ''] = /^([!#$%&'*/=?^{}|~+.-]*)(.*)$/s.exec(whole) ?? [];
    return before + this.#pseudonyms.address(address.replace(/%40/i, '@').replace(/^mailto:/i, ''));
  }

  #isHost(whole: string): boolean {
    const top = whole.slice(whole.lastIndexOf('.') + 1).toLowerCase();
    return generic.has(top) || this.#domains.has(registeredDomain(whole)) || (countries.has(top) && whole === whole.toLowerCase());
  }

  /** Keeps scheme and path, drops query and fragment: they carry the ids of whoever clicks. */
  #url(whole: string): string {
    const [, scheme = '', authority = '', path = ''] = /^([a-z]+)(?::|%3a)(?:\/\/|%2f%2f)([^/?#]*)([^?#]*)/i.exec(whole) ?? [];
    const [, name = '', port = ''] = /(?:.*@)?([^:@]*)(:\d+)?[^:]*$/.exec(authority) ?? [];
    const shown = /^[\d.]+$/.test(name) && name.includes('.') ? this.#pseudonyms.hosts.ip(name) : this.#pseudonyms.hosts.host(name);
    const trail = /[.,;:!]+$/.exec(whole)?.[0] ?? '';
    return `${scheme.toLowerCase()}://${shown}${port}${this.#path(path.slice(0, path.length - (path.endsWith(trail) ? trail.length : 0)))}${trail}`;
  }

  /** Parts of a path that could name or number somebody become numbers. */
  #path(path: string): string {
    const parts = path.split('/').map((part) => {
      if (part.startsWith('~')) return `~${this.#pseudonyms.wordFor('given', part)}`;
      return /[@%=&;~]|\d{5}|.{40}/.test(part) ? keyedHex(8, 'path', part) : this.#replaceForms(part);
    });
    return parts.join('/');
  }
}
