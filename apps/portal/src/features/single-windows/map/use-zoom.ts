import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior } from 'd3-zoom';
import { type RefObject, useEffect, useRef } from 'react';
import { height, width } from '@/components/map/world';
import { type MapState, mostZoom } from './map-state';

type Zoom = MapState['zoom'];

/**
 * Zooms and shifts the drawing by wheel, drag and two fingers. The wheel alone scrolls the page until the map has the
 * focus or Ctrl is held. `onZoom` hears of every step, `onRest` when a movement has ended.
 */
export function useZoom(map: RefObject<SVGSVGElement | null>, value: Zoom, onZoom: (zoom: Zoom) => void) {
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const heard = useRef(onZoom);
  heard.current = onZoom;
  const [scale, x, y] = value;

  useEffect(() => {
    const element = map.current;
    if (!element) return;
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, mostZoom])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .filter((event: WheelEvent | MouseEvent | TouchEvent) => {
        if (event.type === 'wheel') return event.ctrlKey || element.contains(document.activeElement);
        return event.type.startsWith('touch') || (event as MouseEvent).button === 0;
      })
      .on('zoom', ({ transform, sourceEvent }) => {
        if (sourceEvent) heard.current([transform.k, transform.x, transform.y]);
      });
    const chosen = select(element);
    chosen.call(made).on('dblclick.zoom', null);
    behavior.current = made;
    return () => void chosen.on('.zoom', null);
  }, [map]);

  useEffect(() => {
    const element = map.current;
    if (element && behavior.current)
      select(element).call(behavior.current.transform, zoomIdentity.translate(x, y).scale(scale));
  }, [map, scale, x, y]);
}

/** One step nearer or further, about the middle of what is seen. */
export function stepped([scale, x, y]: Zoom, factor: number): Zoom {
  const next = Math.min(mostZoom, Math.max(1, scale * factor));
  const [middleX, middleY] = [width / 2, height / 2];
  const ratio = next / scale;
  return held([next, middleX - (middleX - x) * ratio, middleY - (middleY - y) * ratio]);
}

/** The shift at which a point of the drawing stands in the middle, as far as the drawing reaches. */
export const centredOn = ([scale]: Zoom, point: { x: number; y: number }): Zoom =>
  held([scale, width / 2 - point.x * scale, height / 2 - point.y * scale]);

const held = ([scale, x, y]: Zoom): Zoom => [
  scale,
  Math.min(0, Math.max(width - width * scale, x)),
  Math.min(0, Math.max(height - height * scale, y)),
];
