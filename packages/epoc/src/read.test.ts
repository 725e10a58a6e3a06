import { describe, expect, test } from 'vitest';
import { epocForm, preservationForm } from '../testing/forms.ts';
import { FormError, parseForm, readForm } from './index.ts';

const form = epocForm('orla@example.org');
const read = (xml: string) => readForm(parseForm(Buffer.from(xml)));
const changed = (from: string | RegExp, to: string, of = form): string => {
  const xml = of.replace(from, to);
  expect(xml).not.toBe(of);
  return xml;
};

describe('a form is refused with the place', () => {
  test.each([
    ['of another namespace', changed('urn:writ:e-evidence-form:1', 'http://data.europa.eu/edm/1/ns/forms/other#'), /namespace/],
    ['of another root', form.replaceAll('EuropeanProductionOrderCertificate', 'Certificate'), /no form that is known/],
    ['an unknown section', changed('  <L>', '  <N><X>x</X></N>\n  <L>'), /^N: the form has no such element here/],
    ['an unknown element', changed('</FileNumber>', '</FileNumber><Stamp>x</Stamp>'), /^A\/Stamp: the form/],
    ['an element of another namespace', changed('<Recipient>', '<Recipient xmlns="urn:other">'), /^L\/Recipient: .*no such element/],
    ['an element of another section', changed('<Recipient>', '<Office>JUDGE</Office><Recipient>'), /^L\/Office/],
    ['an element of the other annex', changed('  <D>', '  <K><NotNotified>x</NotNotified></K>\n  <D>', preservationForm), /^K: /],
    ['an attribute', changed('<FileNumber>', '<FileNumber lang="de">'), /^A\/FileNumber: .*attribute lang/],
    ['an attribute of the root', changed('Certificate xmlns', 'Certificate version="1" xmlns'), /attribute version/],
    ['an element twice', changed('</Power>', '</Power><Power>x</Power>'), /^G\/Power\[2\]: .*twice/],
    ['a section twice', changed('  <L>', '  <A><FileNumber>2</FileNumber></A>\n  <L>'), /^A\[2\]: it is there twice/],
    ['a category twice', changed('Traffic', 'Subscriber'), /^F\/Category\[2\]: .*twice/],
    ['an empty element', changed('12 Js 345/26', ' \n '), /^A\/FileNumber: .*empty: leave it out/],
    ['an empty section', changed(/<L>[\s\S]*<\/L>/, '<L/>'), /^L: it is empty/],
    ['text between elements', changed('  <L>', '  free text <L>'), /text between its elements/],
    ['an element in place of a text', changed('12 Js 345/26', '<b>Js</b>'), /^A\/FileNumber: it has a text and no elements/],
    ['a text in place of elements', changed(/<Delay>[\s\S]*<\/Delay>/, '<Delay>Later</Delay>'), /^H\/Delay: it has elements and no text/],
    ['a comment', changed('<L>', '<L><!-- x -->'), /comment/],
    ['a DOCTYPE', changed('<European', '<!DOCTYPE x><European'), /DOCTYPE/],
    ['elements in a text', changed('12 Js 345/26', '12 <b>Js</b>'), /FileNumber has text between its elements/],
    ['an identifier without its value', changed(/ *<Value>.*<\/Value>\n/, ''), /^E\/Identifier: .*lacks Value/],
    ['a delay without a reason', changed(/ *<Reason>.*<\/Reason>\n/, ''), /^H\/Delay: .*lacks Reason/],
    ['an unknown category', changed('Traffic', 'Location'), /^F\/Category\[2\]: .*none of: Subscriber/],
    ['an unknown threshold', changed('THREE_YEARS', 'TWO_YEARS'), /^G\/Threshold/],
    ['an unknown ground', changed('PREJUDICE_TO_INVESTIGATION', 'CONVENIENCE'), /^H\/Delay\/Ground/],
    ['an unknown office', changed('>JUDGE<', '>CLERK<'), /^J\/Office/],
    ['an unknown type of identifier', changed('EMAIL', 'NAME'), /^E\/Identifier\/Type/],
    ['an unknown recipient', changed('>ISSUING_AUTHORITY<', '>PRESS<'), /^L\/Recipient/],
    ['a deadline of its own', changed('AS_SOON_AS_POSSIBLE', 'TOMORROW'), /^C\/Deadline/],
    ['an emergency of another kind', changed('IMMINENT_THREAT_TO_LIFE', 'HURRY', preservationForm), /^B\/Emergency\/Ground/],
    ['a country by its name', changed('<IssuingState>DE', '<IssuingState>Germany'), /^A\/IssuingState: .*ISO 3166/],
    ['an instant without a zone', changed('2002-08-01T00:00:00.000Z', '2002-08-01T00:00:00'), /^F\/From: .*no instant/],
    ['a day that does not exist', changed('2002-08-01T00:00:00.000Z', '2002-02-30T00:00:00Z'), /^F\/From: .*no instant/],
  ])('%s', (_what, xml, words) => {
    expect(() => read(xml)).toThrow(FormError);
    expect(() => read(xml)).toThrow(words);
  });
});

