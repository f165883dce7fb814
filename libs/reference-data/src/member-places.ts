import { readFileSync } from 'node:fs';

/** Longitude and latitude in degrees of a point within each Member's territory, by its code. */
export function memberPlaces(): Readonly<Record<string, readonly [number, number]>> {
  const file = new URL('../data/member-places.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { places: Record<string, [number, number]> }).places;
}
