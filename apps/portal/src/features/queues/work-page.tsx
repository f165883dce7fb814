import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { RequirePerson } from '@/components/require-person';
import { ReuseQueue } from './components/reuse-queue';
import { StaleList } from './components/stale-list';
import { ClaimQueue } from './components/claim-queue';
import { QueueList } from './components/queue-list';
import classes from './components/queues.module.css';

/** What waits for this person: to be approved, to be reviewed, to be finished. */
export function WorkPage() {
  const { t } = useTranslation('queues');
  const { can } = useSession();
  const writes = can('practice.write');
  const offers = can('innovation.write');
  return (
    <RequirePerson>
      <Page
        title={t('title')}
        actions={
          <>
            {offers ? (
              <Button component={Link} to="/innovations/new" variant={writes ? 'default' : 'filled'}>
                {t('offer')}
              </Button>
            ) : null}
            {writes ? (
              <Button component={Link} to="/practices/new">
                {t('write')}
              </Button>
            ) : null}
          </>
        }
      >
        <div className={classes.queues}>
          {can('practice.approve') ? <QueueList kind="practices" queue="approval" /> : null}
          {can('innovation.approve') ? <QueueList kind="innovations" queue="approval" /> : null}
          {can('reuse.decide') ? <ReuseQueue /> : null}
          {can('practice.review') ? <QueueList kind="practices" queue="review" /> : null}
          {can('innovation.review') ? <QueueList kind="innovations" queue="review" /> : null}
          {writes ? <StaleList type="practice" queue="own" /> : null}
          {offers ? <StaleList type="innovation" queue="own" /> : null}
          {can('claim.decide') ? <ClaimQueue /> : null}
          {writes ? <QueueList kind="practices" queue="own" /> : null}
          {offers ? <QueueList kind="innovations" queue="own" /> : null}
          {can('practice.review') ? <StaleList type="practice" queue="published" /> : null}
          {can('innovation.review') ? <StaleList type="innovation" queue="published" /> : null}
          {!writes && !offers && !can('practice.review') ? <p>{t('nothingForYou')}</p> : null}
          <nav aria-label={t('reuse.title')} className={classes.more}>
            {writes ? <Link to="/reuse?queue=own">{t('reuse.own')}</Link> : null}
            {writes ? <Link to="/reuse?queue=ours">{t('reuse.ours')}</Link> : null}
            <Link to="/calls">{t('reuse.calls')}</Link>
            {can('call.keep') ? <Link to="/calls/candidates">{t('reuse.candidates')}</Link> : null}
          </nav>
        </div>
      </Page>
    </RequirePerson>
  );
}
