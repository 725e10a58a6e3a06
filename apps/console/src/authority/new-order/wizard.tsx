/** What the steps of the wizard share: the form and how it is changed, who writes it, and the faults that are shown. */
import { createContext, type ReactNode, useContext } from 'react';
import { useIntl } from 'react-intl';
import { useCitation } from '../../app/words/citation.tsx';
import { useWords } from '../../app/words/words.tsx';
import type { OrderForm } from './form.ts';
import type { Fault, Scene } from './rules/faults.ts';
import type { Field } from './steps/steps.ts';

/** A reason of the server at a field, beside the faults that the page finds itself. */
export interface RefusedField {
  field: Field;
  reason: string;
}

export type Shown = Fault | RefusedField;

export interface Wizard {
  form: OrderForm;
  change: (change: (form: OrderForm) => OrderForm) => void;
  scene: Scene;
  /** In the order of the fields. */
  shown: readonly Shown[];
}

const WizardContext = createContext<Wizard | null>(null);

export const WizardProvider = ({ value, children }: { value: Wizard; children: ReactNode }) => (
  <WizardContext value={value}>{children}</WizardContext>
);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('A step is used outside of the wizard.');
  return wizard;
}

/** Says a fault in the person's language. */
export function useFaultSentence(): (fault: Shown) => string {
  const say = useWords();
  const cite = useCitation();
  const { messages } = useIntl();
  return (fault) => {
    if ('reason' in fault) {
      const key = `RefusalReason.${fault.reason}`;
      return messages[key] === undefined ? fault.reason : `${say(key)}. ${say(`${key}.todo`)}`;
    }
    const sentence = say(`authority.new.fault.${fault.code}`, fault.values);
    return fault.article ? `${sentence} (${cite(fault.article)})` : sentence;
  };
}

/** What is wrong with a field, as one text; undefined where nothing is. */
export function useFaultOf(field: Field): string | undefined {
  const { shown } = useWizard();
  const sentence = useFaultSentence();
  const faults = shown.filter((fault) => fault.field === field).map(sentence);
  return faults.length === 0 ? undefined : [...new Set(faults)].join(' ');
}
