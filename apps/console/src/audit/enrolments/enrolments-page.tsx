/** Authorities: the gate before all of them, those that wait for the auditor's word, and all others. */
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { EnrolmentsDocument } from '../../graphql/audit/graphql.ts';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { EnrolmentCard } from './enrolment-card.tsx';
import { Gate } from './gate.tsx';
import '../audit.css';

export function EnrolmentsPage() {
  const say = useWords();
  const asked = useAsk(EnrolmentsDocument, {});
  return (
    <Page title={say('audit.enrolments.title')} about={say('audit.enrolments.about')}>
      <Loaded of={asked} lines={12}>
        {({ enrolments, authorityGate }) => (
          <>
            <Gate gate={authorityGate} changed={asked.again} />
            {enrolments.length === 0 ? (
              <Empty title={say('audit.enrolments.none')}>{say('audit.enrolments.none.about')}</Empty>
            ) : (
              <div className="audit-cards">
                {[...enrolments]
                  .sort((one, other) => Number(other.state === 'APPROVED') - Number(one.state === 'APPROVED'))
                  .map((enrolment) => (
                    <EnrolmentCard key={`${enrolment.id} ${enrolment.generation}`} enrolment={enrolment} changed={asked.again} />
                  ))}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
