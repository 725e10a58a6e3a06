/** A table of published figures that scrolls by itself where it is wider than the page. */
import { ScrollBox } from '../scroll-box.tsx';

interface TableRow {
  readonly key: string;
  readonly label: string;
  /** Whether it is a part of the row above it. */
  readonly isPart?: boolean;
  readonly href?: string;
  /** One for each column after the first. */
  readonly cells: readonly string[];
}

/** `id` is the page's own name of the table. */
export function FigureTable(props: { id: string; caption: string; columns: readonly string[]; rows: readonly TableRow[] }) {
  const { id, caption, columns, rows } = props;
  const [first, ...others] = columns;
  return (
    <ScrollBox labelledBy={id}>
      <table className="sheet-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, isPart, href, cells }) => (
            <tr key={key} {...(isPart ? { className: 'part' } : {})}>
              <th scope="row">{href === undefined ? label : <a href={href}>{label}</a>}</th>
              {cells.map((shown, at) => (
                <td key={others[at]} className="number">
                  {shown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
