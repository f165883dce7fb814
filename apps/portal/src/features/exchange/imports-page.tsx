import { Button } from '@mantine/core';
import type { BulkImport } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { type Beginning, importsQuery, useBeginImport, useDiscardImport } from './api/imports';
import { FileForm } from './components/file-form';
import { HarvestForm } from './components/harvest-form';

/** Many records at once: the way in, and what was brought in before. */
export function ImportsPage() {
  const { t } = useTranslation('exchange');
  const list = useQuery(importsQuery);
  const begin = useBeginImport();
  const discard = useDiscardImport();
  const navigate = useNavigate();
  const onBegin = (given: Beginning) =>
    void begin.mutateAsync(given).then(
      ({ id }) => navigate(`/imports/${id}`),
      () => undefined,
    );
  const error = begin.error ?? discard.error ?? list.error;
  const items = list.data?.items ?? [];
  return (
    <RequirePerson>
      <Page title={t('imports.title')}>
        <p className={classes.lead}>{t('imports.lead')}</p>
        {error ? <ProblemNotice error={error} /> : null}
        <FileForm busy={begin.isPending} onBegin={onBegin} />
        <HarvestForm busy={begin.isPending} onBegin={onBegin} />
        {items.length > 0 ? (
          <section className={classes.part} aria-labelledby="earlier">
            <h2 id="earlier">{t('imports.earlier')}</h2>
            <ul className={classes.cards}>
              {items.map((one) => (
                <Line key={one.id} one={one} onDiscard={() => discard.mutate(one.id)} />
              ))}
            </ul>
          </section>
        ) : null}
      </Page>
    </RequirePerson>
  );
}

function Line({ one, onDiscard }: { one: BulkImport; onDiscard: () => void }) {
  const { t } = useTranslation('exchange');
  const { day } = useFormats();
  const { drafted = 0, wrong = 0, near = 0, sound = 0 } = one.rows;
  return (
    <li className={classes.card}>
      <p className={classes.tags}>
        <Mark tone={one.state === 'done' ? 'quiet' : 'gold'}>{t(`state.${one.state}`)}</Mark>
      </p>
      <h3>
        <Link to={`/imports/${one.id}`}>{one.source.name}</Link>
      </h3>
      <p className={classes.quiet}>
        {t(`imports.what.${one.type}`, { count: one.total })} · {one.by.name} · {day(one.at)}
      </p>
      <p>
        {[
          drafted ? t('imports.drafted', { count: drafted }) : null,
          sound ? t('imports.sound', { count: sound }) : null,
          wrong ? t('imports.wrong', { count: wrong }) : null,
          near ? t('imports.near', { count: near }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.state === 'running' ? null : (
        <div>
          <Button
            variant="default"
            size="xs"
            aria-label={t('imports.discardOf', { name: one.source.name })}
            onClick={onDiscard}
          >
            {t('imports.discard')}
          </Button>
        </div>
      )}
    </li>
  );
}
