/** Records as a table; on a narrow screen each row is a block with its headings beside the values. */
import { useWords } from '../../app/words/words.tsx';
import type { Column } from './record-columns.tsx';

export interface RecordTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

export function RecordTable<Row extends { at: string }>({ caption, columns, rows }: RecordTableProps<Row>) {
  const say = useWords();
  return (
    <div className="table-scroll">
      <table className="table person-records">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {say(`person.records.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records have no id, and a page of them never changes
            <tr key={index}>
              {columns.map(({ name, cell }) => (
                <td key={name} data-label={say(`person.records.column.${name}`)}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
