import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { circles, height, land, placeOf, width } from '@/components/map/world';
import { useFormats } from '@/i18n/use-formats';
import type { Placed } from '../api/windows';
import { Arcs } from './arcs';
import type { Classes } from './classes';
import classes from './map.module.css';
import type { MapState } from './map-state';
import { neighbourOf } from './neighbour';
import { fillOf, Patterns } from './patterns';
import { useClassLabel } from './use-class-label';
import { centredOn, stepped, useZoom } from './use-zoom';

interface Props {
  windows: readonly Placed[];
  sorted: Classes;
  zoom: MapState['zoom'];
  onZoom: (zoom: MapState['zoom']) => void;
  onOpen: (member: string) => void;
}

/** Shapes below this many square units of the drawing are drawn as circles too, to be found and hit. */
const small = 60;
const circleMembers = new Set(circles.map(({ member }) => member));

/** One stop of the Tab key: arrow keys go from Member to Member, Enter opens its record, + and - zoom. */
export function WindowMap({ windows, sorted, zoom, onZoom, onOpen }: Props) {
  const { t } = useTranslation('single-windows');
  const { member: nameOf } = useFormats();
  const labelOf = useClassLabel();
  const map = useRef<SVGSVGElement>(null);
  const id = useId();
  const [current, setCurrent] = useState<string | null>(null);
  useZoom(map, zoom, onZoom);
  const points = useMemo(
    () =>
      windows
        .flatMap(({ line, place }) => (place ? [{ member: line.member, ...placeOf(place), line }] : []))
        .sort((one, other) => nameOf(one.member).localeCompare(nameOf(other.member))),
    [windows, nameOf],
  );
  const byMember = new Map(points.map((point) => [point.member, point]));
  const tiny = new Set(land.flatMap(({ member, size }) => (member && size < small ? [member] : [])));
  const stop = current && byMember.has(current) ? current : points[0]?.member;
  const told = current ? byMember.get(current) : undefined;
  const [scale, x, y] = zoom;

  const words = (member: string) => {
    const line = byMember.get(member)!.line;
    const label = sorted.classOf(line);
    return t('map.member', {
      member: nameOf(member),
      name: line.name,
      what: label ? labelOf(label) : t('classes.unknown'),
    });
  };
  const go = (to: (typeof points)[number] | undefined) => {
    if (!to) return;
    if (scale > 1) onZoom(centredOn(zoom, to));
    map.current?.querySelector<SVGElement>(`[data-member="${to.member}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent, member: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') onOpen(member);
    else if (event.key === '+' || event.key === '=') onZoom(centredOn(stepped(zoom, 1.6), byMember.get(member)!));
    else if (event.key === '-') onZoom(stepped(zoom, 1 / 1.6));
    else if (/^(Arrow|Page|Home$|End$)/.test(event.key)) go(neighbourOf(points, member, event.key));
    else return;
    event.preventDefault();
  };
  const part = (member: string) => ({
    className: classes.member,
    role: 'link',
    tabIndex: member === stop ? 0 : -1,
    'aria-label': words(member),
    'data-member': member,
    fill: fillOf(id, sorted.classOf(byMember.get(member)!.line)?.tone ?? 0),
    onClick: () => onOpen(member),
    onFocus: () => setCurrent(member),
    onPointerEnter: () => setCurrent(member),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, member),
  });
  const asCircle = points.filter(({ member }) => circleMembers.has(member) || tiny.has(member));
  return (
    <div className={classes.frame}>
      <svg
        ref={map}
        viewBox={`0 0 ${width} ${height}`}
        className={classes.map}
        role="group"
        aria-label={t('map.label')}
        data-drawing
      >
        <Patterns id={id} />
        <g transform={`translate(${x} ${y}) scale(${scale})`}>
          {land.map(({ member, path }, index) =>
            member && byMember.has(member) && !tiny.has(member) ? (
              <path key={index} d={path} vectorEffect="non-scaling-stroke" {...part(member)} />
            ) : (
              <path key={index} d={path} className={classes.land} vectorEffect="non-scaling-stroke" />
            ),
          )}
          <Arcs windows={points} scale={scale} />
          {asCircle.map(({ member, x: cx, y: cy }) => (
            <circle
              key={member}
              cx={cx}
              cy={cy}
              r={9 / scale ** 0.7}
              vectorEffect="non-scaling-stroke"
              {...part(member)}
            />
          ))}
        </g>
      </svg>
      <p className={classes.told} aria-hidden>
        {told ? words(told.member) : t('map.hint')}
      </p>
    </div>
  );
}
