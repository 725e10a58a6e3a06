/**
 * Where somebody can turn to whose complaint is decided: Regulation (EU) 2022/2065, Art. 20(5). Which way is open depends on what was
 * contested: Art. 21 is about the platform's own decisions, not about orders, and not about accesses to records.
 */

const court = 'Going to court stays open to you in any case.';
const coordinator = 'You can also complain to the Digital Services Coordinator of the country where you live (Art. 53).';

const ofDecision =
  'If you do not agree, you can choose any out-of-court dispute settlement body that a Digital Services Coordinator has certified ' +
  `(Regulation (EU) 2022/2065, Art. 21); it costs you nothing or a nominal fee. ${coordinator} ${court}`;
const ofExecution =
  'This answer is about how we carried out the order. To contest the order itself, turn to the place that its authority names. ' +
  `About how we carried it out, ${coordinator.charAt(0).toLowerCase()}${coordinator.slice(1)} ${court}`;
const ofAccess =
  'You can complain to the authority that supervises data protection where you live (Regulation (EU) 2016/679, Art. 77). You can go to court ' +
  'against us (Art. 79). Against the authority that ordered the access, you have the remedies that its order names.';

/** By what was contested, in English. Letters have them in each language, and the console has words of its own. */
export const remedies = { DECISION: ofDecision, EXECUTION: ofExecution, ACCESS: ofAccess } as const;

interface Decided {
  state: string;
  covers: string;
  accessIdx: bigint | null;
}

/** Which remedies are open; null while the complaint is. */
export function remedyCaseOf({ state, covers, accessIdx }: Decided): keyof typeof remedies | null {
  if (state === 'OPEN') return null;
  if (accessIdx !== null) return 'ACCESS';
  return covers === 'EXECUTION' ? 'EXECUTION' : 'DECISION';
}

/** Null while the complaint is open. */
export function remediesFor(complaint: Decided): string | null {
  const remedy = remedyCaseOf(complaint);
  return remedy && remedies[remedy];
}
