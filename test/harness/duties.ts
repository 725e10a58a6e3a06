/** Duties as their people see them, over HTTP. */
import type { Graph } from '@writ/access';
import type { Stack } from './stack.ts';

export interface DutyView {
  id: string;
  generation: number;
  kind: string;
  state: string;
  late: boolean;
  order: string | null;
  organisation: string | null;
  cause: string;
  article: string | null;
  dueAt: string;
  package: string | null;
}

const fields = 'id generation kind state late order organisation cause article dueAt package';
const graphOf = (login: string): Graph => (login === 'auditor' ? 'audit' : /^(agent|counsel)/.test(login) ? 'platform' : 'authority');

export function dutiesOn(stack: Stack) {
  /** The duties that somebody sees in these states; of one order, where one is named. */
  const list = async (login: string, states: string[], order?: string): Promise<DutyView[]> => {
    const document = `query ($states: [DutyState!]) { duties(states: $states, first: 256) { nodes { ${fields} } } }`;
    const { data, text } = await stack.ask(graphOf(login), login, document, { states });
    if (!data?.duties) throw new Error(`duties as ${login}: ${text}`);
    return data.duties.nodes.filter((duty: DutyView) => order === undefined || duty.order === order);
  };
  /** Says that a duty is done; answers it, or the refusal. */
  const confirm = async (
    login: string,
    { id, generation }: DutyView,
    words: string,
    evidence: { reference: string; sha256: string } | null = null,
  ): Promise<DutyView & { reasons?: string[] }> => {
    const document = `mutation ($duty: ID!, $generation: Int!, $text: String!, $evidence: DutyEvidenceInput) {
      confirmDuty(duty: $duty, generation: $generation, text: $text, evidence: $evidence) { ... on Duty { ${fields} } ... on Refusal { reasons message } } }`;
    const { data, text } = await stack.ask(graphOf(login), login, document, { duty: id, generation, text: words, evidence });
    if (!data?.confirmDuty) throw new Error(`confirmDuty as ${login}: ${text}`);
    return data.confirmDuty;
  };
  return { list, confirm };
}