describe('what a mandatory section lacks is named', () => {
  const without = (element: RegExp, of = form) => read(changed(element, '', of)).missing.map(({ section, what }) => `${section} ${what}`);
  const part = (name: string) => new RegExp(` *<${name}>[\\s\\S]*?</${name}>\\n`);

  test.each([
    ['FileNumber', ['A the file number']],
    ['IssuingState', ['A the issuing state and authority']],
    ['IssuingAuthority', ['A the issuing state and authority']],
    ['ValidatingAuthority', ['J state, name and kind of the validating authority']],
    ['B', ['B the addressee']],
    ['C', ['C the deadline']],
    ['E', ['E the user or another unique identifier that an order may name']],
    ['From', ['F the time range of what is not subscriber data']],
    ['Offence', ['G the provision of criminal law']],
    ['Power', ['G the law that gives the power to order']],
    ['Threshold', ['G the threshold of traffic data and content']],
    ['H', ['H by when the user is informed, or why that is delayed']],
    ['SignedAt', ['I the date of the signature']],
    ['I', ['I the kind of the issuing authority', 'I the date of the signature']],
    ['J', ['J state, name and kind of the validating authority']],
    ['K', ['K the notified authority, or why there is none']],
    ['L', ['L to whom the data go']],
    ['M', []],
  ])('of Annex I, without %s', (name, missing) => {
    expect(without(part(name))).toEqual(missing);
  });

  test.each([
    ['FileNumber', ['A the file number']],
    ['Addressee', ['B the addressee']],
    ['C', ['C the user or another unique identifier that an order may name']],
    ['D', ['D the category of data']],
    ['Offence', ['E the provision of criminal law']],
    ['SignedAt', ['F the date of the signature']],
  ])('of Annex II, without %s', (name, missing) => {
    expect(without(part(name), preservationForm)).toEqual(missing);
  });

  test('of an authority that needs a validation, the validating one', () => {
    const alone = form.replace(part('ValidatingState'), '').replace(part('ValidatingAuthority'), '').replace(part('J'), '');
    expect(read(alone).missing).toMatchObject([{ section: 'J' }]);
    expect(read(alone.replace('OTHER_COMPETENT_AUTHORITY', 'COURT')).missing).toEqual([]);
    expect(read(alone.replace('OTHER_COMPETENT_AUTHORITY', 'PUBLIC_PROSECUTOR')).missing).toMatchObject([{ section: 'J' }]);
  });
});

describe('what an order has no field for is named', () => {
  const named = (xml: string) => read(xml).notTaken.map(({ section, element }) => `${section} ${element}`);

  test.each([
    ['C Deadline', changed('AS_SOON_AS_POSSIBLE', 'IMMINENT_THREAT_TO_LIFE')],
    ['C Deadline', changed('AS_SOON_AS_POSSIBLE', 'AT_THE_END_OF_TEN_DAYS')],
    ['D FileNumber', changed('  <E>', '  <D><FileNumber>12 Js 1/26</FileNumber></D>\n  <E>')],
    ['E Further', changed('</Identifier>', '</Identifier><Further>Wrote in August.</Further>')],
    ['F Detail', changed('<From>', '<Detail>The billing address alone.</Detail><From>')],
    ['G PublicAuthority', changed('<Power>', '<PublicAuthority>Hosted for a ministry.</PublicAuthority><Power>')],
    ['G ProfessionalPrivilege', changed('<Power>', '<ProfessionalPrivilege>A lawyer.</ProfessionalPrivilege><Power>')],
    ['I Representative', changed('<SignedAt>', '<Representative>Mara Lindqvist</Representative><SignedAt>')],
    ['J Contact', changed('>JUDGE</Office>', '>JUDGE</Office><Contact>+15555550123</Contact>')],
    ['K Contact', changed('</NotNotified>', '</NotNotified><Contact>+15555550123</Contact>')],
    ['L Format', changed('</Recipient>', '</Recipient><Format>CSV</Format>')],
    ['M Further', changed('<Grounds>', '<Further>More.</Further><Grounds>')],
  ])('%s', (what, xml) => {
    expect(named(xml)).toContain(what);
    expect(named(form)).not.toContain(what);
    expect(read(xml).content).toEqual(read(form).content);
  });

  test.each(['IP_ADDRESS_RANGE', 'IP_BLOCKS'])('an identifier of many things (%s), which is left out as a whole', (type) => {
    const range = `<Identifier><Type>${type}</Type><Value>198.51.100.0/24</Value></Identifier>\n    `;
    const both = read(changed('<Identifier>', `${range}<Identifier>`));
    expect(both.notTaken).toContainEqual(
      expect.objectContaining({ section: 'E', element: 'Identifier/Type', why: expect.stringMatching(/one thing/) }),
    );
    expect(both.content.targets).toEqual([{ type: 'EMAIL', value: 'orla@example.org' }]);
    const alone = read(changed('EMAIL', type));
    expect(alone.content.targets).toBeUndefined();
    expect(alone.missing).toMatchObject([{ section: 'E' }]);
  });
});

test('an instant with another zone is the same instant', () => {
  const { content } = read(changed('2002-08-01T00:00:00.000Z', '2002-08-01T02:00:00+02:00'));
  expect(content.from).toBe('2002-08-01T00:00:00.000Z');
});
