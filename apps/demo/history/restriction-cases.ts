/** Restrictions of the person who can log in as `holder-1`, what they complained of, and what became of it. */
import type { Json } from '../story/answer.ts';
import { Deviation } from '../story/deviation.ts';
import type { Scene } from './scene.ts';
import type { Subjects } from './subjects.ts';
import { type Happening, hoursBefore } from './timeline.ts';

const day = 24;

interface RestrictionCase {
  readonly by: 'agent-1' | 'agent-2';
  readonly visibility: string;
  readonly territories: readonly string[];
  readonly facts: string;
  /** Hours before the present. */
  readonly restricted: number;
  readonly complained?: { readonly hours: number; readonly explanation: string };
  readonly decided?: { readonly hours: number; readonly by: 'counsel-1' | 'counsel-2'; readonly outcome: string; readonly reason: string };
}

const cases: readonly RestrictionCase[] = [
  {
    by: 'agent-1',
    visibility: 'DECISION_VISIBILITY_CONTENT_DISABLED',
    territories: ['DE', 'AT'],
    facts: 'The text offers goods for which payment in advance is asked. Two readers reported that nothing was delivered.',
    restricted: 23 * day,
    complained: { hours: 20 * day, explanation: 'I quoted somebody else’s offer in order to warn of it.' },
    decided: {
      hours: 16 * day,
      by: 'counsel-1',
      outcome: 'REVERSED',
      reason: 'The text quotes the offer and warns of it. It should not have been restricted.',
    },
  },
  {
    by: 'agent-2',
    visibility: 'DECISION_VISIBILITY_CONTENT_LABELLED',
    territories: ['WORLD'],
    facts: 'The text repeats a claim about a medicine that its maker has withdrawn.',
    restricted: 15 * day,
    complained: { hours: 12 * day, explanation: 'When I wrote it, the claim was still published.' },
    decided: {
      hours: 9 * day,
      by: 'counsel-2',
      outcome: 'UPHELD',
      reason: 'The label says since when the claim has been withdrawn. It does not say that you knew.',
    },
  },
  {
    by: 'agent-1',
    visibility: 'DECISION_VISIBILITY_CONTENT_DEMOTED',
    territories: ['FR'],
    facts: 'The text links to a shop that the French authority for consumer protection warns of.',
    restricted: 5 * day,
    complained: { hours: 2 * day, explanation: 'The shop that I linked to is another one of the same name.' },
  },
];

const statement = (facts: string): Json => ({
  decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegalContentLegalGround: 'Criminal Code, section 263 (fraud)',
  illegalContentExplanation: 'Readers can be misled into paying for something that does not exist.',
  contentType: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  categorySpecification: ['KEYWORD_PHISHING'],
  decisionFacts: facts,
  sourceType: 'SOURCE_VOLUNTARY',
  automatedDetection: false,
  automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
});

/** What happens on one of their items. */
function happeningsOf(one: RestrictionCase, item: string, { acts }: Scene, present: Date): Happening[] {
  const { by, visibility, territories, facts, restricted, complained, decided } = one;
  let [restriction, complaint] = ['', ''];
  const restrict = async (): Promise<void> => {
    const input = { item, visibility: [visibility], territories: [...territories], statement: statement(facts) };
    restriction = (await acts.act(by, 'restrict', { input: ['RestrictInput!', input] }, '... on Restriction { id }')).text('restrict.id');
  };
  const complain = async (): Promise<void> => {
    const input = { restriction, explanation: complained?.explanation ?? '' };
    complaint = (await acts.act('holder-1', 'fileComplaint', { input: ['ComplaintInput!', input] }, '... on Complaint { id }')).text(
      'fileComplaint.id',
    );
  };
  const decide = async (): Promise<void> => {
    if (decided === undefined) return;
    await acts.claim(decided.by, 'COMPLAINT', complaint);
    const seen = await acts.ask(decided.by, 'query ($id: ID!) { complaint(id: $id) { generation } }', { id: complaint });
    const generation = seen.number('complaint.generation');
    await acts.act(
      decided.by,
      'decideComplaint',
      {
        complaint: ['ID!', complaint],
        generation: ['Int!', generation],
        outcome: ['ComplaintOutcome!', decided.outcome],
        reason: ['String!', decided.reason],
      },
      '... on Complaint { id }',
    );
  };
  return [
    { at: hoursBefore(present, restricted), act: restrict },
    ...(complained === undefined ? [] : [{ at: hoursBefore(present, complained.hours), act: complain }]),
    ...(decided === undefined ? [] : [{ at: hoursBefore(present, decided.hours), act: decide }]),
  ];
}

/** All of them. Throws Deviation where the person has published too little. */
export function restrictionHappenings({ ownItems }: Subjects, scene: Scene, present: Date): Happening[] {
  if (ownItems.length < cases.length) throw new Deviation(`${cases.length} items of holder-1`, String(ownItems.length));
  return cases.flatMap((one, place) => happeningsOf(one, ownItems[place] ?? '', scene, present));
}
