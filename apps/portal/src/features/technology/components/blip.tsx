import type { Movement } from '@digital-customs/contracts';
import classes from './radar.module.css';

const shapes: Record<Movement, string> = {
  nearer: 'M 0 -8 L 8 6 H -8 Z',
  farther: 'M 0 8 L 8 -6 H -8 Z',
  same: 'M -6.5 0 A 6.5 6.5 0 1 1 6.5 0 A 6.5 6.5 0 1 1 -6.5 0 Z',
  new: 'M 0 -8 L 8 0 L 0 8 L -8 0 Z',
};

/** A mark whose shape says how a technology moved: up, down, a circle where it stayed, a diamond where it is new. */
export const Blip = ({ movement, x = 0, y = 0 }: { movement: Movement; x?: number; y?: number }) => (
  <path d={shapes[movement]} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} className={classes.blip} />
);

/** The same mark in a line of text. */
export const BlipSign = ({ movement }: { movement: Movement }) => (
  <svg viewBox="-9 -9 18 18" className={classes.sign} aria-hidden>
    <Blip movement={movement} />
  </svg>
);
