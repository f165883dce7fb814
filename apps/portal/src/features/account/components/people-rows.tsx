import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { useGrantLabel } from '@/components/use-grant-label';
import { type Person, usePeople } from '../api/people';
import classes from './account.module.css';
import { RolesDialog } from './roles-dialog';

export function PeopleRows() {
  const { t } = useTranslation('account');
  const { can } = useSession();
  const grantLabel = useGrantLabel();
  const { data, error, refetch } = usePeople();
  const [changing, setChanging] = useState<Person | null>(null);
  return (
    <section className={classes.card}>
      <h2>{data ? t('people.count', { count: data.items.length }) : t('people.title')}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height={160} /> : null}
      <ul className={classes.rows}>
        {data?.items.map((person) => (
          <li key={person.id}>
            <div>
              <strong>{person.name}</strong>
              <p className={classes.quiet}>{person.email}</p>
              <p className={classes.quiet}>
                {person.grants.length > 0 ? person.grants.map(grantLabel).join(', ') : t('people.noRole')}
              </p>
            </div>
            {can('person.change-roles') ? (
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('people.changeOf', { name: person.name })}
                onClick={() => setChanging(person)}
              >
                {t('people.change')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {changing ? <RolesDialog key={changing.id} person={changing} onClose={() => setChanging(null)} /> : null}
    </section>
  );
}
