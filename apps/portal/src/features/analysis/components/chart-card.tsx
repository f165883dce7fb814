import { type AnalysisChart, analysisCharts } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DownloadMenu } from '@/components/download/download-menu';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useChart } from '../api/analysis';
import classes from './analysis.module.css';
import { BarTable } from './bar-table';
import { MatrixTable } from './matrix-table';

interface Props {
  chart: AnalysisChart;
  filters: string;
}

/** One chart with its title, its files and the query behind it. The table is the chart: bars and shades stand in its cells. */
export function ChartCard({ chart, filters }: Props) {
  const { t } = useTranslation('analysis');
  const { term } = useFormats();
  const { data, error, refetch } = useChart(chart, filters);
  const title = term(analysisCharts, chart);
  const query = filters ? `?${filters}` : '';
  const total = data ? data.total.practices + data.total.innovations : 0;
  return (
    <article className={classes.card} aria-labelledby={`chart-${chart}`} aria-busy={!data && !error}>
      <h3 id={`chart-${chart}`}>{title}</h3>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && total === 0 ? <EmptyState text={t(data.counted === 'reuse' ? 'noReuse' : 'nothing')} /> : null}
      {data && total > 0 ? (
        data.columns.length ? (
          <MatrixTable view={data} title={title} />
        ) : (
          <BarTable view={data} title={title} />
        )
      ) : null}
      {data ? (
        <p className={classes.foot}>
          {data.without > 0 ? <span>{t('without', { count: data.without })}</span> : null}
          <Link to={data.query.search}>{t('search')}</Link>
          <DownloadMenu list={`/api/analysis/${chart}/table`} query={query} of={title} align="start" />
          <a href={data.query.api}>{t('api')}</a>
        </p>
      ) : null}
    </article>
  );
}
