/** The settings as text: for `writ start --help`, and as the tables of docs/settings.md. */
import { markdownTable } from '@writ/core';
import { type Group, groups, type Setting, settings } from '../../server/settings/catalogue.ts';

const column = 26;
const width = 150;

/** Breaks a text into lines of at most `most` characters, between words. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function facts({ about, without, needed }: Setting): string {
  const rest = [
    ...(without === undefined ? [] : [`without it: ${without}`]),
    ...(needed === undefined ? [] : [`production needs it for ${needed}`]),
  ];
  return [about, ...rest].join('; ');
}

function helpOf(setting: Setting): string {
  const lines = wrapped(facts(setting), width - column);
  const name = `${setting.name}${setting.isSecret ? ' *' : ''}`;
  const first = name.length > column - 4 ? [`  ${name}`] : [`  ${name.padEnd(column - 2)}${lines.shift() ?? ''}`];
  return [...first, ...lines.map((line) => ' '.repeat(column) + line)].join('\n');
}

const groupNames = Object.keys(groups) as Group[];
const of = (group: Group): Setting[] => settings.filter((setting) => setting.group === group);

/** Every setting, under the heading of its group; those with a star may be in a file. */
export const settingsHelp = (): string => groupNames.map((group) => `\n${groups[group]}:\n${of(group).map(helpOf).join('\n')}\n`).join('');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const columns = ['setting', 'what it is', 'without it', 'production needs it for', 'page'];

function row({ name, about, without, needed, isSecret, page }: Setting): string[] {
  const link = page === undefined ? '' : `[more](${page})`;
  return [`\`${name}\`${isSecret ? ' (or `_FILE`)' : ''}`, ...[about, without ?? '', needed ?? ''].map(cell), link];
}

/** The reference: a table for each group. */
export const settingsTables = (): string =>
  groupNames.map((group) => `## ${groups[group]}\n\n${markdownTable(columns, of(group).map(row)).trimEnd()}`).join('\n\n');
