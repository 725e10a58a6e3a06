/** Units of systemd as text: what they say, and what a service would be started with. */

export interface Assignment {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

/** Every assignment, in order; a line that ends with a backslash goes on, and a comment is none. */
export function parseUnit(text: string): Assignment[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*[#;]/.test(line))
    .join('\n')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  let section = '';
  return lines.flatMap((line) => {
    const [, named] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (named !== undefined) section = named;
    const [, key, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    return key === undefined ? [] : [{ section, key, value: value.trim() }];
  });
}

/** The values of one key. */
export const valuesOf = (unit: readonly Assignment[], key: string): string[] =>
  unit.filter((assignment) => assignment.key === key).map(({ value }) => value);

const bare = (value: string): string => value.replace(/^"(.*)"$/, '$1');

const pairs = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    texts.map((text) => {
      const [name = '', ...value] = text.split('=');
      return [name, value.join('=')];
    }),
  );

/** What `$NAME` is as a word of its own: as many words as it has. `${NAME}` is always one. */
const wordsOf = (value = ''): string[] => value.split(/\s+/).filter((word) => word !== '');

/** What systemd fills in. */
export type Specifiers = Readonly<Record<`%${string}`, string>>;

/** The secrets that are passed on: their names below `%d`, and where they are. */
export const credentialsOf = (unit: readonly Assignment[]): { id: string; path: string }[] =>
  valuesOf(unit, 'LoadCredential').map((value) => {
    const [id = '', path = ''] = value.split(':');
    return { id, path };
  });

/** What a service is started as: its environment, but for a file that it reads, and the command after `/usr/bin/env` with what that sets. */
export interface Started {
  readonly unset: readonly string[];
  readonly own: Readonly<Record<string, string>>;
  readonly command: readonly string[];
}

export function startOf(unit: readonly Assignment[], specifiers: Specifiers): Started {
  const fill = (text: string): string => Object.entries(specifiers).reduce((filled, [mark, value]) => filled.replaceAll(mark, value), text);
  const assigned = pairs(valuesOf(unit, 'Environment').map(bare));
  const environment = Object.fromEntries(Object.entries(assigned).map(([name, value]) => [name, fill(value)]));
  const [env, ...words] = (valuesOf(unit, 'ExecStart').at(-1) ?? '')
    .split(/\s+/)
    .flatMap((word) => (/^\$\w+$/.test(word) ? wordsOf(assigned[word.slice(1)]) : [word]))
    .map(fill)
    .map((word) => word.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => environment[name] ?? ''));
  if (env !== '/usr/bin/env') throw new Error(`the command begins with ${env}`);
  const first = words.findIndex((word) => !word.includes('='));
  return {
    unset: valuesOf(unit, 'UnsetEnvironment').flatMap((names) => names.split(/\s+/)),
    own: { ...environment, ...pairs(words.slice(0, first)) },
    command: words.slice(first),
  };
}
