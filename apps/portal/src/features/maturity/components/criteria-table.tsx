import { NativeSelect } from '@mantine/core';
import { segments } from '@digital-customs/contracts';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useCriteria } from '../api/comparison-views';
import { useModel } from '../api/model';
import { useWords } from '../use-words';
import maturity from './maturity.module.css';
import classes from './results.module.css';

const place = (level: number) => (level - 1) / 4;

/** The criteria of one segment in the same group: own level, median and middle half. */
export function CriteriaTable(asked: { round: string; group: string; member: string | undefined }) {
  const { t } = useTranslation('maturity');
  const { term, oneDecimal } = useFormats();
  const words = useWords();
  const [segment, setSegment] = useState<string>(segments[0].code);
  const model = useModel();
  const { data, error, refetch } = useCriteria({ ...asked, segment });
  const titles = new Map(
    model.data?.segments.flatMap(({ criteria }) => criteria.map(({ id, title }) => [id, title] as const)),
  );
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
      <div className={maturity.frame} role="group" aria-label={t('byCriterion.title')} tabIndex={0}>
        <table className={maturity.table}>
          <thead>
            <tr>
              <th scope="col">{t('byCriterion.criterion')}</th>
              <th scope="col">{t('results.strip')}</th>
              {asked.member ? <th scope="col">{t('byCriterion.own')}</th> : null}
              <th scope="col">{t('comparison.median')}</th>
              <th scope="col">{t('comparison.half')}</th>
              <th scope="col">{t('comparison.levels')}</th>
            </tr>
          </thead>
          <tbody>
            {data?.criteria.map(({ criterion, distribution, own }) => (
              <tr key={criterion}>
                <th scope="row">{words(titles.get(criterion) ?? {})}</th>
                <td>
                  <div className={classes.strip} aria-hidden>
                    {distribution ? (
                      <em
                        style={
                          {
                            '--at': place(distribution.quartiles[0]!),
                            '--to': place(distribution.quartiles[2]!),
                          } as CSSProperties
                        }
                      />
                    ) : null}
                    {own ? <i style={{ '--at': place(own) } as CSSProperties} /> : null}
                  </div>
                </td>
                {asked.member ? <td className={classes.score}>{own ?? '–'}</td> : null}
                <td>{distribution ? oneDecimal(distribution.quartiles[1]!) : '–'}</td>
                <td>
                  {distribution
                    ? `${oneDecimal(distribution.quartiles[0]!)} – ${oneDecimal(distribution.quartiles[2]!)}`
                    : t('comparison.tooFew')}
                </td>
                <td>
                  {distribution
                    ? distribution.levels
                        .flatMap((count, index) => (count ? [`${index + 1}: ${count}`] : []))
                        .join(', ')
                    : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
