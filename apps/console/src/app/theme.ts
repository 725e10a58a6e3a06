/** The look: tokens with the contrast of WCAG 2.2 AA in light and dark, which the library's own tints don't have. Colours of states are in tokens.css. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const writ: MantineColorsTuple = [
  '#eef3fb',
  '#d9e4f5',
  '#b0c7ea',
  '#84a8de',
  '#6190d4',
  '#4b80ce',
  '#3d76cb',
  '#2d63b3',
  '#2557a0',
  '#1c4a8d',
];

/** The greys of the dark scheme: of the same cool hue as the surfaces. */
const dark: MantineColorsTuple = [
  '#e7ecf2',
  '#b4bdc9',
  '#a3adb9',
  '#76828f',
  '#3a444f',
  '#2f3842',
  '#262d36',
  '#14181d',
  '#101419',
  '#0b0e12',
];

export const theme = createTheme({
  colors: { writ, dark },
  primaryColor: 'writ',
  primaryShade: 9,
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  // The scale of design.css: the library's own names lead to it, so that no other size comes in by them.
  fontSizes: {
    xs: 'var(--text-small)',
    sm: 'var(--text-work)',
    md: 'var(--text-work)',
    lg: 'var(--text-read)',
    xl: 'var(--text-part)',
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#15202b',
    '--mantine-color-dimmed': '#475362',
    '--mantine-color-anchor': '#1c4a8d',
    '--mantine-color-error': '#a3211a',
    '--mantine-color-placeholder': '#5b6774',
    '--mantine-color-default-border': '#8a95a3',
    '--mantine-color-body': '#ffffff',
  },
  dark: {
    '--mantine-color-text': '#e7ecf2',
    '--mantine-color-dimmed': '#b4bdc9',
    '--mantine-color-anchor': '#a5c6f7',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-placeholder': '#a3adb9',
    '--mantine-color-default-border': '#76828f',
    '--mantine-color-body': '#14181d',
  },
});
