import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Blue is the colour of work (actions, links); red is kept for danger, and as the brand only in the top bar. */
const work: MantineColorsTuple = [
  '#eaf2fd',
  '#d5e4fa',
  '#a9c8f5',
  '#78a9ee',
  '#4d8ce6',
  '#2f74d6',
  '#1d62c4',
  '#1554ad',
  '#0f4795',
  '#0a386f',
];

const danger: MantineColorsTuple = [
  '#fdecec',
  '#f9d5d5',
  '#f0a9a9',
  '#e57c7c',
  '#d95656',
  '#c93636',
  '#b42323',
  '#9b1c1c',
  '#841717',
  '#661010',
];

/** 16 px in what people type into; hints and errors then stand at 14 px. */
const inputs = [
  'TextInput',
  'PasswordInput',
  'Textarea',
  'NativeSelect',
  'Select',
  'Radio',
  'RadioGroup',
  'Checkbox',
];

export const theme = createTheme({
  colors: { work, danger },
  primaryColor: 'work',
  primaryShade: 7,
  fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif",
  headings: {
    fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.5' },
      h2: { fontSize: '1.25rem', lineHeight: '1.5' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.5' },
    },
  },
  // Stacked Vietnamese marks (Ẫ, Ổ) are cut below 1.5.
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: Object.fromEntries(inputs.map((name) => [name, { defaultProps: { size: 'md' } }])),
});

/** Mantine's own red and greys are paler than 4.5:1 on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': '#9b1c1c',
    '--mantine-color-placeholder': '#5c6673',
    '--mantine-color-dimmed': '#4a5463',
    '--mantine-color-text': '#1b2330',
    '--mantine-color-default-border': '#79828f',
    // Borders of inputs, boxes and radios: 3:1 on white (WCAG 1.4.11).
    '--mantine-color-gray-4': '#79828f',
  },
  dark: {},
});
