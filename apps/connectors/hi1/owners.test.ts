/** Whoever signs a message speaks for itself: no object of another owner is taken, and nothing is asked for it. */
import { describe, expect, it } from 'vitest';
import { authorisation, task, typeOf } from '../../../test/harness/hi1.ts';
import { parseBodies } from '../identity/bodies.ts';
import { bodyItem, makeCertificate } from '../testing/bodies.ts';
import type { Context } from './actions/context.ts';
import { create } from './actions/create.ts';
import { ownerOf } from './actions/owner.ts';
import { update } from './actions/update.ts';
import type { Hi1Object, JsonObject } from './message/types.ts';
import { Writ } from './orders/writ.ts';
import { namesOf } from './settings.ts';

const parties = {
  sender: { CountryCode: 'DE', UniqueIdentifier: 'NORTHPORT' },
  receiver: { CountryCode: 'IE', UniqueIdentifier: 'PLATFORM' },
};
const { pem } = makeCertificate('northport');
const bodiesWith = (over: object) => parseBodies(JSON.stringify({ bodies: [bodyItem(pem, over)] }), 'https://connect.example.org');
const [body = expect.fail()] = bodiesWith({});
const id = '00000000-0000-4000-9000-000000000001';

let asked: string[] = [];
/** Writ shows every order as one of this body, and lets nothing be done. */
function contextOf(issuing: { organisation: string; country: string }): Context {
  asked = [];
  const writ = new Writ(
    async (_asker, document) => {
      asked.push(document);
      return {
        order: { id, generation: 1, status: 'SUBMITTED', targets: [], documents: [], history: [], issuing },
        orders: { nodes: [], pageInfo: { hasNextPage: false } },
      };
    },
    { body, subject: 'x5t#S256:a' },
  );
  const journal = { transaction: () => null, object: () => null, objectsOf: () => [] };
  return {
    body: 'northport',
    own: body,
    transaction: 't',
    isResumed: false,
    ...parties,
    writ,
    journal,
    now: new Date(),
    baseUrl: '',
  } as unknown as Context;
}
const own = { organisation: 'northport-police', country: 'DE' };

const others: [string, JsonObject][] = [
  ['another body', { OwnerIdentifier: 'COURT' }],
  ['another country', { CountryCode: 'FR' }],
  ["the platform's name", { OwnerIdentifier: 'PLATFORM', CountryCode: 'IE' }],
  ['the same letters in another case', { OwnerIdentifier: 'northport' }],
];
const creating = (...objects: JsonObject[]) =>
  objects.map((object, ActionIdentifier) => ({ ActionIdentifier, object: object as Hi1Object }));
const wanted = (over: JsonObject): Hi1Object => ({
  '@xsi:type': typeOf('auth'),
  ObjectIdentifier: id,
  'auth:AuthorisationDesiredStatus': { 'common:Owner': 'ETSI', 'common:Name': 'AuthorisationDesiredStatus', 'common:Value': 'Cancelled' },
  'auth:AuthorisationManualInformation': 'x',
  ...over,
});

describe('an object of another owner', () => {
  it.each(others)('is not created: %s, in the authorisation or in a task', async (_what, over) => {
    const tasks = task('disclosure', 'SubscriberData', 'mara@example.org', { of: id });
    for (const objects of [
      [authorisation(id, over), tasks],
      [authorisation(id), { ...tasks, ...over }],
    ])
      await expect(create(contextOf(own), creating(...objects))).rejects.toMatchObject({
        code: 3007,
        message: expect.stringContaining('OwnerIdentifier'),
      });
    expect(asked).toEqual([]);
  });

  it('is not created under the law of another country', async () => {
    const objects = creating(
      authorisation(id, {}, { 'auth:CountryCode': 'FR' }),
      task('disclosure', 'SubscriberData', 'a@example.org', { of: id }),
    );
    await expect(create(contextOf(own), objects)).rejects.toMatchObject({ code: 3007, message: expect.stringContaining('your country') });
    expect(asked).toEqual([]);
  });

  it.each(others)('is not changed as its: %s', async (_what, over) => {
    await expect(update(contextOf(own), wanted(over))).rejects.toMatchObject({ code: 3007 });
    expect(asked).toEqual(['order']);
  });

  it('is changed under the name of whoever made it, and not as the own one by somebody who validates it', async () => {
    const theirs = { organisation: 'southport-police', country: 'DE' };
    expect(ownerOf(contextOf(theirs), { issuing: theirs })).toEqual({ CountryCode: 'DE', UniqueIdentifier: 'southport-police' });
    expect(ownerOf(contextOf(own), { issuing: own })).toEqual(parties.sender);
    // The same name in another country is another body.
    expect(ownerOf(contextOf(own), { issuing: { ...own, country: 'FR' } })).toEqual({
      CountryCode: 'FR',
      UniqueIdentifier: 'northport-police',
    });
    await expect(update(contextOf(theirs), wanted({ OwnerIdentifier: 'NORTHPORT', CountryCode: 'DE' }))).rejects.toMatchObject({
      code: 3007,
    });
    expect(asked).toEqual(['order']);
  });

  it('is no delivery, which is of the platform', async () => {
    const object = { '@xsi:type': typeOf('delivery'), ObjectIdentifier: id, OwnerIdentifier: 'NORTHPORT' };
    await expect(update(contextOf(own), object)).rejects.toMatchObject({ code: 3007, message: expect.stringContaining('OwnerIdentifier') });
    expect(asked).toEqual([]);
  });
});

it('the name of a body in messages has the country of the body', () => {
  expect(namesOf(bodiesWith({ connector: 'hi1', options: parties })).size).toBe(1);
  const options = { ...parties, sender: { ...parties.sender, CountryCode: 'FR' } };
  expect(() => namesOf(bodiesWith({ connector: 'hi1', options }))).toThrow('CountryCode');
});
