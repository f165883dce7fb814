import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { AnalysisChart } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { useFormats } from '@/i18n/use-formats';
import { useChart } from './api/analysis';
import classes from './components/analysis.module.css';
import { ChartCard } from './components/chart-card';
import { filterNames, filtersIn, filterTerms } from './filters';

const parts: { name: 'counts' | 'gaps' | 'together' | 'trends' | 'freshness' | 'reuse'; charts: AnalysisChart[] }[] = [
  { name: 'counts', charts: ['theme', 'segment', 'region', 'technology', 'service', 'status', 'language', 'year'] },
  { name: 'gaps', charts: ['segment-region', 'theme-region'] },
  { name: 'together', charts: ['technology-service'] },
  { name: 'trends', charts: ['technology-year', 'theme-year'] },
  { name: 'freshness', charts: ['freshness', 'region-freshness'] },
  { name: 'reuse', charts: ['reuse', 'theme-reuse', 'region-reuse'] },
];

/** What is published, counted: by eight dimensions, for gaps, for what goes together, and over the years. */
export function AnalysisPage() {
  const { t } = useTranslation('analysis');
  const { term, day } = useFormats();
  const { can } = useSession();
  const [query, setQuery] = useSearchParams();
  const filters = filtersIn(query);
  const chosen = new URLSearchParams(filters);
  const { data } = useChart('theme', filters);
  const choose = (name: string, value: string) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return (
    <Page title={t('title')}>
      <p className={classes.lead}>
        {t('lead')} {can('figures.read') ? <Link to="/figures">{t('toFigures')}</Link> : null}
      </p>
      <form className={classes.filters} aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
        <NativeSelect
          label={t('filter.type')}
          value={chosen.get('type') ?? ''}
          data={['', 'practice', 'innovation'].map((value) => ({ value, label: t(`type.${value || 'both'}`) }))}
          onChange={(event) => choose('type', event.currentTarget.value)}
        />
        {filterNames.map((name) => (
          <NativeSelect
            key={name}
            label={t(`filter.${name}`)}
            value={chosen.get(name) ?? ''}
            data={[
              { value: '', label: t('any') },
              ...filterTerms[name].map(({ code }) => ({ value: code, label: term(filterTerms[name], code) })),
            ]}
            onChange={(event) => choose(name, event.currentTarget.value)}
          />
        ))}
        {(['year_from', 'year_to'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`filter.${name}`)}
            inputMode="numeric"
            maxLength={4}
            defaultValue={chosen.get(name) ?? ''}
            onBlur={(event) => choose(name, event.currentTarget.value.trim())}
          />
        ))}
        {filters ? (
          <Button variant="default" onClick={() => setQuery({})}>
            {t('clear')}
          </Button>
        ) : null}
      </form>
      <p role="status" className={classes.source}>
        {data
          ? t('source', {
              practices: data.total.practices,
              innovations: data.total.innovations,
              sources: data.total.fromPublishedSources,
              when: day(data.countedAt),
            })
          : ''}
      </p>
      {parts.map(({ name, charts }) => (
        <section key={name} className={classes.part} aria-labelledby={name}>
          <h2 id={name}>{t(`part.${name}`)}</h2>
          <p className={classes.quiet}>
            {t(`about.${name}`)}{' '}
            {name === 'gaps' && can('call.keep') ? <Link to="/calls/candidates">{t('toCandidates')}</Link> : null}
          </p>
          <div className={name === 'counts' ? classes.multiples : classes.wide}>
            {charts.map((chart) => (
              <ChartCard key={chart} chart={chart} filters={filters} />
            ))}
          </div>
        </section>
      ))}
    </Page>
  );
}
