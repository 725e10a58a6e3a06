/** The person of the story reads what the platform has on them: it is the platform's own answer, and Writ keeps none of it. */
import { at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { holder } from '../people.ts';
import type { Stage } from '../stage.ts';
import { requireSeen } from './outside.ts';
import type { Platform } from './platform.ts';

const document = `{ me { id handle records {
  subscriber { emails }
  traffic(first: 100) { nodes { event } }
  content(first: 100) { nodes { text } }
} } }`;

/** Texts of the records in an answer. */
export const textsIn = (nodes: readonly Json[]): string[] => nodes.map((node) => String(at(node, 'text')));

/** Step: the PDS is there, and its adapter answers nobody but Writ. */
export const beginning = (stage: Stage, { outside, pictured, people, adapterUrl }: Platform): Promise<void> =>
  stage.step('A Bluesky PDS runs, and beside it the adapter that answers Writ', async (say) => {
    requireSeen('the first post of the PDS', await outside.read(pictured.uri), pictured.text);
    say(`Anybody reads "${pictured.text}" of ${people.alma.handle} there.`);
    const { status } = await fetch(`${adapterUrl}/writ/v1`);
    if (status !== 401) throw new Deviation('401 from the adapter for a request without a signature', String(status));
    say('The adapter answers 401 to whoever asks without the key of Writ.');
  });

/** Step: Alma reads her own records. */
export const ownAccount = (stage: Stage, { outside, people: { alma } }: Platform): Promise<void> =>
  stage.step('Alma looks at what the PDS has on her', async (say) => {
    const answer = await stage.get(holder, document);
    if (answer.receipts.length === 0) throw new Deviation('a receipt with the answer', 'none');
    answer.requireValue('me.id', alma.did);
    answer.requireValue('me.handle', alma.handle);
    answer.requireValue('me.records.subscriber.emails', [alma.email]);
    const traffic = answer.list('me.records.traffic.nodes');
    if (traffic.length === 0) throw new Deviation('sessions of Alma', shown(traffic));
    const texts = textsIn(answer.list('me.records.content.nodes'));
    requireSeen('the posts of Alma', await outside.posts(alma.did), texts);
    say(`${alma.handle}, ${alma.email}, ${traffic.length} log-ins and apps, ${texts.length} post: the one that anybody reads there.`);
    say('Writ asked the PDS for it under the proof of a log entry, and kept none of it.');
  });
