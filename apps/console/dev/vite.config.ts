/** How what only a demo has is bundled, GraphiQL, the guided story and the page of attacks: a build of its own, as no other page may carry any of it. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: '/dev/',
  publicDir: false,
  resolve: { conditions: ['browser', 'module', 'import', 'default'] },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { graphql: at('graphql.html'), guide: at('guide/main.tsx'), attacks: at('attacks.html') },
      // The libraries speak to a framework that isn't here, in every second file.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8_192,
  },
});
