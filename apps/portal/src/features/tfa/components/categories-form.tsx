import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type Categories, type CategoryEntry, tfaMeasures } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AudienceFields } from '@/components/audience-fields';
import { problemAt } from '@/components/problem-at';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { SourceFields } from '@/components/source-fields';
import { useFormats } from '@/i18n/use-formats';

interface Props {
  /** What was stated last: a new statement starts from it. */
  last: Categories | undefined;
  error: unknown;
  busy: boolean;
  onPropose: (categories: Categories) => void;
}

const empty: Categories = { entries: [], source: { title: '', url: '' }, audience: { kind: 'public' } };

/** A line a measure: the category notified and its dates. A measure left without a category is not reported. */
export function CategoriesForm({ last, error, busy, onPropose }: Props) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const [stated, setStated] = useState<Categories>(last ?? empty);
  const entryOf = (measure: string) => stated.entries.find((entry) => entry.measure === measure);
  const put = (measure: CategoryEntry['measure'], part: Partial<CategoryEntry> | null) =>
    setStated(({ entries, ...rest }) => {
      const others = entries.filter((entry) => entry !== entryOf(measure));
      const before = entryOf(measure) ?? { measure, category: 'A', indicative: null, definitive: null, note: '' };
      return { ...rest, entries: part === null ? others : [...others, { ...before, ...part }] };
    });
  const errorOf = (measure: string, field: string) =>
    problemAt(error, `entries.${stated.entries.findIndex((entry) => entry.measure === measure)}.${field}`);
  return (
    <section className={classes.part} aria-labelledby="state">
      <h2 id="state">{t('tfa.state')}</h2>
      <p className={classes.quiet}>{t('tfa.stateHelp')}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onPropose(stated);
        }}
      >
        <div className={classes.frame} role="group" aria-label={t('tfa.state')} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('tfa.column.measure')}</th>
                <th scope="col">{t('tfa.column.category')}</th>
                <th scope="col">{t('tfa.indicativeDate')}</th>
                <th scope="col">{t('tfa.definitiveDate')}</th>
              </tr>
            </thead>
            <tbody>
              {tfaMeasures.map(({ code }) => {
                const entry = entryOf(code);
                return (
                  <tr key={code}>
                    <th scope="row">
                      {code} {term(tfaMeasures, code)}
                    </th>
                    <td>
                      <NativeSelect
                        aria-label={t('tfa.categoryFor', { code })}
                        value={entry?.category ?? ''}
                        data={[{ value: '', label: t('notRecorded') }, 'A', 'B', 'C']}
                        onChange={(event) => {
                          const category = event.currentTarget.value;
                          put(code, category ? { category: category as CategoryEntry['category'] } : null);
                        }}
                      />
                    </td>
                    {(['indicative', 'definitive'] as const).map((date) => (
                      <td key={date}>
                        <TextInput
                          type="date"
                          aria-label={t(`tfa.${date}For`, { code })}
                          disabled={!entry}
                          value={entry?.[date] ?? ''}
                          error={errorOf(code, date)}
                          onChange={(event) => put(code, { [date]: event.currentTarget.value || null })}
                        />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <SourceFields
          source={stated.source}
          error={error}
          onChange={(source) => setStated((before) => ({ ...before, source }))}
        />
        <AudienceFields
          label={t('audience.label')}
          value={stated.audience}
          error={problemAt(error, 'audience.regions') ?? problemAt(error, 'audience.members')}
          onChange={(audience) => setStated((before) => ({ ...before, audience }))}
        />
        {error ? <ProblemNotice error={error} /> : null}
        <div>
          <Button type="submit" loading={busy} disabled={stated.entries.length === 0}>
            {t('statement.propose')}
          </Button>
        </div>
      </form>
    </section>
  );
}
