/** The numbers of a chart, as a table. */
import { useIntl } from 'react-intl';

export interface Bar {
  label: string;
  count: number;
}

export interface NumbersProps {
  /** What the bars are of, over the first column of the table. */
  of: string;
  /** What is counted, over the second column. */
  counted: string;
  bars: readonly Bar[];
}

export function Numbers({ of, counted, bars }: NumbersProps) {
  const intl = useIntl();
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" className="number">
              {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{intl.formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
