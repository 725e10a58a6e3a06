/** Work that was decided, as a table: which, how it ended and when. */
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { DecidedWorkDocument, type DecidedWorkQuery, type WorkKind } from '../../graphql/platform/graphql.ts';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { places } from '../queue/work-row.ts';
import '../../parts/card-table.css';

const pageRows = 50;

type Decided = NonNullable<DecidedWorkQuery['decidedWork']>['nodes'][number];

function useOutcome(): (subject: Decided['subject']) => string {
  const code = useCodes();
  return (subject) => {
    if (subject.__typename === 'ErasureRequest')
      return subject.erasureOutcome === null ? '' : code('ErasureOutcome', subject.erasureOutcome);
    if (subject.__typename === 'Order') return code('OrderStatus', subject.orderStatus);
    return subject.__typename === 'Notice' ? code('NoticeState', subject.noticeState) : code('ComplaintState', subject.complaintState);
  };
}

function Row({ of: { id, kind, category, closedAt, subject } }: { of: Decided }) {
  const say = useWords();
  const code = useCodes();
  const outcome = useOutcome();
  return (
    <tr data-decided={id}>
      <th scope="row" data-label={say('decided.what')}>
        <Link to={places[subject.__typename]} params={{ id: subject.id }}>
          {code('WorkKind', kind)} <bdi>{subject.__typename === 'Order' ? subject.reference : subject.id.slice(0, 8)}</bdi>
        </Link>
      </th>
      <td data-label={say('decided.outcome')}>{outcome(subject)}</td>
      <td data-label={say('decided.category')}>{category === null ? '–' : code('StatementCategory', category)}</td>
      <td data-label={say('decided.at')}>{closedAt === null ? null : <When at={closedAt} />}</td>
    </tr>
  );
}

export interface DecidedWorkListProps {
  /** Null for every kind. */
  kinds: readonly WorkKind[] | null;
  about: string | null;
  after: string | undefined;
}

export function DecidedWorkList({ kinds, about, after }: DecidedWorkListProps) {
  const say = useWords();
  const asked = useAsk(DecidedWorkDocument, { kinds: kinds === null ? null : [...kinds], about, first: pageRows, after: after ?? null });
  return (
    <Loaded of={asked} lines={12}>
      {({ decidedWork }) =>
        decidedWork === null || decidedWork.nodes.length === 0 ? (
          <Empty title={say(about === null ? 'decided.none' : 'decided.none-found')} />
        ) : (
          <>
            <table className="table card-table">
              <caption>{say('decided.caption')}</caption>
              <thead>
                <tr>
                  {(['what', 'outcome', 'category', 'at'] as const).map((column) => (
                    <th key={column} scope="col">
                      {say(`decided.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {decidedWork.nodes.map((one) => (
                  <Row key={one.id} of={one} />
                ))}
              </tbody>
            </table>
            <More pageInfo={decidedWork.pageInfo} after={after} />
          </>
        )
      }
    </Loaded>
  );
}
