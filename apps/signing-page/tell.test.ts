import { readFileSync } from 'node:fs';
import { actNames, challengeOutcomes, type signerRoles } from '@writ/acts';
import { deviceRoles } from '@writ/acts/check';
import { describe, expect, it } from 'vitest';
import { type AskedSignature, readAsked } from './asked.ts';
import * as forms from './order-form.ts';
import { proposal } from './proposal.ts';
import { fill, plain, tell } from './tell.ts';
import { sampleEnrolment, sampleOrder, signedEnrolment, signedErasure, signedOrder } from './testing/signed-order.ts';
import { languageOf, languages } from './words/languages.ts';
import type { Words } from './words/words.ts';

const at = '2026-12-01T09:00:00.000Z';
const endsAt = '2026-12-31T09:00:00.000Z';

function asked(more: Parameters<typeof signedOrder>[0] = {}): AskedSignature {
  const reading = readAsked(signedOrder({ at, endsAt, ...more }), new Date(at));
  if ('refused' in reading || reading.asked.mode !== 'sign') throw new Error(JSON.stringify(reading));
  return reading.asked;
}
const sentences = (one: AskedSignature, words: Words) => tell(one, words).sentences.map(plain);
const factsOf = (one: AskedSignature, words: Words) =>
  Object.fromEntries(tell(one, words).facts.map(([fact, text]) => [fact, plain(text)]));

