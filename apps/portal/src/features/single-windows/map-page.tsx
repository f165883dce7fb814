import { Button } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { membersOf } from '@digital-customs/contracts';
import { useSession } from '@/api/use-session';
import { Disclosure } from '@/components/disclosure';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useWindows } from './api/windows';
import { classesFor } from './map/classes';
import { Controls } from './map/controls';
import { Downloads } from './map/downloads';
import { Explorer } from './map/explorer';
import classes from './map/map.module.css';
import { inService, writeState } from './map/map-state';
import { useMapState } from './map/use-map-state';
import { WindowTable } from './map/window-table';
import styles from './record/record.module.css';

/** The Single Window Interactive Map: every window that the reader may see, with an equal table. */
export function MapPage() {
  const { t } = useTranslation('single-windows');
  const { state, change, filters } = useMapState();
  const { member: nameOf } = useFormats();
  const { grants } = useSession();
  const { data, error, refetch } = useWindows(filters);
  const [compared, setCompared] = useState<string[]>([]);
  const [own] = membersOf({ grants: grants as never });
  const title = t('title');
  if (error)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const lines = inService(
    data.map(({ line }) => line),
    state.until,
  );
  const toggle = (member: string) =>
    setCompared((now) => (now.includes(member) ? now.filter((each) => each !== member) : [...now, member]));
  const frame = `<iframe src="${location.origin}/embed/single-windows?${writeState(state)}" title="${t('title')}" width="100%" height="640" style="border:0"></iframe>`;
  return (
    <Page
      title={title}
      actions={
        own ? (
          <Button component={Link} to={`/single-windows/${own}`} variant="default">
            {t('own', { member: nameOf(own) })}
          </Button>
        ) : null
      }
    >
      <p className={styles.lead}>{t('lead')}</p>
      <Controls state={state} onChange={change} />
      <Explorer
        windows={data}
        state={state}
        onChange={change}
        menu={
          <>
            <Downloads title={`${title}: ${t(`by.${state.by}`)}`} drawn={state.view === 'map'} query={filters} />
            <Disclosure
              buttonClass={classes.menuButton}
              label={
                <>
                  <IconCode size={16} aria-hidden /> {t('embed.title')}
                </>
              }
            >
              <div className={classes.embed} onClick={(event) => event.stopPropagation()}>
                <label className={styles.small}>
                  {t('embed.text')}
                  <textarea
                    className={styles.code}
                    readOnly
                    rows={4}
                    value={frame}
                    onFocus={(event) => event.currentTarget.select()}
                  />
                </label>
              </div>
            </Disclosure>
          </>
        }
      />
      <section aria-labelledby="windows">
        <div className={classes.bar}>
          <h2 id="windows">{t('table.title', { count: lines.length })}</h2>
          <Button
            component={Link}
            to={`/single-windows/compare?members=${compared.join(',')}`}
            variant={compared.length > 1 ? 'filled' : 'default'}
          >
            {compared.length > 0 ? t('compare.chosen', { count: compared.length }) : t('compare.title')}
          </Button>
        </div>
        {lines.length === 0 ? (
          <EmptyState text={t('table.empty')} />
        ) : (
          <WindowTable
            lines={lines}
            sorted={classesFor(state, lines)}
            by={state.by}
            compared={compared}
            onCompare={toggle}
          />
        )}
      </section>
    </Page>
  );
}
