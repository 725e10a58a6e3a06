/**
 * What a migration that states "expand" may not do, since older versions of Writ run beside it: take away, rename or retype what they use, or refuse what
 * they write. Reads the text alone, without a database: what it can't see is which columns a function reads, and whether a constraint that
 * replaces another is wider. SQL that is put together at run time (EXECUTE) is not looked into.
 */

/** The text without comments and the insides of strings; the bodies of DO are statements, those of functions are not looked at. */
function bare(sql: string): string {
  const token = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|(\$[a-z_]*\$)([\s\S]*?)\1/gi;
  return sql.replace(token, (text: string, quote: string | undefined, body: string | undefined, at: number) => {
    if (text.startsWith('--') || text.startsWith('/*')) return ' ';
    if (quote === undefined) return "''";
    return /\bDO\s*$/i.test(sql.slice(0, at)) ? ` ; ${bare(body ?? '')} ; ` : ' BODY ';
  });
}

const name = '((?:[\\w"]+\\.)?[\\w"]+)';
const made = new RegExp(
  `\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:UNLOGGED\\s+)?(?:TABLE|VIEW|MATERIALIZED\\s+VIEW|FUNCTION|PROCEDURE|TYPE|SCHEMA|SEQUENCE|DOMAIN)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${name}`,
  'gi',
);

/** One sentence for each statement that older versions would miss, with the words of it. */
interface Rule {
  readonly shape: RegExp;
  readonly why: string;
  /** Whether it is harmless on what this file makes itself; the shape's last group is its name. */
  readonly unlessOwn?: true;
}

const on = `(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?${name}`;
const rules: readonly Rule[] = [
  {
    shape:
      /^DROP\s+(?!TRIGGER\b|POLICY\b)(?:TABLE|VIEW|MATERIALIZED|FUNCTION|PROCEDURE|ROUTINE|AGGREGATE|TYPE|DOMAIN|SCHEMA|SEQUENCE|INDEX|ROLE|OWNED|EXTENSION|RULE|CAST)\b/i,
    why: 'drops what an older version may use',
  },
  { shape: /^ALTER\s[\s\S]*\bRENAME\b/i, why: 'renames what an older version may use' },
  { shape: /^ALTER\s[\s\S]*\bSET\s+SCHEMA\b/i, why: 'moves what an older version may use' },
  { shape: /^ALTER\s+(?:TABLE|TYPE)\s[\s\S]*\bDROP\s+(?!CONSTRAINT\b|NOT\b|DEFAULT\b|EXPRESSION\b|IDENTITY\b)/i, why: 'drops a column' },
  {
    shape: /^ALTER\s+(?:TABLE|DOMAIN)\s[\s\S]*\bDROP\s+(?:NOT\s+NULL|DEFAULT|EXPRESSION|IDENTITY)\b/i,
    why: 'lets a column be what an older version does not expect',
  },
  { shape: /^ALTER\s[\s\S]*\bALTER\s+(?:COLUMN\s+|ATTRIBUTE\s+)?[\w"]+\s+(?:SET\s+DATA\s+)?TYPE\b/i, why: 'retypes a column' },
  { shape: /^ALTER\s[\s\S]*\bSET\s+NOT\s+NULL\b/i, why: 'refuses what an older version may write' },
  {
    shape: new RegExp(`^CREATE\\s+UNIQUE\\s+INDEX\\s[\\s\\S]*?\\bON\\s+${on}`, 'i'),
    why: 'refuses what an older version may write',
    unlessOwn: true,
  },
  {
    shape: new RegExp(`^REVOKE\\s[\\s\\S]*?\\bON\\s+(?:TABLE|FUNCTION|SCHEMA|SEQUENCE|TYPE)?\\s*${name}`, 'i'),
    why: 'takes a right away',
    unlessOwn: true,
  },
  { shape: /^(?:TRUNCATE|DELETE)\b/i, why: 'deletes rows' },
];

/** `ADD COLUMN ... NOT NULL` without a value for the rows and the writers that do not know it. */
function fillsNothing(statement: string): boolean {
  if (!/^ALTER\s+TABLE\b/i.test(statement)) return false;
  return statement
    .split(/\bADD\s+(?:COLUMN\s+)?/i)
    .slice(1)
    .some((part) => /\bNOT\s+NULL\b/i.test(part) && !/\b(?:DEFAULT|GENERATED)\b/i.test(part) && !/^(?:CONSTRAINT|CHECK)\b/i.test(part));
}

/** Constraints that a statement adds and that replace none of the same name. */
function narrows(statement: string, whole: string): boolean {
  const added = [...statement.matchAll(/\bADD\s+(?:CONSTRAINT\s+([\w"]+)|(?:CHECK|UNIQUE|PRIMARY|FOREIGN|EXCLUDE)\b)/gi)];
  return added.some(
    ([, constraint]) =>
      constraint === undefined || !new RegExp(`\\bDROP\\s+CONSTRAINT\\s+(?:IF\\s+EXISTS\\s+)?${constraint}\\b`, 'i').test(whole),
  );
}

const replaced = /^DROP\s+(TRIGGER|POLICY)\s+(?:IF\s+EXISTS\s+)?([\w"]+)/i;

/** What older versions would miss after this text, each with the words that do it. Empty for text that only adds. */
export function takenAway(sql: string): string[] {
  const text = bare(sql);
  const own = new Set([...text.matchAll(made)].map(([, one = '']) => one.toLowerCase()));
  const isOwn = (one: string | undefined): boolean =>
    one !== undefined && (own.has(one.toLowerCase()) || own.has(one.split('.')[0]?.toLowerCase() ?? ''));
  const tableOf = (statement: string): string | undefined => new RegExp(`^ALTER\\s+TABLE\\s+${on}`, 'i').exec(statement)?.[1];
  const findings: string[] = [];
  const statements = text
    .split(';')
    .map((one) =>
      one
        .replace(/\s+/g, ' ')
        .replace(/^(?: |BEGIN |DECLARE .*? BEGIN )+/i, '')
        .trim(),
    )
    .filter((one) => one !== '');
  const find = (statement: string, why: string): void => {
    findings.push(`"${statement.slice(0, 100)}" ${why}`);
  };
  for (const statement of statements) {
    const table = tableOf(statement);
    if (table !== undefined && isOwn(table)) continue;
    const gone = replaced.exec(statement);
    if (gone && !new RegExp(`\\bCREATE\\s+(?:CONSTRAINT\\s+)?${gone[1]}\\s+${gone[2]}\\b`, 'i').test(text))
      find(statement, 'drops what an older version rests on');
    for (const { shape, why, unlessOwn } of rules) {
      const match = shape.exec(statement);
      if (match && !(unlessOwn && isOwn(match.at(-1)))) find(statement, why);
    }
    if (fillsNothing(statement)) find(statement, 'refuses what an older version writes: give the column a DEFAULT');
    if (table !== undefined && narrows(statement, text))
      find(statement, 'adds a constraint, which may refuse what an older version writes');
  }
  return findings;
}
