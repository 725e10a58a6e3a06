/** My records, by category, read under the person's own right to them (Regulation (EU) 2016/679, Art. 15): each reading with its receipt. */
import '../person.css';
import { useIntl } from 'react-intl';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type AccountMarkKind,
  MyContentDocument,
  MyIdentificationDocument,
  MySubscriberDocument,
  type MySubscriberQuery,
  MyTrafficDocument,
} from '../../graphql/public/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Details, Devices, Instruments } from '../../parts/instruments.tsx';
import { useWholeDay, When } from '../../parts/when.tsx';
import { AllRecords } from './all-records.tsx';
import { CategorySection } from './category-section.tsx';
import { addressColumns, messageColumns, NotHeld, stepColumns } from './record-columns.tsx';
import { RecordTable } from './record-table.tsx';
import { TakeCopy } from './take-copy.tsx';

const pageSize = 25;

interface Paged {
  nodes: readonly unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const pageOf = (list: Paged | null | undefined): { count: number; next: string | null } | null =>
  list == null ? null : { count: list.nodes.length, next: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null };

export function RecordsPage() {
  const say = useWords();
  const page = (after: string | null) => ({ first: pageSize, after });
  return (
    <Page title={say('person.records.title')} about={say('person.records.about')}>
      <CategorySection
        category="SUBSCRIBER"
        document={MySubscriberDocument}
        page={() => ({})}
        shape={({ me }) => (me?.records?.subscriber == null ? null : { count: 1, next: null })}
      >
        {({ me }) => (me?.records?.subscriber == null ? null : <Subscriber of={me.records.subscriber} mark={me.mark} />)}
      </CategorySection>
      <CategorySection
        category="IDENTIFICATION"
        document={MyIdentificationDocument}
        page={page}
        shape={({ me }) => pageOf(me?.records?.identification)}
      >
        {({ me }) => (
          <RecordTable
            caption={say('person.records.IDENTIFICATION')}
            columns={addressColumns}
            rows={me?.records?.identification?.nodes ?? []}
          />
        )}
      </CategorySection>
      <CategorySection category="TRAFFIC" document={MyTrafficDocument} page={page} shape={({ me }) => pageOf(me?.records?.traffic)}>
        {({ me }) => <RecordTable caption={say('person.records.TRAFFIC')} columns={stepColumns} rows={me?.records?.traffic?.nodes ?? []} />}
      </CategorySection>
      <CategorySection category="CONTENT" document={MyContentDocument} page={page} shape={({ me }) => pageOf(me?.records?.content)}>
        {({ me }, after) => (
          <RecordTable
            caption={say('person.records.CONTENT')}
            columns={messageColumns({ first: pageSize, after })}
            rows={me?.records?.content?.nodes ?? []}
          />
        )}
      </CategorySection>
      <AllRecords />
      <TakeCopy />
    </Page>
  );
}

type SubscriberRecord = NonNullable<NonNullable<NonNullable<MySubscriberQuery['me']>['records']>['subscriber']>;

function Subscriber({ of, mark }: { of: SubscriberRecord; mark: AccountMarkKind | null }) {
  const say = useWords();
  const code = useCodes();
  const { formatList } = useIntl();
  const label = (name: string) => say(`person.records.subscriber.${name}`);
  const dayOf = useWholeDay();
  const notHeld = <NotHeld />;
  return (
    <Facts
      of={[
        [label('name'), of.name ?? notHeld],
        [label('birthDate'), of.birthDate && dayOf(of.birthDate)],
        [label('emails'), formatList(of.emails)],
        [label('phones'), of.phones.length === 0 ? null : formatList(of.phones)],
        [label('address'), of.address],
        [label('registeredAt'), of.registeredAt === null ? notHeld : <When key="registeredAt" at={of.registeredAt} />],
        [label('registrationIp'), of.registrationIp],
        [label('service'), of.service ?? notHeld],
        [label('payments'), of.payments.length === 0 ? null : <Instruments key="payments" of={of.payments} />],
        [label('devices'), of.devices.length === 0 ? null : <Devices key="devices" of={of.devices} />],
        [label('other'), of.other.length === 0 ? null : <Details key="other" of={of.other} />],
        [label('mark'), mark && code('AccountMarkKind', mark)],
      ]}
    />
  );
}
