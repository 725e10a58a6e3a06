/**
 * Findings L2 and L5 of the security review of November 2026: a signature with an R of small order held for one engine and not for another,
 * and a note whose signer's name is not UTF-8 was opened. The verdict on each signature is the same with Node, in the browser's code,
 * and in the page that is built from it, whose script is run here with a form of its own.
 */
import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { formatVerifierKey, makeVerifierKey, noteText, openCheckpoint, signNote, TlogError } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { openPinned } from '@writ/verifier/pins/pinned.ts';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../apps/console/src/proof/log-files.ts';
import { pageFile } from '../../apps/verifier-page/build.ts';
import * as browser from '../../packages/tlog/src/browser/crypto.ts';
import * as node from '../../packages/tlog/src/crypto.ts';
import { groupOrder, littleEndian, oddPair, smallPoint } from '../../packages/tlog/testing/edwards.ts';

const origin = 'log.example.org/log/1';
type Sign = (message: Uint8Array) => Uint8Array;
interface Vector {
  key: Uint8Array;
  sign: Sign;
}

const number = (bytes: Uint8Array): bigint => bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
const good = oddPair(123n, 0);
const withR =
  (r: Uint8Array): Sign =>
  (message) =>
    Uint8Array.of(...r, ...good.sign(message).subarray(32));
const withS =
  (change: (s: bigint) => bigint): Sign =>
  (message) => {
    const signature = good.sign(message);
    return Uint8Array.of(...signature.subarray(0, 32), ...littleEndian(change(number(signature.subarray(32)))));
  };
const parts = [0, 1, 2, 3, 4, 5, 6, 7];
/** Of a signature whose equation holds, for a verifier without the strict rule, for some messages at the least. */
const smallR = parts.flatMap((part) =>
  parts.map((partOfR): [string, Vector] => [
    `R ${partOfR} of small order, key with part ${part}`,
    oddPair(77n, part, { nonce: 0n, partOfR }),
  ]),
);
const mixed = parts.flatMap((part) =>
  [1, 2, 4].map((partOfR): [string, Vector] => [`R with part ${partOfR}, key with part ${part}`, oddPair(55n, part, { partOfR })]),
);
const refused: [string, Vector][] = [
  ...smallR,
  ...parts.map((part): [string, Vector] => [
    `key ${part} of small order`,
    { key: smallPoint(part), sign: () => Uint8Array.of(...good.key, ...littleEndian(123n)) },
  ]),
  ...[2n ** 255n - 19n, 2n ** 255n - 18n, 2n ** 255n - 1n, 2n ** 255n + 1n, 2n ** 256n - 19n].flatMap((y): [string, Vector][] => [
    [`R misspelled, ${y}`, { key: good.key, sign: withR(littleEndian(y)) }],
    [`key misspelled, ${y}`, { key: littleEndian(y), sign: good.sign }],
  ]),
  ['S and the order', { key: good.key, sign: withS((s) => s + groupOrder) }],
  ['S and eight times the order', { key: good.key, sign: withS((s) => s + 8n * groupOrder) }],
  ['S that is the order', { key: good.key, sign: withS(() => groupOrder) }],
];

const messages = Array.from({ length: 24 }, (_, i) => Uint8Array.of(i, 7));
const verdicts = (verify: typeof node.ed25519Verify, { key, sign }: Vector): boolean[] =>
  messages.map((message) => verify(key, message, sign(message)));

describe('L2: the verifiers of Node and of the browser', () => {
  it('both accept a good signature', () =>
    expect([verdicts(node.ed25519Verify, good), verdicts(browser.ed25519Verify, good)].flat()).not.toContain(false));

  it.each(refused)('both refuse %s', (_, vector) => {
    expect(verdicts(node.ed25519Verify, vector)).not.toContain(true);
    expect(verdicts(browser.ed25519Verify, vector)).not.toContain(true);
  });

  it.each(mixed)('agree for each message: %s', (_, vector) =>
    expect(verdicts(browser.ed25519Verify, vector)).toEqual(verdicts(node.ed25519Verify, vector)),
  );
});

