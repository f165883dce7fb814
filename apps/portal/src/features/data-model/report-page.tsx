import { Button, NativeSelect } from '@mantine/core';
import { membersOf, regions } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { useReport } from './api/adoption';
import { AdoptionTable } from './components/adoption-table';
import { VersionBars } from './components/version-bars';

const thisYear = new Date().getFullYear();
const firstYear = 2016;
const years = Array.from({ length: thisYear - firstYear + 1 }, (_, at) => String(thisYear - at));

/** How far the Data Model is used, year by year: counts, each Member that has reported, and the files. */
export function ReportPage() {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const { language } = useLanguage();
  const [own] = membersOf(useSession());
  const [query, setQuery] = useSearchParams();
  const year = Number(query.get('year')) || thisYear;
  const region = query.get('region') ?? undefined;
  const everybody = query.get('members') === 'all';
  const { data, error, refetch } = useReport({ year, region });
  const put = (name: string, value: string) =>
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  if (error && !data)
    return (
      <Page title={t('dataModel.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const file = (format: string) =>
    `/api/data-model-adoption/report.${format}?${new URLSearchParams({ year: String(year), lang: language, ...(region && { region }) }).toString()}`;
  const shown = data.items.filter(({ now, before }) => everybody || now || before);
  return (
    <Page
      title={t('dataModel.title')}
      above={<Link to="/instruments/wco-data-model">{t('dataModel.instrument')}</Link>}
      actions={
        own ? (
          <Button component={Link} to={`/data-model/${own}`}>
            {t('dataModel.yours')}
          </Button>
        ) : null
      }
    >
      <p className={classes.lead}>{t('dataModel.lead')}</p>
      <div className={classes.filters}>
        <NativeSelect
          label={t('dataModel.year')}
          value={String(year)}
          data={years}
          onChange={(event) => put('year', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('dataModel.region')}
          value={region ?? ''}
          data={[{ value: '', label: t('everything') }, ...regions.map(({ code }) => ({ value: code, label: term(regions, code) }))]} // prettier-ignore
          onChange={(event) => put('region', event.currentTarget.value)}
        />
      </div>
      <dl className={classes.numbers}>
        {(['reported', 'using'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`dataModel.${name}`, { year })}</dt>
            <dd>
              {t('dataModel.of', { count: data[name].now, all: data.members })}
              <small>{t('dataModel.before', { count: data[name].before, year: data.before })}</small>
            </dd>
          </div>
        ))}
      </dl>
      {data.versions.length > 0 ? <VersionBars report={data} /> : <EmptyState text={t('dataModel.nobody')} />}
      <section className={classes.part} aria-labelledby="members">
        <div className={classes.line}>
          <h2 id="members">{t('dataModel.byMember')}</h2>
          <div className={classes.links}>
            <button
              type="button"
              className={classes.choice}
              aria-pressed={everybody}
              onClick={() => put('members', everybody ? '' : 'all')}
            >
              {t('dataModel.everybody')}
            </button>
            <a href={file('pdf')} download>
              {t('pdf')}
            </a>
            <a href={file('csv')} download>
              {t('csv')}
            </a>
          </div>
        </div>
        {shown.length > 0 ? (
          <AdoptionTable report={data} lines={shown} />
        ) : (
          <p className={classes.quiet}>{t('dataModel.noLines')}</p>
        )}
        <p className={classes.quiet}>{t('dataModel.note')}</p>
      </section>
    </Page>
  );
}
