import { codesOf, eServices, regions, type WindowLine, windowFields, windowStatuses } from '@digital-customs/contracts';

/** Fields by which the map can be coloured. */
export const colourings = [
  'status',
  'year',
  'model',
  'agencies',
  'services',
  'standards',
  'payment',
  'channels',
  'connections',
  'confirmed',
] as const;
export type Colouring = (typeof colourings)[number];

export interface MapState {
  by: Colouring;
  /** One code of a field that holds several: Members whose record names it. */
  which: string | null;
  view: 'map' | 'tiles';
  region: string | null;
  status: string | null;
  service: string | null;
  /** Windows in service by the end of this year; null: all. */
  until: number | null;
  /** Scale, and the shift in units of the drawing. */
  zoom: readonly [scale: number, x: number, y: number];
}

export const unzoomed = [1, 0, 0] as const;
export const mostZoom = 12;

const oneOf = (codes: readonly string[], given: string | null) => (given && codes.includes(given) ? given : null);

/** What the address says; whatever it does not know is left out. */
export function readState(query: URLSearchParams): MapState {
  const by = (oneOf(colourings, query.get('by')) ?? 'status') as Colouring;
  return {
    by,
    which: oneOf(codesFor(by), query.get('which')),
    view: query.get('view') === 'tiles' ? 'tiles' : 'map',
    region: oneOf(codesOf(regions), query.get('region')),
    status: oneOf(codesOf(windowStatuses), query.get('status')),
    service: oneOf(codesOf(eServices), query.get('service')),
    until: yearIn(query.get('until')),
    zoom: zoomIn(query.get('zoom')),
  };
}

export function writeState(state: MapState): URLSearchParams {
  const { by, which, view, region, status, service, until, zoom } = state;
  const zoomed = zoom[0] > 1 ? zoom.map((part) => Math.round(part * 100) / 100).join('_') : null;
  const parts = {
    by: by === 'status' ? null : by,
    which,
    view: view === 'map' ? null : view,
    region,
    status,
    service,
    until,
    zoom: zoomed,
  };
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}

/** The codes of a field that holds several; none for others. */
export const codesFor = (by: Colouring): string[] => {
  const field = windowFields.find(({ code }) => code === by);
  return field?.kind === 'codes' && field.terms ? field.terms.map(({ code }) => code) : [];
};

const yearIn = (given: string | null) => (given && /^(19|20)\d\d$/.test(given) ? Number(given) : null);

function zoomIn(given: string | null): MapState['zoom'] {
  const [scale = NaN, x = NaN, y = NaN] = (given ?? '').split('_').map(Number);
  if (![scale, x, y].every(Number.isFinite) || scale <= 1 || scale > mostZoom) return unzoomed;
  return [scale, x, y];
}

/** The windows in service by the end of a year; those whose year is not known stand only where all years are shown. */
export const inService = (lines: readonly WindowLine[], until: number | null) =>
  until === null ? lines : lines.filter(({ year }) => year !== null && year <= until);
