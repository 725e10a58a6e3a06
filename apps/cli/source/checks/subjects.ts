/** Checks 47 to 49, 65 and 68: items and holders, as anybody may see them. */
import { verify } from 'node:crypto';
import { itemSignatureHeader, itemStatement } from '@writ/source/wire';
import type { Hook } from '../facts.ts';
import { holds, type Kit, need, same, says, sha256 } from '../kit.ts';
import type { Check } from './check.ts';

/** Somebody else's act at the platform. */
export async function act({ method, url }: Hook): Promise<void> {
  const { ok, status } = await fetch(url, { method });
  holds(`the platform's own interface answered ${status}`, ok);
}

const pathOf = (id: string): string => `/items/${encodeURIComponent(id)}`;

async function published(kit: Kit): Promise<void> {
  const { published: items } = need(kit.facts.items, 'items');
  for (const { id, url, text, files } of items) {
    const item = await kit.client.item({ id });
    same(`the item ${id}`, item?.id, id);
    if (text !== undefined) same(`the text of ${id}`, item?.text, text);
    if (url !== undefined) same(`the item at ${url}`, (await kit.client.item({ url }))?.id, id);
    same(`the files of ${id}`, item?.attachments?.map((file) => file.sha256) ?? [], files);
    for (const hash of files) {
      const answer = await kit.ask({ path: `${pathOf(id)}/blobs/${hash}` });
      same(`the bytes of a file of ${id}`, sha256(answer.bytes), hash);
    }
    says('a file that it does not have', await kit.ask({ path: `${pathOf(id)}/blobs/${sha256(Buffer.from('none'))}` }), '404 NOT_FOUND');
    const author = item?.author.id ?? '';
    same(`the author of ${id}`, (await kit.client.account(author))?.id, author);
  }
}

async function signed(kit: Kit): Promise<void> {
  const { published: items } = need(kit.facts.items, 'items');
  for (const { id } of items) {
    const { bytes, headers } = await kit.ask({ path: pathOf(id) });
    const signature = Buffer.from(headers.get(itemSignatureHeader) ?? '', 'base64');
    holds(
      `the answer about ${id} is not signed by the adapter's key`,
      verify(null, itemStatement(sha256(bytes)), kit.adapterKey, signature),
    );
  }
}

async function hidden(kit: Kit): Promise<void> {
  const ids = [...need(kit.facts.items, 'items').hidden, 'never-there'];
  const answers = [];
  for (const id of ids) answers.push(await kit.ask({ path: pathOf(id) }));
  for (const answer of answers) {
    says('an item that nobody may see', answer, '404 NOT_FOUND');
    same('its answer', answer.text, answers.at(-1)?.text);
  }
  says('an account that is none', await kit.ask({ path: '/accounts/never-there' }), '404 NOT_FOUND');
}

async function ofNow(kit: Kit): Promise<void> {
  const { id, ...hook } = need(kit.facts.items?.publish, 'hook that publishes an item');
  await act(hook);
  same('the item of this second', (await kit.client.item({ id }))?.id, id);
}

async function holders(kit: Kit): Promise<void> {
  const { issuer, subject } = need(kit.facts.account.holder, 'holder');
  same('the holder', await kit.client.holder({ issuer, subject }), kit.facts.account.id);
  same('the same name at another issuer', await kit.client.holder({ issuer: `${issuer}.example`, subject }), null);
  same('another name', await kit.client.holder({ issuer, subject: `${subject}x` }), null);
}

export const subjects: readonly Check[] = [
  [47, 'finds published items by id and address, with their files', published],
  [48, 'answers for deleted, private and unknown ones alike', hidden],
  [49, 'finds an item of this second', ofNow],
  [65, 'knows who holds an account', holders],
  [68, 'signs what it answers about an item', signed],
];
