import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { members } from '@digital-customs/contracts';
import { useNavigate } from 'react-router';
import type { Placed } from '../api/windows';
import { classesFor } from './classes';
import { Legend } from './legend';
import classes from './map.module.css';
import { inService, type MapState, unzoomed } from './map-state';
import { Tiles } from './tiles';
import { Timeline } from './timeline';
import { stepped } from './use-zoom';
import { WindowMap } from './window-map';

interface Props {
  windows: readonly Placed[];
  state: MapState;
  onChange: (change: Partial<MapState>) => void;
  /** In another site's page a record opens beside it. */
  embedded?: boolean;
  menu?: React.ReactNode;
}

/** The windows on the map or as tiles, with legend, timeline and zoom. */
export function Explorer({ windows, state, onChange, embedded = false, menu }: Props) {
  const { t } = useTranslation('single-windows');
  const navigate = useNavigate();
  const [zoom, setZoom] = useZoomInAddress(state.zoom, onChange);
  const years = windows.flatMap(({ line }) => line.year ?? []);
  const lines = inService(
    windows.map(({ line }) => line),
    state.until,
  );
  const kept = new Set(lines.map(({ member }) => member));
  const shown = windows.filter(({ line }) => kept.has(line.member));
  const sorted = classesFor(state, lines);
  const open = (member: string) => {
    if (embedded) window.open(`/single-windows/${member}`, '_blank', 'noopener');
    else void navigate(`/single-windows/${member}`);
  };
  const onUntil = useCallback((until: number | null) => onChange({ until }), [onChange]);
  const button = (name: 'in' | 'out' | 'whole', icon: React.ReactNode, act: () => void, off: boolean) => (
    <ActionIcon variant="default" size={36} aria-label={t(`zoom.${name}`)} disabled={off} onClick={act}>
      {icon}
    </ActionIcon>
  );
  return (
    <figure className={classes.figure}>
      <div className={classes.bar}>
        <SegmentedControl
          value={state.view}
          onChange={(view) => onChange({ view: view as MapState['view'] })}
          data={[
            { value: 'map', label: t('view.map') },
            { value: 'tiles', label: t('view.tiles') },
          ]}
          aria-label={t('view.label')}
        />
        <div>
          {state.view === 'map' ? (
            <>
              {button('in', <IconPlus size={18} aria-hidden />, () => setZoom(stepped(zoom, 1.6)), zoom[0] >= 12)}
              {button('out', <IconMinus size={18} aria-hidden />, () => setZoom(stepped(zoom, 1 / 1.6)), zoom[0] <= 1)}
              {button('whole', <IconZoomReset size={18} aria-hidden />, () => setZoom(unzoomed), zoom[0] <= 1)}
            </>
          ) : null}
          {menu}
        </div>
      </div>
      {state.view === 'map' ? (
        <WindowMap windows={shown} sorted={sorted} zoom={zoom} onZoom={setZoom} onOpen={open} />
      ) : (
        <Tiles windows={shown} sorted={sorted} />
      )}
      {years.length > 0 ? (
        <Timeline
          from={Math.min(...years)}
          to={Math.max(...years)}
          value={state.until}
          shown={lines.length}
          yearless={windows.length - years.length}
          onChange={onUntil}
        />
      ) : null}
      <figcaption>
        <Legend
          shown={sorted.classes}
          without={members.length - lines.length}
          linked={state.view === 'map' && lines.some(({ connections }) => connections.length > 0)}
        />
        <p className={classes.note}>{t('map.note')}</p>
      </figcaption>
    </figure>
  );
}

const rest = 250;

/** The zoom as it moves; the address has it once it rests. */
function useZoomInAddress(given: MapState['zoom'], onChange: Props['onChange']) {
  const address = given.join();
  const [held, setHeld] = useState({ address, zoom: given });
  // Another address, as by the back button, is another zoom.
  if (held.address !== address) setHeld({ address, zoom: given });
  const { zoom } = held;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: MapState['zoom']) => {
    setHeld({ address, zoom: next });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange({ zoom: next }), rest);
  };
  return [zoom, change] as const;
}
