/** How much the order asks, beside the form and before it is filed: numbers, what the basis allows at most, and warnings that forbid nothing. */
import { FormattedNumber } from 'react-intl';
import { Cited } from '../../app/words/citation.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { Mark } from '../../parts/mark.tsx';
import { IconAlertTriangle } from '../../pictures/icons.tsx';
import { breadthOf, type Measure, warnFrom } from './rules/breadth.ts';
import { useWizard } from './wizard.tsx';

export function BreadthPanel() {
  const say = useWords();
  const code = useCodes();
  const { form, scene } = useWizard();
  const breadth = breadthOf(form, scene.office, scene.now);
  return (
    <aside className="panel order-breadth" aria-labelledby="breadth-title">
      <h2 id="breadth-title">{say('authority.new.breadth')}</h2>
      {breadth === null ? (
        <p>{say('authority.new.breadth.none')}</p>
      ) : (
        <>
          <table className="table">
            <caption>{say('authority.new.breadth.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('authority.new.breadth.what')}</th>
                <th scope="col">{say('authority.new.breadth.asked')}</th>
                <th scope="col">{say('authority.new.breadth.most')}</th>
              </tr>
            </thead>
            <tbody>
              {breadth.measures.map((measure) => (
                <MeasureRow key={measure.of} measure={measure} />
              ))}
              {breadth.accountDays === null ? null : (
                <tr data-measure="ACCOUNT_DAYS">
                  <th scope="row">{say('authority.new.measure.ACCOUNT_DAYS')}</th>
                  <td>
                    <FormattedNumber value={breadth.accountDays} />
                  </td>
                  <td>–</td>
                </tr>
              )}
            </tbody>
          </table>
          {breadth.categories.length === 0 ? null : (
            <ul className="order-categories">
              {breadth.categories.map(({ category, article, needsThreshold, validated }) => (
                <li key={category}>
                  <strong>{code('DataCategory', category)}</strong> · {article === null ? null : <Cited of={article} />}
                  {needsThreshold ? ` · ${say('authority.new.breadth.threshold')}` : ''}
                  {validated ? ` · ${say('authority.new.breadth.validated')}` : ''}
                </li>
              ))}
            </ul>
          )}
          <h3>{say('authority.new.warnings')}</h3>
          {breadth.warnings.length === 0 ? (
            <p>{say('authority.new.warnings.none')}</p>
          ) : (
            <ul className="order-warnings">
              {breadth.warnings.map((warning) => (
                <li key={warning} data-warning={warning}>
                  <Mark tone="warn">
                    <IconAlertTriangle size="1em" aria-hidden="true" />
                    {say(`authority.new.warning.${warning}`)}
                  </Mark>{' '}
                  {say(`authority.new.warning.${warning}.about`, { ...warnFrom })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </aside>
  );
}

function MeasureRow({ measure: { of, asked, most } }: { measure: Measure }) {
  const say = useWords();
  const isOver = most !== null && asked > most;
  return (
    <tr data-measure={of} data-over={isOver || undefined}>
      <th scope="row">{say(`authority.new.measure.${of}`)}</th>
      <td>
        <FormattedNumber value={asked} />
        {isOver ? <Mark tone="bad">{say('authority.new.breadth.over')}</Mark> : null}
      </td>
      <td>{most === null ? '–' : <FormattedNumber value={most} />}</td>
    </tr>
  );
}
