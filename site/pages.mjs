/**
 * The pages of this folder as the site's generator wants them: a title of its own instead of the first heading, and links that lead to pages of the site.
 * Plain JavaScript, as its runner is.
 */
import { posix } from 'node:path';

/** Where a page of the repository lies on the site: `docs/how-to/install.md` at `/how-to/install/`; null for what is no page. */
export function addressOf(path) {
  if (path === 'README.md') return '/';
  if (path === 'SECURITY.md' || path === 'CONTRIBUTING.md' || path === 'CHANGELOG.md') return `/${path.replace('.md', '').toLowerCase()}/`;
  const [, name] = /^docs\/(.+)\.md$/.exec(path) ?? [];
  if (name === undefined) return null;
  return `/${name.replace(/(^|\/)README$/, '$1').toLowerCase()}/`.replace(/\/+/g, '/');
}

/** The file of a page for the generator, below its folder of content. */
export const fileOf = (path) => `${addressOf(path)}index.md`.replace(/^\//, '').replace(/(.)\/index\.md$/, '$1.md');

/** One link: to another page, to a file of `docs` that the site has too, or as its text alone where the site has nothing of the kind. */
function linkFrom(path, isThere) {
  return (whole, mark, label, target) => {
    if (/^(https?:|mailto:|#)/.test(target)) return whole;
    const [file = '', anchor] = target.split('#');
    const to = posix.join(posix.dirname(path), file);
    const address = addressOf(to);
    if (address !== null) return `${mark}[${label}](${address}${anchor === undefined ? '' : `#${anchor}`})`;
    if (isThere(to)) return `${mark}[${label}](/${to.replace(/^docs\//, '')})`;
    return mark === '!' ? label : `${label} (\`${to}\`)`;
  };
}

/** A diagram as a picture, with its text below for who sees no pictures. */
const pictureOf = (block, draw) => {
  const text = block.replace(/^```mermaid\n|\n```$/g, '');
  return `![A diagram, whose text is below](${draw(text)})\n\n<details><summary>The diagram as text</summary>\n\n\`\`\`\n${text}\n\`\`\`\n\n</details>`;
};

/**
 * The text of a page for the generator. `isThere` says whether the site has a file that is no page, and `draw` makes a picture of a diagram and answers its
 * address. Throws where a page has no first heading.
 */
export function pageOf(path, text, { isThere, draw }) {
  // A generated page says in a comment before it what generates it.
  const [head = '', title] = /^(?:<!--[^>]*-->\s*)?# (.+)\n/.exec(text) ?? [];
  if (title === undefined) throw new TypeError(`${path} begins with no heading of the first level.`);
  const body = text
    .slice(head.length)
    .split(/(^```[\s\S]*?^```)/m)
    .map((part, i) =>
      i % 2 === 1
        ? part.startsWith('```mermaid')
          ? pictureOf(part, draw)
          : part
        : part.replace(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g, linkFrom(path, isThere)),
    )
    .join('');
  return `---\ntitle: ${JSON.stringify(title.replaceAll('`', ''))}\n---\n${body}`;
}
