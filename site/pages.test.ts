import { describe, expect, it } from 'vitest';
import { addressOf, fileOf, pageOf } from './pages.mjs';

const draw = () => '/diagrams/1.svg';
const isThere = (path: string) => path === 'docs/entries.json';
const page = (text: string, path = 'docs/how-to/install.md') => pageOf(path, `# A title with \`code\`\n\n${text}`, { isThere, draw });

it.each([
  ['README.md', '/', 'index.md'],
  ['docs/overview.md', '/overview/', 'overview.md'],
  ['docs/how-to/install.md', '/how-to/install/', 'how-to/install.md'],
  ['docs/decisions/README.md', '/decisions/', 'decisions.md'],
  ['SECURITY.md', '/security/', 'security.md'],
])('%s is at %s', (path, address, file) => {
  expect(addressOf(path)).toBe(address);
  expect(fileOf(path)).toBe(file);
});

it('what is no page of the documentation has no address', () => {
  for (const path of ['apps/cli/writ.mjs', 'prisma/README.md', 'docs/entries.json']) expect(addressOf(path)).toBeNull();
});

describe('a page', () => {
  it('has its first heading as its title, also behind the comment of a generator', () => {
    expect(page('Text.')).toBe('---\ntitle: "A title with code"\n---\n\nText.');
    expect(pageOf('docs/errors.md', '<!-- Made by x. -->\n# Errors\nText.', { isThere, draw })).toBe('---\ntitle: "Errors"\n---\nText.');
    expect(() => pageOf('docs/x.md', 'Text.', { isThere, draw })).toThrow('docs/x.md begins with no heading');
  });

  it.each([
    ['[a](../overview.md#part)', '[a](/overview/#part)'],
    ['[a](../../README.md)', '[a](/)'],
    ['[a](use-the-console.md)', '[a](/how-to/use-the-console/)'],
    ['[a](../entries.json)', '[a](/entries.json)'],
    ['[a](../../apps/cli/writ.mjs)', 'a (`apps/cli/writ.mjs`)'],
    ['[a](https://example.org/x.md), [b](#part)', '[a](https://example.org/x.md), [b](#part)'],
    ['```sh\n[a](../overview.md)\n```', '```sh\n[a](../overview.md)\n```'],
  ])('has the link %s as %s', (text, expected) => {
    expect(page(text)).toContain(`\n\n${expected}`);
  });

  it('has a diagram as a picture and as text', () => {
    const text = page('```mermaid\nflowchart LR\n  a --> b\n```\nAfter.');
    expect(text).toContain('](/diagrams/1.svg)');
    expect(text).toContain('```\nflowchart LR\n  a --> b\n```');
    expect(text).not.toContain('mermaid');
  });
});
