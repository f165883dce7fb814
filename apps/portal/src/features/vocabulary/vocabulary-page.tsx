import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { PageSkeleton } from '@/components/page-skeleton';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { useVocabulary } from './api/vocabulary';
import { GroupCard } from './components/group-card';
import { GroupForm } from './components/group-form';
import { UnansweredWords } from './components/unanswered-words';
import classes from './components/vocabulary.module.css';
import { matches } from './group-lines';

const most = 30;

/** The words that mean the same, for everybody to read and for the curator to keep. */
export function VocabularyPage() {
  const { t } = useTranslation('vocabulary');
  const { can } = useSession();
  const { data, error, refetch } = useVocabulary();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  if (error && !data)
    return (
      <Page title={t('title')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const found = data.filter((group) => matches(group, typed));
  const shown = all ? found : found.slice(0, most);
  const mayEdit = can('vocabulary.edit');
  return (
    <Page
      title={t('title')}
      actions={mayEdit && !adding ? <Button onClick={() => setAdding(true)}>{t('add')}</Button> : null}
    >
      <p className={classes.lead}>{t('lead')}</p>
      {adding ? <GroupForm group={null} onDone={() => setAdding(false)} /> : null}
      <div className={classes.columns}>
        <section aria-labelledby="groups" className={classes.main}>
          <h2 id="groups" aria-live="polite">
            {t('count', { count: found.length })}
          </h2>
          <TextInput
            type="search"
            label={t('find')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {found.length === 0 ? <EmptyState text={t('nothing')} /> : null}
          <ul className={classes.groups}>
            {shown.map((group) => (
              <li key={group.id}>
                <GroupCard group={group} mayEdit={mayEdit} />
              </li>
            ))}
          </ul>
          {found.length > shown.length ? (
            <Button variant="default" onClick={() => setAll(true)}>
              {t('showAll', { count: found.length })}
            </Button>
          ) : null}
        </section>
        {can('unanswered.read') ? <UnansweredWords /> : null}
      </div>
    </Page>
  );
}
