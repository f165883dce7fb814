import { radarRings, technologyKinds } from '@digital-customs/contracts';

/** Outer radius of each ring, from the middle: in use, pilot, try, watch. */
export const radii = [150, 230, 295, 345] as const;

interface Entry {
  technology: string;
  kind: string;
  ring: string;
}
export interface Place {
  x: number;
  y: number;
  /** On which side of the middle its name stands. */
  side: 'start' | 'end';
}

/** How far a ring is from the middle: in use is 0. */
const stepOf = (ring: string) => radarRings.length - 1 - radarRings.findIndex(({ code }) => code === ring);

/** Where each entry stands: its quarter by kind, its distance by ring; those of one ring and quarter share the angle evenly. */
export function placesOf(entries: readonly Entry[]): Map<string, Place> {
  const places = new Map<string, Place>();
  technologyKinds.forEach(({ code: kind }, quarter) => {
    for (const { code: ring } of radarRings) {
      const together = entries.filter((entry) => entry.kind === kind && entry.ring === ring);
      const step = stepOf(ring);
      const inner = step === 0 ? 60 : radii[step - 1]!;
      const distance = (inner + radii[step]!) / 2;
      together.forEach(({ technology }, index) => {
        // Quarters from the top right, clockwise; a little off the axes, where the names of rings stand.
        const share = 0.1 + (0.8 * (index + 0.5)) / together.length;
        const angle = ((quarter + share) * Math.PI) / 2 - Math.PI / 2;
        const [x, y] = [distance * Math.cos(angle), distance * Math.sin(angle)];
        places.set(technology, { x, y, side: x > 0 ? 'start' : 'end' });
      });
    }
  });
  return places;
}
