import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { RequirePerson } from '@/components/require-person';
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
          {can('practice.review') ? <QueueList kind="practices" queue="review" /> : null}
          {can('innovation.review') ? <QueueList kind="innovations" queue="review" /> : null}
          {writes ? <QueueList kind="practices" queue="own" /> : null}
          {offers ? <QueueList kind="innovations" queue="own" /> : null}
          {!writes && !offers && !can('practice.review') ? <p>{t('nothingForYou')}</p> : null}
        </div>
      </Page>
    </RequirePerson>
  );
}
