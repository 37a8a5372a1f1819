import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The colour of the house. Shade 8 on white and white on shade 8: 6.4 to 1. */
const pine: MantineColorsTuple = [
  '#eaf7f3',
  '#d6ede6',
  '#add9cc',
  '#80c5b1',
  '#5bb49a',
  '#43a98b',
  '#2f9a7d',
  '#1b8068',
  '#0d6a5b',
  '#06564a',
];

const letters =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Geeza Pro", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: 8,
  autoContrast: true,
  fontFamily: letters,
  headings: { fontFamily: letters, sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } } },
  defaultRadius: 'sm',
  respectReducedMotion: true,
});

/** The library's greys and red fall short of WCAG AA on white: these are 5.9, 5.4 and 6.5 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a636b',
    '--mantine-color-placeholder': '#646b72',
    '--mantine-color-error': '#b3171e',
  },
  dark: {},
});
