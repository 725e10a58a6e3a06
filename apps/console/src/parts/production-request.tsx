/** The fields of Annex V: in which procedure production is requested elsewhere, by whom, under which reference, and when. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useCodes, useWords } from '../app/words/words.tsx';
import { DateInput } from './fields/date-input.tsx';
import { instantOf } from './instants.ts';

/** The words that the graph has for them. */
const instruments = ['EPOC', 'INVESTIGATION_ORDER', 'LEGAL_ASSISTANCE', 'OTHER'] as const;

export interface WrittenRequest {
  instrument: (typeof instruments)[number];
  organisation: string;
  country: string;
  reference: string;
  /** A minute in the person's own zone. */
  requestedAt: string;
}

export const emptyRequest: WrittenRequest = {
  instrument: 'INVESTIGATION_ORDER',
  organisation: '',
  country: '',
  reference: '',
  requestedAt: '',
};

/** As the graphs take it; null while something is missing. */
export function requestInput({ requestedAt, organisation, reference, ...rest }: WrittenRequest) {
  const at = instantOf(requestedAt);
  if (at === null || organisation.trim() === '' || reference.trim() === '' || rest.country.length !== 2) return null;
  return { ...rest, organisation: organisation.trim(), reference: reference.trim(), requestedAt: at.toISOString() };
}

interface FieldsProps {
  of: WrittenRequest;
  change: (of: WrittenRequest) => void;
}

export function ProductionRequestFields({ of, change }: FieldsProps) {
  const say = useWords();
  const code = useCodes();
  return (
    <>
      <NativeSelect
        label={say('order.production.instrument')}
        value={of.instrument}
        onChange={(event) => change({ ...of, instrument: event.currentTarget.value as WrittenRequest['instrument'] })}
        data={instruments.map((value) => ({ value, label: code('ProductionInstrument', value) }))}
      />
      <TextInput
        required
        label={say('order.production.organisation')}
        value={of.organisation}
        onChange={(event) => change({ ...of, organisation: event.currentTarget.value })}
      />
      <TextInput
        required
        maxLength={2}
        label={say('order.production.country')}
        value={of.country}
        onChange={(event) => change({ ...of, country: event.currentTarget.value.toUpperCase() })}
      />
      <TextInput
        required
        label={say('order.production.reference')}
        value={of.reference}
        onChange={(event) => change({ ...of, reference: event.currentTarget.value })}
      />
      <DateInput
        required
        type="datetime-local"
        label={say('order.production.requested-at')}
        value={of.requestedAt}
        onChange={(event) => change({ ...of, requestedAt: event.currentTarget.value })}
      />
    </>
  );
}
