/** Text in one cell of a table: a bar would end it, a new line would end the row. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** A table in Markdown with its columns padded to one width, as the formatter of this project's pages leaves it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cell));
  const widths = head.map((_, column) => Math.max(3, ...lines.map((row) => row[column]?.length ?? 0)));
  const [names = [], ...cells] = lines;
  const rule = widths.map((width) => '-'.repeat(width));
  return [names, rule, ...cells].map((row) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`).join('\n');
}
