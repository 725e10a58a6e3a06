import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';

/** Built offline: no page loads anything from elsewhere, and a link that leads nowhere fails the build. */
export default defineConfig({
  site: 'https://writ.example',
  outDir: './dist',
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: 'Writ',
      plugins: [starlightLinksValidator({ errorOnLocalLinks: false })],
      customCss: ['./src/styles/site.css'],
      pagination: false,
      favicon: '/favicon.svg',
      sidebar: [
        { label: 'Start', items: ['index', 'overview', 'architecture', 'glossary'] },
        { label: 'How to', items: [{ autogenerate: { directory: 'how-to' } }] },
        { label: 'The law', items: [{ autogenerate: { directory: 'law' } }] },
        {
          label: 'Reference',
          items: [
            'commands',
            'settings',
            'errors',
            'entries',
            'performance',
            'scale',
            'retention',
            'dpia-template',
            'security',
            'threat-model',
          ],
        },
        { label: 'Source of the data', items: [{ autogenerate: { directory: 'source' } }] },
        { label: 'Reviews', collapsed: true, items: [{ autogenerate: { directory: 'security' } }] },
        { label: 'Decisions', collapsed: true, items: [{ autogenerate: { directory: 'decisions' } }] },
      ],
    }),
  ],
});
