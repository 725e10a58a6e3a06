/** How an order was received, when, from whom, and its document with the digest that is recorded. */
import { Checkbox, Fieldset, NativeSelect, TextInput } from '@mantine/core';
import { type Office, offices } from '@writ/orders-domain/law';
import { digestOfBytes } from '@writ/verifier/proof/bytes.ts';
import { useIntl } from 'react-intl';
import { useCodes, useWords } from '../../app/words/words.tsx';
import type { ReceiptChannel } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { dayOf, instantOf, localOf } from '../../parts/instants.ts';
import { When } from '../../parts/when.tsx';
import { channels, documentMost, type Receipt, type StatedAuthority } from './receipt.ts';

export interface ReceiptProps {
  receipt: Receipt;
  change: (part: Partial<Receipt>) => void;
  /** What is wrong with a control, once somebody tried to send. */
  faultOf: (field: string) => string | undefined;
}

export function ReceiptFields({ receipt, change, faultOf }: ReceiptProps) {
  const say = useWords();
  const code = useCodes();
  const at = instantOf(receipt.receivedAt);
  const now = new Date(useNow());
  return (
    <>
      <NativeSelect
        id="channel"
        className="order-field"
        aria-required
        label={say('platform.receive.channel')}
        error={faultOf('channel')}
        value={receipt.channel}
        onChange={(event) => change({ channel: event.currentTarget.value as ReceiptChannel | '' })}
        data={[
          { value: '', label: say('authority.new.choose') },
          ...channels.map((value) => ({ value, label: code('ReceiptChannel', value) })),
        ]}
      />
      <DateInput
        id="received-at"
        type="datetime-local"
        className="order-field order-field-short"
        aria-required
        label={say('platform.receive.received-at')}
        description={
          <>
            {say('platform.receive.received-at.about')}
            {at === null ? null : (
              <>
                {' '}
                {say('authority.new.instant')} <When at={at.toISOString()} />
              </>
            )}
          </>
        }
        error={faultOf('received-at')}
        max={localOf(now).slice(0, 16)}
        value={receipt.receivedAt}
        onChange={(event) => change({ receivedAt: event.currentTarget.value })}
      />
      <DateInput
        id="issued-day"
        type="date"
        className="order-field order-field-short"
        aria-required
        label={say('platform.receive.issued-day')}
        error={faultOf('issued-day')}
        max={dayOf(now)}
        value={receipt.issuedDay}
        onChange={(event) => change({ issuedDay: event.currentTarget.value })}
      />
      <AuthorityFields name="issuing" of={receipt.issuing} change={(issuing) => change({ issuing })} faultOf={faultOf} />
      <Checkbox
        label={say('platform.receive.validated')}
        checked={receipt.isValidated}
        onChange={(event) => change({ isValidated: event.currentTarget.checked })}
      />
      {receipt.isValidated ? (
        <AuthorityFields name="validating" of={receipt.validating} change={(validating) => change({ validating })} faultOf={faultOf} />
      ) : null}
      <DocumentField document={receipt.document} change={(document) => change({ document })} fault={faultOf('document')} />
    </>
  );
}

interface AuthorityFieldsProps {
  name: 'issuing' | 'validating';
  of: StatedAuthority;
  change: (of: StatedAuthority) => void;
  faultOf: ReceiptProps['faultOf'];
}

function AuthorityFields({ name, of, change, faultOf }: AuthorityFieldsProps) {
  const say = useWords();
  const code = useCodes();
  return (
    <Fieldset legend={say(`platform.receive.${name}`)} className="order-group">
      <TextInput
        id={`${name}-organisation`}
        className="order-field"
        aria-required
        autoComplete="off"
        label={say(`platform.receive.${name}.organisation`)}
        description={say('platform.receive.organisation.about')}
        error={faultOf(`${name}-organisation`)}
        value={of.organisation}
        onChange={(event) => change({ ...of, organisation: event.currentTarget.value })}
      />
      <TextInput
        id={`${name}-country`}
        className="order-field order-field-short"
        aria-required
        autoComplete="off"
        maxLength={2}
        label={say(`platform.receive.${name}.country`)}
        description={say('platform.receive.country.about')}
        error={faultOf(`${name}-country`)}
        value={of.country}
        onChange={(event) => change({ ...of, country: event.currentTarget.value.toUpperCase() })}
      />
      <NativeSelect
        id={`${name}-office`}
        className="order-field"
        aria-required
        label={say(`platform.receive.${name}.office`)}
        error={faultOf(`${name}-office`)}
        value={of.office}
        onChange={(event) => change({ ...of, office: event.currentTarget.value as Office | '' })}
        data={[{ value: '', label: say('authority.new.choose') }, ...offices.map((value) => ({ value, label: code('Office', value) }))]}
      />
    </Fieldset>
  );
}

interface DocumentFieldProps {
  document: Receipt['document'];
  change: (document: Receipt['document']) => void;
  fault: string | undefined;
}

function DocumentField({ document, change, fault }: DocumentFieldProps) {
  const say = useWords();
  const { formatNumber } = useIntl();
  const choose = async (file: File | undefined) => {
    if (file === undefined || file.size === 0 || file.size > documentMost) return change(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    change({ name: file.name, bytes, sha256: digestOfBytes(bytes) });
  };
  return (
    <div className="order-field">
      <label htmlFor="document">{say('platform.receive.document')}</label>
      <p id="document-about" className="order-about">
        {say('platform.receive.document.about', { most: formatNumber(documentMost / (1024 * 1024)) })}
      </p>
      <input
        id="document"
        type="file"
        required
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? 'document-about' : 'document-about document-error'}
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
      {fault === undefined ? null : (
        <p id="document-error" className="order-error">
          {fault}
        </p>
      )}
      <div aria-live="polite">
        {document === null ? null : (
          <p>
            {say('platform.receive.document.digest', { name: document.name, bytes: document.bytes.length })}{' '}
            <Identifier copy>{document.sha256}</Identifier>
          </p>
        )}
      </div>
    </div>
  );
}
