/** The five steps of the wizard and what is written in each. */
export const steps = ['basis', 'targets', 'scope', 'secrecy', 'sign'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: unknown): text is Step => (steps as readonly unknown[]).includes(text);

/** A field by the name of its control; a target's is `target-` and its key. */
const fieldSteps = {
  kind: 'basis',
  emergency: 'basis',
  emergencyGround: 'basis',
  threat: 'basis',
  reference: 'basis',
  provision: 'basis',
  offence: 'basis',
  grounds: 'basis',
  redress: 'basis',
  reportTo: 'basis',
  processor: 'basis',
  earlier: 'basis',
  targets: 'targets',
  preservation: 'targets',
  categories: 'scope',
  threshold: 'scope',
  catalogue: 'scope',
  from: 'scope',
  to: 'scope',
  territories: 'scope',
  worldwide: 'scope',
  purpose: 'scope',
  recipient: 'scope',
  notification: 'scope',
  notifiedOrganisation: 'scope',
  notifiedCountry: 'scope',
  notNotified: 'scope',
  telling: 'secrecy',
  informDay: 'secrecy',
  secrecyGround: 'secrecy',
  secrecyReason: 'secrecy',
  secrecyDay: 'secrecy',
} as const satisfies Record<string, Step>;

export type Field = keyof typeof fieldSteps | `target-${number}`;

export const stepOf = (field: Field): Step => (field.startsWith('target-') ? 'targets' : fieldSteps[field as keyof typeof fieldSteps]);
