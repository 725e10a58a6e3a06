/** The order before it is signed, twice: as the platform will see it, and as the person concerned will read it. Both are of the saved draft. */
import { lawOf } from '@writ/orders-domain/law';
import { useIntl } from 'react-intl';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import type { DraftContentFragment } from '../../graphql/authority/graphql.ts';
import { useOffenceWords } from '../../order/offence-words.ts';
import { aimOf } from '../../order/order-facts.ts';
import { useBody, useBodyName } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { When } from '../../parts/when.tsx';
import { useCountries } from './steps/territories.tsx';

/** Texts that a notified authority alone reads. */
const notForAddressee = ({ kind }: Pick<DraftContentFragment, 'kind'>): readonly string[] => lawOf(kind).notForAddressee?.texts ?? [];

export function PlatformPreview({ draft }: { draft: DraftContentFragment }) {
  const say = useWords();
  const code = useCodes();
  const named = useOffenceWords();
  const { organisation, country, office, subject } = useSession();
  const bodyOf = useBody();
  const where = usePlaces(draft.territories);
  const { legalBasis, emergency, secrecy, notified } = draft;
  const field = (name: string): string => say(`authority.new.field.${name}`);
  const hidden = notForAddressee(draft);
  return (
    <section className="panel order-preview" aria-labelledby="platform-preview">
      <h3 id="platform-preview">{say('authority.new.preview.platform')}</h3>
      <Facts
        of={[
          [field('kind'), code('OrderKind', draft.kind)],
          [
            say('authority.new.preview.issuing'),
            [bodyOf({ organisation, country }), office === null ? null : code('Office', office), subject].filter(Boolean).join(' · '),
          ],
          [field('reference'), draft.reference],
          [field('emergency'), emergency === null ? null : `${code('EmergencyGround', emergency.ground)}: ${emergency.threat}`],
          [field('provision'), legalBasis.provision],
          [field('offence'), legalBasis.offence],
          [field('threshold'), legalBasis.threshold === null ? null : code('OffenceThreshold', legalBasis.threshold)],
          [field('catalogue'), legalBasis.catalogue === null ? null : named(legalBasis.catalogue)],
          [field('grounds'), hidden.includes('grounds') ? null : legalBasis.grounds],
          [
            field('targets'),
            <ul key="targets" className="order-plain">
              {draft.targets.map(({ id, type, value }) => (
                <li key={id}>
                  {code('IdentifierType', type)}: <bdi className="identifier">{value}</bdi>
                </li>
              ))}
            </ul>,
          ],
          [field('categories'), draft.categories.map((category) => code('DataCategory', category)).join(', ')],
          [say('authority.new.preview.period'), <Period key="period" draft={draft} />],
          [field('territories'), where],
          [field('worldwide'), legalBasis.worldwide],
          [field('recipient'), code('Recipient', draft.recipient)],
          [field('notification'), notified === null ? draft.notNotified : bodyOf(notified)],
          [field('purpose'), hidden.includes('purpose') ? null : draft.purpose],
          [say('authority.new.preview.informBy'), draft.informBy === null ? null : <When key="inform" at={draft.informBy} />],
          secrecy === null
            ? null
            : [
                field('secrecyGround'),
                <>
                  {code('SecrecyGround', secrecy.ground)}: {secrecy.reason}{' '}
                  {secrecy.until === null ? null : (
                    <>
                      {say('authority.new.preview.until')} <When at={secrecy.until} />
                    </>
                  )}
                </>,
              ],
          [field('redress'), legalBasis.redress],
          [field('reportTo'), draft.reportTo],
          [field('processor'), draft.processor],
          [field('earlier'), draft.earlier],
          [field('preservation'), draft.preservation],
        ]}
      />
    </section>
  );
}

function Period({ draft: { from, to } }: { draft: DraftContentFragment }) {
  const say = useWords();
  if (from === null || to === null) return <>{say('authority.new.preview.no-period')}</>;
  return (
    <>
      <When at={from} /> – <When at={to} />
    </>
  );
}

const usePlaces = (territories: readonly string[]): string => {
  const say = useWords();
  const all = useCountries();
  return territories[0] === 'WORLD'
    ? say('authority.new.territories.world')
    : territories.map((code) => all.find((country) => country.code === code)?.name ?? code).join(', ');
};

/** In plain words, without the name of the officer. */
export function PersonPreview({ draft }: { draft: DraftContentFragment }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const { organisation, country } = useSession();
  const nameOf = useBodyName();
  const { informs, regulation } = lawOf(draft.kind);
  const list = intl.formatList(draft.categories.map((category) => code('DataCategory', category)));
  const where = usePlaces(draft.territories);
  return (
    <section className="panel order-preview" aria-labelledby="person-preview">
      <h3 id="person-preview">{say('authority.new.preview.person')}</h3>
      <p>{say(`authority.new.person.${aimOf(draft)}`, { authority: nameOf({ organisation, country }), categories: list, where })}</p>
      {notForAddressee(draft).includes('purpose') ? null : (
        <p>
          {say('authority.new.person.purpose')} <q>{draft.purpose}</q>
        </p>
      )}
      <p>
        {say('authority.new.person.law')} {draft.legalBasis.provision} ({code('OrderKind', draft.kind)}
        {regulation === null ? '' : `, ${regulation}`})
      </p>
      {draft.from === null ? null : (
        <p>
          {say('authority.new.preview.period')}: <Period draft={draft} />
        </p>
      )}
      {draft.legalBasis.redress === null ? null : (
        <p>
          {say('authority.new.field.redress')}: {draft.legalBasis.redress}
        </p>
      )}
      <p>
        <PersonTelling draft={draft} informs={informs} />
      </p>
    </section>
  );
}

function PersonTelling({ draft, informs }: { draft: DraftContentFragment; informs: 'AUTHORITY' | 'PLATFORM' }) {
  const say = useWords();
  if (informs === 'AUTHORITY') return <>{say('authority.new.person.told.AUTHORITY')}</>;
  if (draft.secrecy?.until)
    return (
      <>
        {say('authority.new.person.silence')} <When at={draft.secrecy.until} />
      </>
    );
  if (draft.informBy === null) return <>{say(`authority.new.person.told.${informs}`)}</>;
  return (
    <>
      {say(`authority.new.person.by.${informs}`)} <When at={draft.informBy} />
    </>
  );
}
