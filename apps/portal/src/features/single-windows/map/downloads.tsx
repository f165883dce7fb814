import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '@/components/disclosure';
import classes from './map.module.css';
import { drawingOf, pictureOf, saveAs } from './save-drawing';

interface Props {
  title: string;
  /** Whether the drawing is on the page. */
  drawn: boolean;
  query: Record<string, string>;
}

/** The map as a picture, and its data. */
export function Downloads({ title, drawn, query }: Props) {
  const { t } = useTranslation('single-windows');
  const drawing = () =>
    drawingOf(document.querySelector<SVGSVGElement>('svg[data-drawing]')!, title, t('download.source'));
  const data = (format: string) => `/api/single-windows.${format}?${new URLSearchParams(query)}`;
  return (
    <Disclosure
      buttonClass={classes.menuButton}
      label={
        <>
          <IconDownload size={16} aria-hidden /> {t('download.title')}
        </>
      }
    >
      <div className={classes.menu}>
        {drawn ? (
          <>
            <button
              type="button"
              onClick={() => void pictureOf(drawing()).then((picture) => saveAs('single-windows.png', picture))}
            >
              {t('download.png')}
            </button>
            <button
              type="button"
              onClick={() => saveAs('single-windows.svg', new Blob([drawing()], { type: 'image/svg+xml' }))}
            >
              {t('download.svg')}
            </button>
          </>
        ) : null}
        <a href={data('csv')} download>
          {t('download.csv')}
        </a>
        <a href={data('geojson')} download="single-windows.geojson">
          {t('download.geojson')}
        </a>
      </div>
    </Disclosure>
  );
}
