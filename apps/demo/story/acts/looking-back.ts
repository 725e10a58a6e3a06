/** The person learns who read their records and keeps a proof of it. Told is the authority, never the officer. */
import { at, type Json } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { holder, officer } from '../people.ts';
import type { Stage } from '../stage.ts';

/** One permitted read, as its person sees it. */
export interface SeenAccess {
  /** The index of its entry in the log. */
  readonly index: string;
  readonly authority: string;
  /** The receipt that came with it, parsed. */
  readonly receipt: Json;
}

const accessesDocument = `{ me { accesses(first: 100) {
  nodes { id at authority reference categories from to purpose receipt }
} } }`;

function seenAccess(node: Json): SeenAccess {
  const text = at(node, 'receipt');
  const receipt = JSON.parse(typeof text === 'string' ? text : 'null') as Json;
  return { index: String(at(node, 'id')), authority: String(at(node, 'authority')), receipt };
}

/** Nothing that the person gets says which officer it was: neither a value, nor an opened field that names who asked. */
function requireNoOfficer(node: Json, { receipt }: SeenAccess): void {
  const everything = JSON.stringify([{ ...Object(node), receipt: null }, receipt]);
  if (everything.includes(`"${officer.login}"`) || at(receipt, 'openings.initiator') !== undefined)
    throw new Deviation('the authority and never the officer', everything);
}

/** Step: the holder sees every read under the order; `reads` is how many there were. */
export const accesses = (stage: Stage, reference: string, reads: number): Promise<readonly SeenAccess[]> =>
  stage.step('The person sees who looked', async (say) => {
    const nodes = await stage.wait(
      `${reads} accesses under ${reference}`,
      10_000,
      () => stage.get(holder, accessesDocument),
      (answer) => {
        const found = answer.list('me.accesses.nodes').filter((node) => at(node, 'reference') === reference);
        return found.length === reads ? found : undefined;
      },
    );
    const [newest] = nodes;
    const found: SeenAccess[] = [];
    for (const node of nodes) {
      const access = seenAccess(node);
      requireNoOfficer(node, access);
      await stage.keepReceipt(access.receipt);
      found.push(access);
    }
    say(`${reads} reads by ${String(at(newest, 'authority'))}, case ${reference}: ${String(at(newest, 'categories'))}.`);
    say('Each comes with a receipt for the person to keep; no officer is named.');
    return found;
  });