/** An element of the form, as far as the page's script asks for one. */
class Element {
  value = '';
  files: unknown[] = [];
  textContent = '';
  className = '';
  readonly inside: unknown[] = [];
  readonly heard = new Map<string, (event: object) => void>();
  addEventListener(name: string, listener: (event: object) => void): void {
    this.heard.set(name, listener);
  }
  append(...parts: unknown[]): void {
    this.inside.push(...parts);
  }
  replaceChildren(): void {
    this.inside.length = 0;
  }
  setAttribute(): void {}
  removeAttribute(): void {}
  focus(): void {}
  scrollIntoView(): void {}
  /** Everything that is written in it. */
  get said(): string {
    return [this.textContent, ...this.inside.map((part) => (part instanceof Element ? part.said : String(part)))].join(' ');
  }
}

/** The script of docs/verifier.html with a form that is filled in, and what it then says. */
async function inPage(fields: Record<string, string>): Promise<string> {
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(await readFile(pageFile, 'utf8')) ?? [];
  const elements = new Map<string, Element>();
  const document = {
    getElementById: (id: string): Element => {
      const known = elements.get(id) ?? Object.assign(new Element(), { value: fields[id] ?? '' });
      elements.set(id, known);
      return known;
    },
    createElement: () => new Element(),
  };
  const kinds = ['Form', 'Input', 'TextArea', 'Paragraph', 'Div', ''].map((kind) => [`HTML${kind}Element`, Element]);
  const heading = Object.fromEntries(['HTMLHeadingElement', 'HTMLElement'].map((name) => [name, Element]));
  runInContext(
    script,
    createContext({
      document,
      ...Object.fromEntries(kinds),
      ...heading,
      TextEncoder,
      TextDecoder,
      atob,
      btoa,
      Uint8Array,
      Element,
      console,
    }),
  );
  document.getElementById('form').heard.get('submit')?.({ preventDefault: () => undefined });
  await expect.poll(() => document.getElementById('verdict').textContent).not.toBe('');
  return `${document.getElementById('verdict').textContent} ${document.getElementById('findings').said}`;
}

describe('L2: the verifier in the built page', () => {
  const verdictOf = async ({ key, sign }: Vector): Promise<{ page: boolean; node: boolean }> => {
    const pinned = makeVerifierKey(origin, key);
    let seen: Uint8Array = new Uint8Array();
    const signer = {
      name: origin,
      id: pinned.id,
      sign: (message: Uint8Array) => {
        seen = message;
        return sign(message);
      },
    };
    const receipt = sampleReceipt(origin, [signer], { type: 'x' }, ['type']);
    const said = await inPage({ key: formatVerifierKey(pinned), receipt: JSON.stringify(receipt) });
    expect(said).toMatch(/^(Verified|Not verified)\./);
    return { page: said.startsWith('Verified.'), node: node.ed25519Verify(key, seen, sign(seen)) };
  };

  it('accepts a good signature', async () => expect(await verdictOf(good)).toEqual({ page: true, node: true }));

  it.each(refused.filter(([name]) => !name.startsWith('key')))('refuses what Node refuses: %s', async (_, vector) =>
    expect(await verdictOf(vector)).toEqual({ page: false, node: false }),
  );

  it.each(mixed.slice(0, 6))('agrees with Node: %s', async (_, vector) => {
    const { page, node: own } = await verdictOf(vector);
    expect(page).toBe(own);
  });

  it('refuses a key of small order, which cannot be pinned', async () => {
    const key = `log.example.org+00000000+${Buffer.from([1, ...smallPoint(1)]).toString('base64')}`;
    expect(await inPage({ key, receipt: '{}' })).toMatch(/^Nothing was checked/);
  });
});

describe('L5: a note whose unknown signer has a name', () => {
  const { signer, key } = sampleSigner(origin);
  const note = signNote(`${origin}\n1\n${Buffer.alloc(32).toString('base64')}\n`, [
    signer,
    { name: 'QQQQ.example', id: 1, sign: () => new Uint8Array(64) },
  ]);
  const bytes = Buffer.from(note);
  const spoilt = Uint8Array.from(bytes);
  spoilt.set([0xff, 0xc0, 0xed, 0xa0], bytes.indexOf('QQQQ'));

  it('in UTF-8 is opened', () => expect(openCheckpoint({ text: noteText(bytes), origin, keys: [key] }).size).toBe(1));

  it('in other bytes is refused by the command and by the console', async () => {
    expect(() => noteText(spoilt)).toThrow(TlogError);
    expect(openPinned(spoilt, { origin, key })).toBe('A note must be UTF-8.');
    expect(await readNote(async () => spoilt)).toBe('');
  });
});
