import { Button, NativeSelect } from '@mantine/core';
import { innovationStages, themes } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { listQuery } from './api/innovations';
import { InnovationCard } from './components/innovation-card';
import classes from './components/innovations.module.css';

/** What is published, the latest first, by stage and theme; the address holds the choice. */
export function InnovationsPage() {
  const { t } = useTranslation('innovations');
  const { term } = useFormats();
  const { can } = useSession();
  const [query, setQuery] = useSearchParams();
  const stage = query.get('stage') ?? '';
  const theme = query.get('theme') ?? '';
  const { data, error, refetch } = useQuery(
    listQuery({ ...(stage && { innovation_stage: stage }), ...(theme && { theme }) }),
  );
  const choose = (name: string, value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('title')}
      actions={
        can('innovation.write') ? (
          <Button component={Link} to="/innovations/new">
            {t('offer')}
          </Button>
        ) : null
      }
    >
      <p className={classes.lead}>{t('lead')}</p>
      <div className={classes.filters}>
        <NativeSelect
          label={t('stage')}
          value={stage}
          data={[
            { value: '', label: t('anyStage') },
            ...innovationStages.map(({ code }) => ({ value: code, label: term(innovationStages, code) })),
          ]}
          onChange={(event) => choose('stage', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('theme')}
          value={theme}
          data={[
            { value: '', label: t('anyTheme') },
            ...themes.map(({ code }) => ({ value: code, label: term(themes, code) })),
          ]}
          onChange={(event) => choose('theme', event.currentTarget.value)}
        />
        <Link to="/?kind=innovations">{t('search')}</Link>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <p role="status">{data ? t('count', { count: data.items.length }) : error ? null : t('loading')}</p>
      {data?.items.length === 0 ? <EmptyState text={t('empty')} /> : null}
      <ul className={classes.cards}>
        {data?.items.map((item) => (
          <li key={item.id}>
            <InnovationCard item={item} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
