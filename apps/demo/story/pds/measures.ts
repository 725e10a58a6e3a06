/** What the platform decides takes effect on the PDS, is looked at from outside, and is undone again. */
import { at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { document } from '../documents.ts';
import { agent, anybody } from '../people.ts';
import type { Stage } from '../stage.ts';
import { type Post, requireSeen } from './outside.ts';
import type { Platform } from './platform.ts';

const effectMs = 20_000;

const statement = (more: Record<string, Json>): Json => ({
  decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatibleContentGround: 'Terms of use, section 4',
  incompatibleContentExplanation: 'Nobody may call on others to do damage.',
  category: 'STATEMENT_CATEGORY_VIOLENCE',
  decisionFacts: 'The post calls on others to damage boats.',
  automatedDetection: false,
  automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  ...more,
});

interface Restricted {
  readonly id: string;
  readonly generation: number;
}

async function restricted(stage: Stage, input: Json): Promise<Restricted> {
  const answer = await stage.get(agent, document('platform', 'restrict'), { input });
  answer.requireValue('restrict.__typename', 'Restriction');
  return { id: answer.text('restrict.id'), generation: answer.number('restrict.generation') };
}

/** What became of it on the PDS, once the adapter has carried out and looked at what is wanted now. */
const effectOf = (stage: Stage, { id }: Restricted): Promise<Json> =>
  stage.wait(
    'the decision carried out on the PDS',
    effectMs,
    () => stage.get(agent, document('platform', 'restriction'), { id }),
    (answer) => answer.list('restriction.effects').find((effect) => at(effect, 'extent') !== null),
  );

async function lifted(stage: Stage, { id }: Restricted): Promise<void> {
  const now = await stage.get(agent, document('platform', 'restriction'), { id });
  const variables = { restriction: id, generation: now.number('restriction.generation'), reason: 'The story goes on.' };
  (await stage.get(agent, document('platform', 'lift'), variables)).requireValue('lift.state', 'LIFTED');
}

/** Step: somebody without an account reports a post of one second ago by its address. */
const notice = (stage: Stage, { outside, people: { bruno } }: Platform): Promise<{ post: Post; notice: string }> =>
  stage.step('Bruno posts, and a second later somebody reports it', async (say) => {
    const post = await outside.post(bruno, 'Let us sink the boats tonight.');
    requireSeen('the post of Bruno', await outside.read(post.uri), post.text);
    const input = {
      url: `https://bsky.app/profile/${bruno.did}/post/${post.uri.slice(post.uri.lastIndexOf('/') + 1)}`,
      category: 'STATEMENT_CATEGORY_VIOLENCE',
      explanation: 'It calls on others to damage boats.',
      name: 'A reader',
      email: 'reader@example.org',
      goodFaith: true,
    };
    const answer = await stage.get(
      anybody,
      'mutation ($input: NoticeInput!) { submitNotice(input: $input) { __typename ... on Notice { id item { id } } ... on Refusal { message } } }',
      { input },
    );
    answer.requireValue('submitNotice.__typename', 'Notice');
    answer.requireValue('submitNotice.item.id', post.uri);
    say(`"${post.text}" of ${bruno.handle}: reported by the address that its readers see, and found on the PDS at once.`);
    return { post, notice: answer.text('submitNotice.id') };
  });

/** Claims the notice, and answers its generation. */
async function claimNotice(stage: Stage, id: string): Promise<void> {
  const queue = await stage.get(agent, document('platform', 'queue'), { kinds: ['NOTICE'], first: 100 });
  const work = queue.list('queue.nodes').find((node) => at(node, 'subject.id') === id);
  if (work === undefined) throw new Deviation('the notice in the queue', shown(queue.list('queue.nodes')));
  const claim = await stage.get(agent, document('platform', 'claim'), { work: String(at(work, 'id')) });
  claim.requireValue('claim.__typename', 'WorkItem');
}

/** Step: an agent acts on it, and the PDS withholds the post. */
const withheld = (stage: Stage, { outside }: Platform, reported: { post: Post; notice: string }): Promise<void> =>
  stage.step('An agent acts on the notice, and the PDS withholds the post', async (say) => {
    const { post, notice: id } = reported;
    await claimNotice(stage, id);
    const restriction = await restricted(stage, {
      item: post.uri,
      notice: id,
      territories: ['WORLD'],
      visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
      statement: statement({ contentType: ['CONTENT_TYPE_TEXT'], sourceType: 'SOURCE_ARTICLE_16' }),
    });
    const { generation } = (await stage.get(agent, document('platform', 'notice'), { id })).at('notice') as { generation: number };
    const decision = { notice: id, generation, outcome: 'ACTIONED', reason: 'It breaks the terms of use.' };
    (await stage.get(agent, document('platform', 'decide-notice'), decision)).requireValue('decideNotice.state', 'ACTIONED');
    const effect = await effectOf(stage, restriction);
    requireSeen('the withheld post', await outside.read(post.uri), null);
    say('Read without a log-in, the post is gone from the PDS.');
    requireSeen('the post in whole copies of the repository', await outside.isInRepository(post.uri), true);
    if (at(effect, 'extent') !== 'PARTIAL') throw new Deviation('PARTIAL', shown(effect));
    say(
      `The adapter looked too: PARTIAL, since a PDS still gives it by ${String(at(effect, 'remaining'))}. Writ says so, and so does the PDS.`,
    );
    await lifted(stage, restriction);
    await stage.wait(
      'the post back on the PDS',
      effectMs,
      () => outside.read(post.uri),
      (text) => text ?? undefined,
    );
    requireSeen('the post that was lifted', await outside.read(post.uri), post.text);
    say('Lifted: anybody reads it again.');
  });

/** Step: an account is suspended, and restored. */
const suspended = (stage: Stage, { outside, people: { clara } }: Platform): Promise<void> =>
  stage.step('The account of Clara is suspended, and restored', async (say) => {
    const mine = await outside.post(clara, 'Nobody sees this while I am suspended.');
    requireSeen('the post of Clara', await outside.read(mine.uri), mine.text);
    const restriction = await restricted(stage, {
      account: clara.did,
      territories: ['WORLD'],
      accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
      statement: statement({ contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: 'An account.', sourceType: 'SOURCE_VOLUNTARY' }),
    });
    const effect = await effectOf(stage, restriction);
    if (at(effect, 'extent') !== 'FULL') throw new Deviation('FULL', shown(effect));
    requireSeen('the posts of the suspended account', await outside.posts(clara.did), null);
    requireSeen('the log-in of the suspended account', await outside.canLogIn(clara), false);
    say('FULL: nobody reads her posts, and she can’t log in.');
    await lifted(stage, restriction);
    await stage.wait(
      'the account back on the PDS',
      effectMs,
      () => outside.posts(clara.did),
      (texts) => texts ?? undefined,
    );
    requireSeen('the posts of the restored account', await outside.posts(clara.did), [mine.text]);
    requireSeen('the log-in of the restored account', await outside.canLogIn(clara), true);
    say('Lifted: her posts are there, and she logs in.');
  });

/** Plays it. */
export async function measures(stage: Stage, platform: Platform): Promise<void> {
  await withheld(stage, platform, await notice(stage, platform));
  await suspended(stage, platform);
}
