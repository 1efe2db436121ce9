/** The colours of a picture: those of `ui/theme.css`, which a file that leaves the page cannot read. */

export interface Palette {
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly paper: string
  readonly card: string
  readonly line: string
  readonly accent: string
  readonly good: string
  readonly range: string
  readonly dot: string
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ink: '#16181d',
    ink2: '#4d535f',
    ink3: '#5f6673',
    paper: '#fbfbfa',
    card: '#ffffff',
    line: '#e2e3e0',
    accent: '#1f5f8b',
    good: '#1d6b46',
    range: '#86929e',
    dot: '#26313d',
  },
  dark: {
    ink: '#eceef1',
    ink2: '#b6bcc6',
    ink3: '#989fac',
    paper: '#111316',
    card: '#191c20',
    line: '#2a2e34',
    accent: '#7db7e0',
    good: '#7fcda0',
    range: '#66717d',
    dot: '#dfe5ec',
  },
}
