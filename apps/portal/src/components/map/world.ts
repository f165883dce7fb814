import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { circlesAt, memberOfShape } from './member-places';

export const width = 920;
export const height = 460;
const antarctica = '010';

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
const world = feature(topology, topology.objects.countries) as FeatureCollection<Geometry>;
const shapes: Feature<Geometry>[] = world.features.filter(({ id }) => id !== antarctica);
const projection = geoNaturalEarth1().fitSize([width, height], { type: 'FeatureCollection', features: shapes });
const outline = geoPath(projection);

export interface Shape {
  member: string | undefined;
  path: string;
  /** Square units of the drawing. */
  size: number;
}
export interface Circle {
  member: string;
  x: number;
  y: number;
}

/** All land, each shape with the Member it belongs to, if it is one. */
export const land: readonly Shape[] = shapes.map((shape) => ({
  member: shape.id === undefined ? undefined : memberOfShape.get(String(shape.id)),
  path: outline(shape) ?? '',
  size: outline.area(shape),
}));

/** Members without a shape at this scale. */
export const circles: readonly Circle[] = Object.entries(circlesAt).map(([member, place]) => ({
  member,
  ...placeOf(place),
}));

/** Where longitude and latitude lie in the drawing. */
export function placeOf(place: readonly [number, number]): { x: number; y: number } {
  const [x, y] = projection([...place]) ?? [0, 0];
  return { x, y };
}
