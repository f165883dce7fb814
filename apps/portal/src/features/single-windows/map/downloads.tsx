import { useTranslation } from 'react-i18next';
import { DownloadMenu } from '@/components/download/download-menu';
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
  return (
    <DownloadMenu list="/api/single-windows" query={query}>
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
      <a href={`/api/single-windows.geojson?${new URLSearchParams(query)}`} download="single-windows.geojson">
        {t('download.geojson')}
      </a>
    </DownloadMenu>
  );
}
