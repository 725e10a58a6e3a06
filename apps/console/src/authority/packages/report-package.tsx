/**
 * What became of a package after it was fetched: the body states, under its signature, that it deleted it or gave it to another body. The statement is made here
 * from what is known of the package, signed on the body's own machine, and its signature chosen as a file.
 */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReceiptStatement } from '@writ/orders-domain/package-receipts';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type DeliveryKeysQuery,
  type PackageDeletionGround,
  type PackageFactsFragment,
  ReportPackageDeletedDocument,
  ReportPackageTransferredDocument,
} from '../../graphql/authority/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { When } from '../../parts/when.tsx';
import { download } from '../../proof/download.ts';
import { NotDone } from '../../states/not-done.tsx';
import { receiptOf, type SignedReceipt, type SigningKey, signCommand, toSign } from './signing.ts';

export interface ReportPackageProps {
  of: PackageFactsFragment;
  keys: DeliveryKeysQuery['deliveryKeys'];
  changed: () => void;
}

const grounds = Object.keys({ ORDER: 1, CASE: 1, PERIOD: 1 } satisfies Record<PackageDeletionGround, 1>) as PackageDeletionGround[];
const acts = ['deleted', 'transferred'] as const;

interface Stated {
  readonly act: (typeof acts)[number];
  readonly ended: PackageDeletionGround;
  readonly recipient: string;
  readonly basis: string;
}

/** The statement that the form makes; the same one until something in it is changed, so that its signature fits. */
function useStatement({ id, deletion, volumes }: PackageFactsFragment) {
  const { organisation, country } = useSession();
  const [at] = useState(() => `${new Date().toISOString().slice(0, 19)}Z`);
  const [stated, setStated] = useState<Stated>({ act: 'deleted', ended: deletion === null ? 'CASE' : 'ORDER', recipient: '', basis: '' });
  const { act, ended } = stated;
  const common = {
    package: id,
    hashes: volumes.map(({ hash }) => hash ?? ''),
    body: { organisation: organisation ?? '', country: country ?? '' },
    at,
  };
  const words = { recipient: stated.recipient.trim(), basis: stated.basis.trim() };
  const statement: ReceiptStatement = act === 'deleted' ? { ...common, type: act, ended } : { ...common, type: act, ...words };
  const set = (change: Partial<Stated>) => setStated({ ...stated, ...change });
  return { stated, set, statement, isWhole: act === 'deleted' || (words.recipient !== '' && words.basis !== '') };
}

