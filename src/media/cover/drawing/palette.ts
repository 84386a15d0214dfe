/** The inks of one print, from far to near, and the few colours things are made of. */
export interface Palette {
  name: string;
  /** Sky, and the paler or warmer band of it above the land. */
  sky: string;
  glow: string;
  /** Sun or moon. */
  disc: string;
  /** Four steps of land; `dark` is the nearest and darkest. */
  far: string;
  mid: string;
  near: string;
  dark: string;
  /** Walls and paper things. */
  light: string;
  /** Roofs. */
  roof: string;
  /** The one strong colour. */
  accent: string;
  /** Hairlines and lit windows. */
  gold: string;
  water: string;
  leaf: string;
  weather: 'clear' | 'night' | 'snow' | 'rain' | 'birds';
}

const RED = '#b3140c';
const GOLD = '#c9a24b';
const PAPER = '#fdfaf4';

/** All sit beside paper #fdfaf4 and red #b3140c; no more than three hues each. */
export const PALETTES: readonly Palette[] = [
  {
    name: 'dawn',
    weather: 'birds',
    sky: '#fbeeda',
    glow: '#f6d3ae',
    disc: RED,
    far: '#e8b58f',
    mid: '#c97f58',
    near: '#8d4630',
    dark: '#451d15',
    light: PAPER,
    roof: '#5a2a1e',
    accent: RED,
    gold: GOLD,
    water: '#fae3c6',
    leaf: '#8a7440',
  },
  {
    name: 'noon',
    weather: 'birds',
    sky: '#f0f4e8',
    glow: '#dfe9d6',
    disc: GOLD,
    far: '#bcd2b2',
    mid: '#86a97f',
    near: '#4b7352',
    dark: '#213a29',
    light: PAPER,
    roof: '#3c4a43',
    accent: RED,
    gold: GOLD,
    water: '#dcebe6',
    leaf: '#5f8a4f',
  },
  {
    name: 'autumn',
    weather: 'clear',
    sky: '#fdf3dc',
    glow: '#f6e0ab',
    disc: RED,
    far: '#e9c77f',
    mid: '#cf9a45',
    near: '#8f5f26',
    dark: '#432913',
    light: PAPER,
    roof: '#5d3a22',
    accent: RED,
    gold: '#e0b95c',
    water: '#f7e7c2',
    leaf: '#b5722b',
  },
  {
    name: 'dusk',
    weather: 'birds',
    sky: '#f8dfbf',
    glow: '#efb58b',
    disc: '#fdf1d8',
    far: '#d9744f',
    mid: RED,
    near: '#7d0f09',
    dark: '#3a120d',
    light: '#fbe9d0',
    roof: '#4b140e',
    accent: '#e8b04a',
    gold: '#ecc572',
    water: '#f3c79b',
    leaf: '#8d2c17',
  },
  {
    name: 'night',
    weather: 'night',
    sky: '#26324f',
    glow: '#3a4a6c',
    disc: '#f7ebc8',
    far: '#44557a',
    mid: '#33436a',
    near: '#222e50',
    dark: '#141b33',
    light: '#cfd3dc',
    roof: '#18203b',
    accent: '#d8573f',
    gold: '#f0cd7c',
    water: '#5a6a90',
    leaf: '#2b3d5c',
  },
  {
    name: 'winter',
    weather: 'snow',
    sky: '#f3f2ee',
    glow: '#e4e5e3',
    disc: '#c9503f',
    far: '#cdd2d3',
    mid: '#a2adb2',
    near: '#66757d',
    dark: '#2f3a41',
    light: '#fffdf9',
    roof: '#48545b',
    accent: RED,
    gold: GOLD,
    water: '#e9eeee',
    leaf: '#7d8b8c',
  },
  {
    name: 'rain',
    weather: 'rain',
    sky: '#edf3ef',
    glow: '#d9e7e1',
    disc: '#e9c9a0',
    far: '#bdd5cd',
    mid: '#84b0a7',
    near: '#437c77',
    dark: '#1d4041',
    light: PAPER,
    roof: '#2c4a4b',
    accent: RED,
    gold: GOLD,
    water: '#dcecea',
    leaf: '#4f8f7f',
  },
  {
    name: 'blossom',
    weather: 'clear',
    sky: '#fbf1ec',
    glow: '#f3dcd6',
    disc: '#e8a08f',
    far: '#e6c5bf',
    mid: '#c08c8b',
    near: '#7f4c56',
    dark: '#3c222c',
    light: PAPER,
    roof: '#573641',
    accent: RED,
    gold: GOLD,
    water: '#f4e4df',
    leaf: '#a9606a',
  },
  {
    name: 'mist',
    weather: 'clear',
    sky: '#f4efe4',
    glow: '#e8dfcd',
    disc: RED,
    far: '#d3cab8',
    mid: '#a9a38f',
    near: '#6b6a5a',
    dark: '#33352e',
    light: PAPER,
    roof: '#44453c',
    accent: RED,
    gold: GOLD,
    water: '#ebe5d7',
    leaf: '#7f8460',
  },
];
