/** How the console is bundled: the single page and the scripts of the public pages. The pages' server and GraphiQL have builds of their own in build.ts. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A browser has nothing of Node: a page that reaches a module of it, through whatever it imports, is not built. */
const nothingOfNode: Plugin = {
  name: 'nothing-of-node',
  enforce: 'pre',
  apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
  resolveId(id, importer) {
    if (id.startsWith('node:')) throw new Error(`${importer} imports ${id}, which no browser has.`);
  },
};

/** The stylesheets come after the first lines of the page, which need none: somebody on a slow line sees at once that it comes. */
const shellFirst: Plugin = {
  name: 'shell-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const links = html.match(/\s*<link rel="stylesheet"[^>]*>/g) ?? [];
      const without = links.reduce((page, link) => page.replace(link, ''), html);
      // Before the root: the component library's own style elements are in it, and count after these.
      return without.replace('<div id="root">', (root) => `${links.map((link) => link.trim()).join('\n    ')}\n    ${root}`);
    },
  },
};

/** Where the first screens of the desk ask from. */
const firstScreens =
  /console[\\/]src[\\/](app|search|platform[\\/](queue|home|claims|area|collections|place-of-id|letters|notifications[\\/]shown))/;

/**
 * The documents of the desk are one module, with an id of 64 digits for each that no compression shortens. The first screens get a module of their own, with
 * the documents that they ask; every page else has the rest.
 */
const firstDocuments: Plugin = {
  name: 'first-documents',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    if (!id.endsWith('graphql/platform/graphql.ts') || importer === undefined || !firstScreens.test(importer)) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found === null ? null : `${found.id}?first`;
  },
};

const parts =
  /console[\\/]src[\\/](parts[\\/](when|instants|mark|clock|facts|button-link)|states[\\/](loading|loaded|missing|empty|failed)|app[\\/](words[\\/](citation|date-formats)|frame[\\/](announce|page)|server-clock|keys|live|needed-law|density))\.tsx?$/;

export default defineConfig({
  root: at('.'),
  base: '/',
  publicDir: false,
  plugins: [nothingOfNode, firstDocuments, shellFirst, react()],
  resolve: { conditions: ['browser', 'module', 'import', 'default'] },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    // Everything is a file of its own under our origin: the Content-Security-Policy allows no data: but for pictures.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { console: at('index.html') },
      // What nearly every page draws with is one file: left alone, each of these is a file of some hundred bytes, which compress badly and are asked for singly.
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'parts', test: parts }] } },
    },
    reportCompressedSize: false,
  },
});
