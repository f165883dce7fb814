import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#e3f1f2',
  '#d5e8ea',
  '#9fcdd1',
  '#7cc9d0',
  '#5ba7ae',
  '#1f7c86',
  '#1a7682',
  '#0b6370',
  '#0a4a54',
  '#07363e',
];
const alarm: MantineColorsTuple = [
  '#fbeceb',
  '#edc9c6',
  '#f2a19b',
  '#e0857f',
  '#d0645d',
  '#c04d46',
  '#b3413a',
  '#9c352f',
  '#7f2a25',
  '#5c1e1a',
];
/** From text to the deepest ground of the dark palette. */
const dark: MantineColorsTuple = [
  '#e9eef6',
  '#cdd6e4',
  '#a6b3c8',
  '#71819c',
  '#2c3a52',
  '#22304a',
  '#1b2740',
  '#162133',
  '#0e1624',
  '#0a101b',
];

export const theme = createTheme({
  colors: { sea, alarm, dark },
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { md: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  radius: { sm: '4px', md: '8px', lg: '10px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const own = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-second)',
  '--mantine-color-placeholder': 'var(--ink-second)',
  '--mantine-color-anchor': 'var(--sea)',
  '--mantine-color-error': 'var(--alarm)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--paper)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-sea-filled': 'var(--sea-fill)',
  '--mantine-color-sea-filled-hover': 'var(--sea-fill-hover)',
  '--mantine-color-sea-text': 'var(--sea)',
  '--mantine-color-sea-light': 'var(--sea-tint)',
  '--mantine-color-sea-light-color': 'var(--sea-strong)',
  '--mantine-color-sea-outline': 'var(--sea)',
  '--mantine-color-alarm-text': 'var(--alarm)',
  '--mantine-color-alarm-light': 'var(--alarm-tint)',
  '--mantine-color-alarm-light-color': 'var(--alarm)',
};

/** Mantine's own colours give way to the palette of tokens.css, in light and dark alike. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  // The borders of inputs: 3 to 1 against their ground.
  light: { ...own, '--mantine-color-gray-4': 'var(--line-strong)' },
  dark: { ...own, '--mantine-color-dark-4': 'var(--line-strong)' },
});
