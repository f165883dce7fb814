import { NativeSelect } from '@mantine/core';
import { segments } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useCriteria } from '../api/comparison-views';
import { useModel } from '../api/model';
import { useGroupName, useShortGroupName } from '../use-group-name';
import { useWords } from '../use-words';
import { BoxList } from './box-list';
import { FigureTable } from './figure-table';
import maturity from './maturity.module.css';
import { Radar } from './radar';
import classes from './results.module.css';

/** The criteria of one segment in the same groups: own level, as radar, as boxes and in figures. */
export function CriteriaTable(asked: { round: string; group: string; member: string | undefined }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const words = useWords();
  const nameOf = useGroupName();
  const shortOf = useShortGroupName();
  const [segment, setSegment] = useState<string>(segments[0].code);
  const model = useModel();
  const { data, error, refetch } = useCriteria({ ...asked, segment });
  const titles = new Map(
    model.data?.segments.flatMap(({ criteria }) => criteria.map(({ id, title }) => [id, title] as const)),
  );
  const shown = data ? [data.group, ...data.beside] : [];
  const groups = shown.map(nameOf);
  const rows = (data?.criteria ?? []).map(({ criterion, distribution, beside, own }) => ({
    key: criterion,
    name: words(titles.get(criterion) ?? {}),
    own,
    distributions: [distribution, ...beside],
  }));
  return (
    <section className={`${maturity.box} ${maturity.after}`} aria-labelledby="by-criterion">
      <h2 id="by-criterion">{t('byCriterion.title')}</h2>
      <div>
        <NativeSelect
          label={t('byCriterion.segment')}
          value={segment}
          data={segments.map(({ code }) => ({ value: code, label: term(segments, code) }))}
          onChange={(event) => setSegment(event.currentTarget.value)}
        />
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {rows.length > 2 ? (
        <div className={classes.alone}>
          <Radar
            label={t('byCriterion.radarLabel', { segment: term(segments, segment) })}
            axes={rows.map(({ name, own, distributions: [first] }) => ({
              name,
              score: own,
              target: null,
              median: first?.quartiles[1] ?? null,
            }))}
          />
        </div>
      ) : null}
      <BoxList groups={shown.map(shortOf)} rows={rows} />
      <FigureTable
        label={t('byCriterion.title')}
        rowTitle={t('byCriterion.criterion')}
        groups={groups}
        hasOwn={asked.member !== undefined}
        rows={rows.map((row) => ({ ...row, own: row.own === null ? null : String(row.own) }))}
      />
    </section>
  );
}