describe('a statement in words', () => {
  it('says in English what act, of which order, by whom, until when, and what it reaches', () => {
    expect(sentences(asked(), languages.en)).toEqual([
      'You release the order NP-2026-17 (National production order) of northport-police, IE (Law enforcement authority): the authority may then read what it reaches.',
      'You sign as counsel-1, in the role “Platform’s counsel”, known by https://people.example.org.',
      'What you allow ends by itself on 31 December 2026 at 09:00:00 UTC.',
      'The time of your signature is 1 December 2026 at 09:00:00 UTC.',
    ]);
    const { reach, button } = tell(asked(), languages.en);
    expect(reach?.map(({ target, scopes }) => [plain(target), scopes.map(plain)])).toEqual([
      ['User name: alma.example', ['Traffic data, from 10 January 2026 at 00:00:00 UTC to 1 March 2026 at 00:00:00 UTC']],
    ]);
    expect(button).toBe('Release: sign with your passkey');
  });

  it('says the same in German', () => {
    expect(sentences(asked(), languages.de)).toEqual([
      'Sie geben die Anordnung NP-2026-17 (Nationale Herausgabeanordnung) von northport-police, IE (Strafverfolgungsbehörde) frei: Die Behörde darf dann lesen, worauf sie sich erstreckt.',
      'Sie unterschreiben als counsel-1, in der Rolle „Rechtsabteilung der Plattform“, bekannt bei https://people.example.org.',
      'Was Sie erlauben, endet von selbst am 31. Dezember 2026 um 09:00:00 UTC.',
      'Die Zeit Ihrer Unterschrift ist 1. Dezember 2026 um 09:00:00 UTC.',
    ]);
  });

  it('has a sentence of its own for each act, and a body, a due validation and no end where there are', () => {
    const first = actNames.flatMap((act) => {
      const role =
        { VALIDATE: 'VALIDATING', OBJECT: 'ENFORCING', CLEAR: 'ENFORCING', ISSUE: 'ISSUING', MAINTAIN: 'ISSUING', REVIEW: 'AGENT' }[
          act as string
        ] ?? 'COUNSEL';
      if (['OPEN_CASE', 'ENROL', 'ERASE', 'CREDENTIAL'].includes(act)) return [];
      const document = act === 'RECORD' ? { document: 'ab'.repeat(32) } : {};
      const ended = act === 'END_CHALLENGE' ? { challenge: 'challenge-1', outcome: 'ANNULLED' as const } : {};
      return [sentences(asked({ act, role: role as (typeof signerRoles)[number], ...document, ...ended }), languages.en)[0]];
    });
    expect(new Set(first).size).toBe(14);
    expect(first.map((text) => text?.split(' (')[0])).toContain('You record how the challenge challenge-1 against the order NP-2026-17');
    for (const text of first) expect(text).toContain('NP-2026-17');
    const more = { act: 'ISSUE', role: 'ISSUING', organisation: 'northport-police', endsAt: null, validationDueAt: endsAt } as const;
    expect(sentences(asked(more), languages.en).slice(2, 5)).toEqual([
      'You sign for northport-police.',
      'What you declare has no end of its own.',
      'A validation must follow by 31 December 2026 at 09:00:00 UTC, or it ends then.',
    ]);
  });

  it('says what a release of each kind leads to', () => {
    const effect = (kind: string) => sentences(asked({ shown: { ...sampleOrder, kind } }), languages.en)[0]?.split(': ')[1];
    expect(effect('EPOC_PR')).toBe('the platform then keeps what it reaches, and nobody reads it.');
    expect(effect('TCO_REMOVAL')).toBe('the platform then acts against what it reaches.');
    expect(effect('EPOC')).toBe('the authority may then read what it reaches.');
  });

  it('shows no text of a part that counts by its hash alone', () => {
    const order = { ...sampleOrder, legalBasis: { ...sampleOrder.legalBasis, grounds: 'invented' }, informBy: '2027-05-05T00:00:00.000Z' };
    const message = signedOrder({ at, endsAt, unseen: ['grounds', 'secrecy'] });
    const reading = readAsked({ ...message, order }, new Date(at));
    if ('refused' in reading || reading.asked.mode !== 'sign') throw new Error(JSON.stringify(reading));
    const facts = factsOf(reading.asked, languages.en);
    expect(facts).toMatchObject({
      grounds: languages.en.unseen,
      secrecy: languages.en.unseen,
      informBy: languages.en.unseen,
      purpose: 'To find the seller.',
    });
  });

  it('keeps values apart from its own words, whatever they hold', () => {
    const reference = '{issuing}\u202e <b>';
    const [first = []] = tell(asked({ shown: { ...sampleOrder, reference } }), languages.en).sentences;
    expect(first).toContainEqual({ value: '{issuing}\\u{202e} <b>' });
    expect(fill('a {x} {y}', { x: [{ value: '{y}' }], y: ['z'] })).toEqual(['a ', { value: '{y}' }, ' ', 'z']);
  });

  it('says of an enrolment what is decided, of which body, and all that its people may claim', () => {
    const told = (change: (typeof forms.enrolmentChanges)[number]) => {
      const message = signedEnrolment({ ...sampleEnrolment, change }, { at });
      const reading = readAsked(message, new Date(at));
      if ('refused' in reading || reading.asked.mode !== 'sign') throw new Error(JSON.stringify(reading));
      return reading.asked;
    };
    const first = forms.enrolmentChanges.map((change) => sentences(told(change), languages.en)[0]);
    expect(new Set(first).size).toBe(4);
    expect(first[0]).toBe(
      'You agree that Court of Northport (northport-court), IE is enrolled: its people may then act here in the roles below.',
    );
    expect(factsOf(told('ENROL'), languages.en)).toMatchObject({
      bodyIssuer: 'https://id.northport.example',
      bodyRoles: 'Validating authority, Issuing authority',
      bodyOffices: 'Judge',
      callBackNumber: '+353 1 990 1234',
      scrutinises: languages.en.scrutinises,
      lines: 'judge-1 (First chamber) → judge-2, https://id.northport.example; judge-2 (First chamber) → –',
      generation: '2',
    });
  });

  it('says of an account what becomes of what is sealed to it', () => {
    const reading = readAsked(signedErasure('account-1', { at }), new Date(at));
    if ('refused' in reading || reading.asked.mode !== 'sign') throw new Error(JSON.stringify(reading));
    expect(sentences(reading.asked, languages.en)[0]).toBe(
      'You have every key of the account account-1 destroyed, for good: what is sealed to it then opens for nobody.',
    );
    expect(factsOf(reading.asked, languages.en)).toMatchObject({ account: 'account-1' });
  });

  it('says of a key whether it is proposed, approved or confirmed', () => {
    const key = {
      id: 'AAAA',
      spki: 'AAAA',
      kind: 'PASSKEY',
      issuer: 'i',
      subject: 'counsel-2',
      organisation: null,
      office: null,
      roles: ['COUNSEL'],
    } as const;
    const own = proposal({ ...key, roles: [...key.roles] }, new Date(at));
    const by = (subject: string, role: 'COUNSEL' | 'AUDITOR') => ({ ...own, statement: { ...own.statement, subject, role } });
    expect(sentences(own, languages.en)[0]).toMatch(/^You propose the signing key of counsel-2/);
    expect(sentences(by('counsel-1', 'COUNSEL'), languages.en)[0]).toMatch(/^You approve/);
    expect(sentences(by('auditor-1', 'AUDITOR'), languages.en)[0]).toMatch(/^You confirm/);
  });
});

