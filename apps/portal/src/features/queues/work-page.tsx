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
  return (
    <RequirePerson>
      <Page
        title={t('title')}
        actions={
          writes ? (
            <Button component={Link} to="/practices/new">
              {t('write')}
            </Button>
          ) : null
        }
      >
        <div className={classes.queues}>
          {can('practice.approve') ? <QueueList queue="approval" /> : null}
          {can('practice.review') ? <QueueList queue="review" /> : null}
          {writes ? <QueueList queue="own" /> : null}
          {!writes && !can('practice.review') ? <p>{t('nothingForYou')}</p> : null}
        </div>
      </Page>
    </RequirePerson>
  );
}
