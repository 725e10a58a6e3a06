/** The holder's view: what the platform keeps on a person, read by that person. It is the yardstick for what an authority gets later. */
import { at, type Json } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { holder } from '../people.ts';
import type { Stage } from '../stage.ts';

export interface OwnRecords {
  readonly email: string;
  readonly name: string;
  readonly traffic: readonly Json[];
  readonly content: readonly Json[];
}

const ownDocument = `query ($traffic: String, $content: String) {
  me { handle records {
    subscriber { name emails }
    traffic(first: 256, after: $traffic) { nodes { at event source destination protocol size agent } pageInfo { hasNextPage endCursor } }
    content(first: 256, after: $content) { nodes { kind at sender recipients subject text } pageInfo { hasNextPage endCursor } }
  } }
}`;

/** A list's nodes, page after page, of two lists that are asked together. */
async function readAll(stage: Stage): Promise<OwnRecords & { handle: string }> {
  const lists: Record<'traffic' | 'content', Json[]> = { traffic: [], content: [] };
  const after: Record<'traffic' | 'content', string | null> = { traffic: null, content: null };
  let open: ('traffic' | 'content')[] = ['traffic', 'content'];
  for (;;) {
    const answer = await stage.get(holder, ownDocument, after);
    for (const list of open) lists[list].push(...answer.list(`me.records.${list}.nodes`));
    open = open.filter((list) => answer.at(`me.records.${list}.pageInfo.hasNextPage`) === true);
    for (const list of open) after[list] = answer.text(`me.records.${list}.pageInfo.endCursor`);
    if (open.length > 0) continue;
    const [email, name] = [answer.text('me.records.subscriber.emails.0'), answer.text('me.records.subscriber.name')];
    return { email, name, handle: answer.text('me.handle'), ...lists };
  }
}

/** Step: the holder reads their own records. */
export const ownRecords = (stage: Stage): Promise<OwnRecords> =>
  stage.step('A person looks at what the platform keeps on them', async (say) => {
    const records = await readAll(stage);
    if (records.traffic.length === 0 || records.content.length === 0) throw new Deviation('traffic and content on holder-1', 'none');
    say(
      `${records.name} (${records.handle}, ${records.email}): ${records.traffic.length} traffic records, ${records.content.length} items and messages.`,
    );
    return records;
  });

/** The records of a list in the window `[from, to)`. */
export const within = (records: readonly Json[], from: string, to: string): Json[] =>
  records.filter((record) => {
    const time = Date.parse(String(at(record, 'at')));
    return Date.parse(from) <= time && time < Date.parse(to);
  });
