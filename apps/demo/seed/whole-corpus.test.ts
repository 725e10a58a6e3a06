/** Reads all mails a third time, in other ways than the seed does, and looks for what is real in what the seed writes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { listCorpus, readCorpusFile } from './corpus/corpus.ts';
import { parseMail } from './corpus/mail.ts';
import { ownerAddress } from './corpus/mailbox-owner.ts';
import { type Survey, surveyCorpus } from './corpus/survey.ts';
import { chooseMails, findHolders } from './demo-holders.ts';
import { seedLines } from './lines/seed-lines.ts';
import { nameTokens } from './pseudonyms/person-name.ts';
import { Pseudonyms } from './pseudonyms/pseudonyms.ts';

const anAddress = /[\w.+=-]{2,}@([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6})\b/gi;
const anIp = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
/** Senders that call themselves by common words. */
const nobodys = new Set(['forgotten history', 'quick topic']);
const reserved = /^example\.(?:com|net|org)$/;

interface Real {
  readonly addresses: Set<string>;
  readonly domains: Set<string>;
  readonly ips: Set<string>;
  readonly names: Set<string>;
}

async function collectReal(): Promise<Real> {
  const real: Real = { addresses: new Set(), domains: new Set(), ips: new Set(), names: new Set() };
  for (const file of listCorpus()) {
    const raw = readCorpusFile(file);
    const mail = await parseMail(raw);
    const all = `${Buffer.from(raw).toString('latin1')}\n${mail.text}`;
    for (const [address, domain = ''] of all.matchAll(anAddress)) {
      real.addresses.add(address.toLowerCase());
      if (!reserved.test(domain.toLowerCase())) real.domains.add(domain.toLowerCase());
    }
    for (const [ip] of all.matchAll(anIp))
      if (!/^(?:0|127|255)\./.test(ip) && ip.split('.').every((part) => Number(part) < 256)) real.ips.add(ip);
    if (!file.isSpam && /^[A-Z][a-z]+ [A-Z][A-Za-z]+$/.test(mail.sender.name) && nameTokens(mail.sender.name).length === 2)
      real.names.add(mail.sender.name.toLowerCase());
  }
  return real;
}

/** Whether a host in the text is a real one or lies beneath it. */
function realDomain(host: string, domains: ReadonlySet<string>): boolean {
  const labels = host.split('.');
  return labels.some((_, index) => domains.has(labels.slice(index).join('.')));
}

let survey: Survey;
let real: Real;
/** Everything that the seed writes, in lower case, with its line breaks. */
let written = '';

beforeAll(async () => {
  real = await collectReal();
  survey = await surveyCorpus(listCorpus());
  const parts: string[] = [];
  for await (const group of seedLines(survey.mails, { survey, pseudonyms: new Pseudonyms(survey) }).groups)
    for (const line of group) parts.push(JSON.stringify(line).replaceAll('\\n', '\n').replaceAll('\\t', ' ').toLowerCase());
  written = parts.join('\n');
});

describe('the output of the seed', () => {
  it('is compared with a corpus that has real names and addresses', () => {
    expect(real.addresses.size).toBeGreaterThan(15_000);
    expect(real.domains.size).toBeGreaterThan(4_000);
    expect(real.ips.size).toBeGreaterThan(5_000);
    expect(real.names.size).toBeGreaterThan(300);
    expect(written.length).toBeGreaterThan(15_000_000);
  });

  it('has no address of the corpus', () => {
    expect([...written.matchAll(/[\w.+=-]{2,}@[a-z0-9-]+(?:\.[a-z0-9-]+)*/g)].filter(([address]) => real.addresses.has(address))).toEqual(
      [],
    );
  });

  it('has no domain of an address of the corpus, and none beneath one', () => {
    expect(
      [...written.matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g)].map(([host]) => host).filter((host) => realDomain(host, real.domains)),
    ).toEqual([]);
  });

  it('has no network address of the corpus', () => {
    expect([...written.matchAll(anIp)].map(([ip]) => ip).filter((ip) => real.ips.has(ip))).toEqual([]);
  });

  it('has no name of a sender of wanted mail', () => {
    const found = new Set<string>();
    let before = '';
    for (const [word] of written.matchAll(/[a-z]+/g)) {
      if (real.names.has(`${before} ${word}`)) found.add(`${before} ${word}`);
      before = word;
    }
    expect([...found].filter((name) => !nobodys.has(name))).toEqual([]);
  });
});

describe('the holders and the small part', () => {
  it('are two accounts, and the owner of the mailbox is the second', () => {
    const holders = findHolders(survey);
    expect(holders['holder-2']).toBe(ownerAddress);
    const posts = survey.mails.filter((mail) => mail.list && mail.sender === holders['holder-1']).length;
    expect(posts).toBeGreaterThan(50);
    expect(survey.mails.some((mail) => !mail.list && !mail.isSpam && [mail.sender, ...mail.recipients].includes(holders['holder-1']))).toBe(
      true,
    );
  });

  it('is about as large as requested, has everything, and has what it answers', () => {
    const holders = findHolders(survey);
    const mails = chooseMails(survey, holders, 300);
    expect(mails.length).toBeGreaterThan(250);
    expect(mails.length).toBeLessThanOrEqual(320);
    const keys = new Set(mails.map((mail) => mail.key));
    for (const mail of mails) expect(keys).toContain(survey.threads.parentOf.get(mail.key) ?? mail.key);
    expect(mails.filter((mail) => mail.isSpam).length).toBeGreaterThan(50);
    expect(mails.filter((mail) => mail.sender === ownerAddress && !mail.list).length).toBeGreaterThan(0);
    expect(mails.filter((mail) => mail.list && mail.sender === holders['holder-1']).length).toBeGreaterThan(10);
    expect(chooseMails(survey, holders, undefined)).toHaveLength(6046);
  });
});
