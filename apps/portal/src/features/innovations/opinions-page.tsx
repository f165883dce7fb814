import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type NewBodyOpinion, opinionVerdicts } from '@digital-customs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { type Asked, askedQuery, giveOpinion } from './api/innovations';
import classes from './components/innovations.module.css';
import { useWords } from './use-words';

export const OpinionsPage = () => (
  <RequirePerson>
    <AskedOpinions />
  </RequirePerson>
);

/** Innovations on which the Research Unit asks the reader’s body. */
function AskedOpinions() {
  const { t } = useTranslation('innovations');
  const { data, error, refetch } = useQuery(askedQuery);
  const awaited = data?.items.flatMap((item) =>
    item.opinions.filter(({ verdict }) => verdict === null).map(({ body }) => ({ item, body })),
  );
  return (
    <Page title={t('opinion.title')} width="text">
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {awaited?.length === 0 ? <EmptyState text={t('opinion.none')} /> : null}
      {awaited?.map(({ item, body }) => (
        <OpinionForm key={`${item.id}-${body}`} item={item} body={body} />
      ))}
    </Page>
  );
}

function OpinionForm({ item, body }: { item: Asked; body: NewBodyOpinion['body'] }) {
  const { t } = useTranslation('innovations');
  const { inLanguage } = useWords();
  const queries = useQueryClient();
  const [verdict, setVerdict] = useState<NewBodyOpinion['verdict']>('supports');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const written = item.content.texts[item.content.language];
  const send = async () => {
    setProblem(undefined);
    try {
      await giveOpinion(item.id, { body, verdict, text });
      await queries.invalidateQueries({ queryKey: ['innovations'] });
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <section className={classes.decision} aria-label={inLanguage(item.titles)}>
      <h2 dir="auto">{inLanguage(item.titles)}</h2>
      <p dir="auto">{inLanguage(item.summaries)}</p>
      {(['problem', 'body', 'benefits', 'risks'] as const).map((part) =>
        written?.[part] ? (
          <div key={part}>
            <h3>{t(`part.${part}`)}</h3>
            <p dir="auto" className={classes.lines}>
              {written[part]}
            </p>
          </div>
        ) : null,
      )}
      <NativeSelect
        label={t('opinion.of', { body })}
        value={verdict}
        data={opinionVerdicts.map((one) => ({ value: one, label: t(`opinion.${one}`) }))}
        onChange={(event) => setVerdict(event.currentTarget.value as NewBodyOpinion['verdict'])}
      />
      <Textarea
        label={t('opinion.text')}
        description={t('opinion.help')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problem ? <ProblemNotice error={problem} /> : null}
      <Button onClick={() => void send()}>{t('opinion.send')}</Button>
    </section>
  );
}
