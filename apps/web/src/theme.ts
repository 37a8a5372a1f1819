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

/** Refusals and what cannot be undone. */
const brick: MantineColorsTuple = [
  '#fdeeee',
  '#fadcdc',
  '#f3b5b6',
  '#ea8b8d',
  '#e2676a',
  '#d6484c',
  '#c52e34',
  '#b3171e',
  '#a51320',
  '#840d17',
];
/** What wants attention. */
const amber: MantineColorsTuple = [
  '#fff5dc',
  '#fdebc2',
  '#f8d78a',
  '#f2c04e',
  '#e6ab25',
  '#c48a0c',
  '#a26f00',
  '#8a5e00',
  '#7a5200',
  '#5c3e00',
];
/** What no longer matters. */
const slate: MantineColorsTuple = [
  '#f3f5f6',
  '#e7eaec',
  '#cdd3d7',
  '#b0b8be',
  '#959ea6',
  '#7c868e',
  '#667077',
  '#5a636b',
  '#4a525a',
  '#3a4148',
];

const letters =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Geeza Pro", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { pine, brick, amber, slate },
  primaryColor: 'pine',
  primaryShade: 8,
  autoContrast: true,
  fontFamily: letters,
  headings: { fontFamily: letters, sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } } },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: { Alert: { defaultProps: { variant: 'light' } } },
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
