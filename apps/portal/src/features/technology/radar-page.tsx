import { Button, NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { DownloadMenu } from '@/components/download/download-menu';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { savePng, saveSvg } from '@/components/save-picture';
import { useFormats } from '@/i18n/use-formats';
import { useEdition, useEditions, useRadarStep } from './api/radar';
import { BlipSign } from './components/blip';
import { RadarPicture } from './components/radar-picture';
import { RadarTable } from './components/radar-table';
import radarClasses from './components/radar.module.css';
import classes from './components/technology.module.css';
import { nextEdition } from './next-edition';

const movements = ['nearer', 'farther', 'same', 'new'] as const;

/** The technology radar: an edition as picture and table, with the archive and files to take away. */
export function RadarPage() {
  const { t } = useTranslation('technology');
  const { day } = useFormats();
  const { can } = useSession();
  const go = useNavigate();
  const [query, setQuery] = useSearchParams();
  const picture = useRef<SVGSVGElement>(null);
  const editions = useEditions();
  const { data: radar, error, refetch } = useEdition(query.get('edition') ?? 'latest');
  const step = useRadarStep();
  const title = t('radar.title');
  if (error)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!radar || !editions.data) return <PageSkeleton />;
  const draft = editions.data.items.find(({ status }) => status === 'draft');
  const begin = () =>
    step.mutate(
      {
        step: 'draft',
        edition: nextEdition(
          editions.data.items.map(({ edition }) => edition),
          new Date(),
        ),
      },
      { onSuccess: ({ edition }) => void go(`/technology/radar/${edition}/draft`) },
    );
  const name = `technology-radar-${radar.edition}`;
  return (
    <Page
      title={title}
      actions={
        !can('radar.draft') ? null : draft ? (
          <Button component={Link} to={`/technology/radar/${draft.edition}/draft`}>
            {t('radar.toDraft', { edition: draft.edition })}
          </Button>
        ) : (
          <Button onClick={begin} loading={step.isPending}>
            {t('radar.begin')}
          </Button>
        )
      }
    >
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div className={classes.stack}>
        <p className={classes.lead}>{t('radar.lead')}</p>
        <div className={classes.row}>
          <NativeSelect
            label={t('radar.edition')}
            value={radar.edition}
            data={editions.data.items.map(({ edition, publishedAt }) => ({
              value: edition,
              label: publishedAt
                ? t('radar.published', { edition, when: day(publishedAt) })
                : t('radar.draft', { edition }),
            }))}
            onChange={(event) => setQuery({ edition: event.currentTarget.value })}
          />
          {radar.basis === 'editors' ? <Mark tone="gold">{t('radar.editors')}</Mark> : null}
          {radar.status === 'draft' ? <Mark tone="gold">{t('radar.isDraft')}</Mark> : null}
        </div>
        {radar.entries.length === 0 ? <EmptyState text={t('radar.none')} /> : null}
        <RadarPicture radar={radar} picture={picture} />
        <ul className={radarClasses.legend} aria-label={t('radar.legend')}>
          {movements.map((movement) => (
            <li key={movement}>
              <BlipSign movement={movement} />
              {t(`movement.${movement}`)}
            </li>
          ))}
        </ul>
        <p className={classes.quiet}>
          {t('radar.source', { when: day(radar.countedAt) })}{' '}
          {radar.basis === 'editors' ? '' : t('radar.publishedBy', { name: radar.by.name })} {t('radar.rule')}
        </p>
        <div className={classes.row}>
          <Button variant="default" onClick={() => picture.current && saveSvg(picture.current, name)}>
            {t('radar.svg')}
          </Button>
          <Button variant="default" onClick={() => picture.current && void savePng(picture.current, name)}>
            {t('radar.png')}
          </Button>
          <DownloadMenu list={`/api/radar/${radar.edition}/entries`} />
        </div>
      </div>
      <section className={classes.stack} aria-labelledby="entries">
        <h2 id="entries">{t('radar.table')}</h2>
        <RadarTable radar={radar} />
      </section>
    </Page>
  );
}
