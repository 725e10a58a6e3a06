/** The files of law as tables for a lawyer: one line a value, with its article. It walks the file, so that no value of it can be left out. */
import type { LawFile } from '../table.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const isTerm = (fields: Fields): boolean => 'amount' in fields && 'unit' in fields && 'of' in fields;

const owners: Readonly<Record<string, string>> = {
  PLATFORM: 'the platform',
  ISSUING: 'the issuing authority',
  ENFORCING: 'the enforcing authority',
};

function said(value: unknown): string {
  if (value === null) return 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(said).join(', ');
  if (!isFields(value)) return String(value);
  if (isTerm(value))
    return `${said(value['amount'])} ${said(value['unit']).toLowerCase().replace('_', ' ')}, of ${owners[said(value['of'])] ?? said(value['of'])}`;
  return Object.entries(value)
    .filter(([name]) => name !== 'article')
    .map(([name, one]) => `${name}: ${said(one)}`)
    .join('; ');
}

/** Where a value's source stands: in it, or in a field beside it that has its name and `Article` or `Source`. */
const sourceOf = (name: string, value: unknown, beside: Fields): string => {
  const own = isFields(value) ? value['article'] : undefined;
  const other = beside[`${name}Article`] ?? beside[`${name.replace(/Days$/, '')}Source`];
  return String(own ?? other ?? '');
};

/** The terms and rows within a value have articles of their own and lines of their own. */
function linesOf(name: string, value: unknown, beside: Fields): string[][] {
  if (Array.isArray(value) && value.some(isFields)) return value.flatMap((one, index) => linesOf(`${name} ${index + 1}`, one, beside));
  if (!isFields(value) || isTerm(value)) return [[name, said(value), sourceOf(name, value, beside)]];
  const within = Object.entries(value).filter(
    ([, one]) => (isFields(one) && 'article' in one) || (Array.isArray(one) && one.some(isFields)),
  );
  const plain = Object.fromEntries(Object.entries(value).filter(([key]) => !within.some(([inner]) => inner === key)));
  const own = Object.keys(plain).some((key) => key !== 'article') || within.length === 0;
  return [
    ...(own ? [[name, said(plain) || 'yes', sourceOf(name, value, beside)]] : []),
    ...within.flatMap(([inner, one]) => linesOf(`${name}, ${inner}`, one, beside)),
  ];
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** One file as a Markdown section. */
export function lawyersTable(file: LawFile): string {
  const fields: Fields = { ...file };
  const isHead = (name: string) => ['$schema', 'title', 'kind'].includes(name) || name.endsWith('Article') || name.endsWith('Source');
  const lines = Object.entries(fields)
    .filter(([name]) => !isHead(name))
    .flatMap(([name, value]) => linesOf(name, value, fields));
  const rows = [['Value', 'What it says', 'Source'], ['---', '---', '---'], ...lines];
  return `## ${file.title}\n\n${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}\n`;
}