function StatedFields({ of: { act, ended, recipient, basis }, set }: { of: Stated; set: (change: Partial<Stated>) => void }) {
  const say = useWords();
  const code = useCodes();
  return (
    <>
      <NativeSelect
        label={say('packages.report.act')}
        value={act}
        data={acts.map((value) => ({ value, label: say(`packages.report.${value}`) }))}
        onChange={({ currentTarget: { value } }) => set({ act: acts.find((one) => one === value) ?? act })}
      />
      {act === 'deleted' ? (
        <NativeSelect
          label={say('packages.report.ended')}
          value={ended}
          data={grounds.map((value) => ({ value, label: code('PackageDeletionGround', value) }))}
          onChange={({ currentTarget: { value } }) => set({ ended: grounds.find((one) => one === value) ?? ended })}
        />
      ) : (
        <>
          <TextInput
            required
            maxLength={500}
            label={say('packages.report.recipient')}
            description={say('packages.report.recipient.about')}
            value={recipient}
            onChange={(event) => set({ recipient: event.currentTarget.value })}
          />
          <TextInput
            required
            maxLength={500}
            label={say('packages.report.basis')}
            value={basis}
            onChange={(event) => set({ basis: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}

/** Saves what is signed, and says how. */
function ToSign({ statement, signingKey, isWhole }: { statement: ReceiptStatement; signingKey: SigningKey; isWhole: boolean }) {
  const say = useWords();
  const file = `writ-receipt-${statement.package.slice(0, 8)}.txt`;
  return (
    <>
      <Button variant="default" disabled={!isWhole} onClick={() => download(file, 'text/plain', toSign(statement, signingKey))}>
        {say('packages.report.to-sign')}
      </Button>
      <p>{say('packages.report.command')}</p>
      <pre className="package-commands" dir="ltr">
        {signCommand(file, signingKey)}
      </pre>
    </>
  );
}

function useReport(changed: () => void) {
  const say = useWords();
  const announce = useAnnounce();
  const [reportDeleted, deleting] = useAct(ReportPackageDeletedDocument);
  const [reportTransferred, transferring] = useAct(ReportPackageTransferredDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const report = async (act: Stated['act'], id: string, receipt: SignedReceipt) => {
    const ended = await (act === 'deleted' ? reportDeleted : reportTransferred)({ package: id, receipt });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('packages.report.done'));
    changed();
  };
  return { report, outcome, acting: deleting || transferring };
}

interface ReportFormProps extends Omit<ReportPackageProps, 'keys'> {
  keys: readonly (SigningKey & { readonly id: string; readonly label: string })[];
}

function ReportForm({ of: one, keys, changed }: ReportFormProps) {
  const say = useWords();
  const { stated, set, statement, isWhole } = useStatement(one);
  const [chosen, setChosen] = useState(keys[0]?.id ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [isStrange, setStrange] = useState(false);
  const { report, outcome, acting } = useReport(changed);
  const key = keys.find(({ id }) => id === chosen);
  if (key === undefined) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const receipt = file && receiptOf(new Uint8Array(await file.arrayBuffer()), statement, key);
    setStrange(receipt === null);
    if (receipt !== null) await report(stated.act, one.id, receipt);
  };
  return (
    <form className="package-form" onSubmit={(event) => void submit(event)}>
      <p>{say('packages.report.about')}</p>
      <StatedFields of={stated} set={set} />
      {keys.length === 1 ? null : (
        <NativeSelect
          label={say('packages.report.key')}
          value={chosen}
          data={keys.map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <ToSign statement={statement} signingKey={key} isWhole={isWhole} />
      <TextInput
        required
        type="file"
        label={say('packages.report.signature')}
        description={say('packages.report.signature.about')}
        error={isStrange ? say('packages.report.strange') : undefined}
        onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
      />
      <NotDone of={outcome} changed={changed} />
      <Button type="submit" loading={acting} disabled={file === null || !isWhole}>
        {say('packages.report.send')}
      </Button>
    </form>
  );
}

const isFetched = ({ history }: PackageFactsFragment): boolean => history.some(({ act }) => act === 'HANDED_OVER');
const isGone = ({ history }: PackageFactsFragment): boolean => history.some(({ act }) => act === 'RECIPIENT_DELETED');

/** Nothing where it was not fetched, is not opened yet, or was deleted, and for made-up data. */
export function ReportPackage(props: ReportPackageProps) {
  const say = useWords();
  const { of: one, keys, changed } = props;
  if (one.trial || !isFetched(one) || isGone(one) || one.volumes.some(({ hash }) => hash === null)) return null;
  const signing = keys.flatMap(({ id, label, purpose, usable, thumbprint, signatureAlgorithm }) =>
    purpose === 'SIGNING' && usable && signatureAlgorithm !== null ? [{ id, label, thumbprint, signatureAlgorithm }] : [],
  );
  const isOwed = one.deletion !== null && one.deletion.state !== 'DONE';
  return (
    <>
      {isOwed && one.deletion !== null ? (
        <p className="notice" data-tone="warn">
          {say('packages.deletion.owed')} <When at={one.deletion.dueAt} />
        </p>
      ) : null}
      <details open={isOwed}>
        <summary>{say('packages.report')}</summary>
        {signing.length === 0 ? (
          <div className="package-form">
            <p>{say('packages.report.no-key')}</p>
            <ButtonLink to="/delivery-keys">{say('packages.keys')}</ButtonLink>
          </div>
        ) : (
          <ReportForm of={one} keys={signing} changed={changed} />
        )}
      </details>
    </>
  );
}
