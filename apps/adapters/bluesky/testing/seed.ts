/** Fills a PDS with the data of a story: people, posts, an image, a deletion, log-ins by an app and by a browser. */
import { allowApp } from './browser.ts';
import { pngOf } from './image.ts';
import { inviteFrom, logIn, makeAppPassword, type Person, type Post, post, remove, rename, signUp, upload } from './people.ts';
import type { PdsAddress } from './running-pds.ts';

export interface Seeded {
  readonly people: Readonly<Record<'alma' | 'bruno' | 'clara', Person>>;
  /** Alma's, with an image. */
  readonly pictured: Post;
  /** Bruno's. */
  readonly plain: Post;
  /** Alma's, deleted again. */
  readonly deleted: Post;
}

export async function seedPds(pds: PdsAddress): Promise<Seeded> {
  const invite = await inviteFrom(pds, 3);
  const alma = await signUp(pds, 'alma.test', invite);
  const bruno = await signUp(pds, 'bruno.test', invite);
  const clara = await signUp(pds, 'clara.test', invite);
  await rename(pds, alma, 'alma-reyes.test');
  await logIn(pds, alma, await makeAppPassword(pds, alma, 'Telephone'));
  await allowApp(pds, { ...alma, handle: 'alma-reyes.test' }, { ip: '203.0.113.77', userAgent: 'Mozilla/5.0 (Fictional) Firefox/140.0' });
  const image = await upload(pds, alma, pngOf(200, 60, 90));
  const pictured = await post(pds, alma, 'The harbour this morning.', { images: [{ image, alt: 'Rings of red light' }] });
  const deleted = await post(pds, alma, 'I should not have said this.');
  await remove(pds, alma, deleted);
  const plain = await post(pds, bruno, 'Who was at the harbour today?');
  return { people: { alma: { ...alma, handle: 'alma-reyes.test' }, bruno, clara }, pictured, plain, deleted };
}