describe('the words', () => {
  it('are chosen by the languages of the reader, and English for others', () => {
    expect([languageOf(['fr-FR', 'de-AT', 'en']), languageOf(['en-US']), languageOf(['et'])]).toEqual(['de', 'en', 'en']);
  });

  it.each(['en', 'de'] as const)('of codes are those of the console (%s)', (language) => {
    const read = (name: string) =>
      JSON.parse(readFileSync(new URL(`../console/src/words/${language}/${name}.json`, import.meta.url), 'utf8')) as Record<string, string>;
    const known = { ...read('labels'), ...read('codes') };
    const { labels } = languages[language];
    const groups = {
      OrderKind: labels.kinds,
      DataCategory: labels.categories,
      IdentifierType: labels.identifiers,
      AuthorityRole: labels.bodyRoles,
      Office: labels.offices,
      EmergencyGround: labels.emergencies,
      SecrecyGround: labels.secrecies,
      Recipient: labels.recipients,
      OffenceThreshold: labels.thresholds,
      Role: labels.roles,
      SubscriberField: labels.fields,
      ChallengeOutcome: labels.outcomes,
    };
    for (const [name, codes] of Object.entries(groups))
      expect(Object.fromEntries(Object.entries(codes).map(([code]) => [code, known[`${name}.${code}`]]))).toEqual(codes);
  });

  it('have each code of the schema', () => {
    const sdl = readFileSync(new URL('../../schema/supergraphs/composed.graphql', import.meta.url), 'utf8');
    const codesOf = (name: string) =>
      [...(new RegExp(`enum ${name}\\n[^{]*\\{(.*?)\\n\\}`, 's').exec(sdl)?.[1] ?? '').matchAll(/^ {2}([A-Z_]+) @/gm)]
        .map(([, code]) => code)
        .sort();
    const {
      bodyRoles,
      enrolmentChanges,
      kinds,
      categories,
      identifierTypes,
      offices,
      emergencyGrounds,
      secrecyGrounds,
      recipients,
      subscriberFields,
    } = forms;
    const own = {
      OrderKind: kinds,
      DataCategory: categories,
      IdentifierType: identifierTypes,
      AuthorityRole: bodyRoles,
      EnrolmentChange: enrolmentChanges,
      Office: offices,
      EmergencyGround: emergencyGrounds,
      SecrecyGround: secrecyGrounds,
      Recipient: recipients,
      SubscriberField: subscriberFields,
      ChallengeOutcome: challengeOutcomes,
      OffenceThreshold: Object.keys(languages.en.labels.thresholds),
    };
    for (const [name, codes] of Object.entries(own)) expect([name, [...codes].sort()]).toEqual([name, codesOf(name)]);
  });

  it('have every name of both languages, and the same places', () => {
    const paths = (value: unknown, path = ''): string[] =>
      typeof value === 'string'
        ? [`${path} ${[...value.matchAll(/\{\w+\}/g)].map(String).sort().join()}`]
        : Object.entries(value as object).flatMap(([name, one]) => paths(one, `${path}.${name}`));
    expect(paths(languages.de)).toEqual(paths(languages.en));
  });

  it('know which roles sign with keys of one device', () => {
    expect(forms.rolesOfOneDevice).toEqual(deviceRoles);
  });
});
