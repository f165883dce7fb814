import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useDocument } from '../api/document';
import { type Entry, groupsOf } from '../examples/document';
import { type Program, programs } from '../examples/programs';
import classes from './guide.module.css';
import { RequestEntry } from './request-entry';

interface Props {
  program: Program;
  onProgram: (program: Program) => void;
}

/** Every request that a key can be made for, as the service itself describes it. */
export function AllRequests({ program, onProgram }: Props) {
  const { t } = useTranslation('guide');
  const [word, setWord] = useState('');
  const { data, error, isPending, refetch } = useDocument();
  const matches = ({ method, path, operation }: Entry) =>
    `${method} ${path} ${operation.summary ?? ''}`.toLowerCase().includes(word.trim().toLowerCase());
  const groups = (data ? groupsOf(data) : [])
    .map(([group, entries]) => [group, entries.filter(matches)] as const)
    .filter(([, entries]) => entries.length > 0);
  return (
    <section aria-busy={isPending}>
      <h2>{t('all.title')}</h2>
      <p>{t('all.text')}</p>
      <div className={classes.choice}>
        <TextInput label={t('all.find')} value={word} onChange={(event) => setWord(event.currentTarget.value)} />
        <SegmentedControl
          aria-label={t('program')}
          value={program}
          onChange={(value) => onProgram(value as Program)}
          data={programs.map((value) => ({ value, label: t(`programs.${value}`) }))}
        />
      </div>
      <p role="status" className={classes.quiet}>
        {data ? t('all.count', { count: groups.reduce((sum, [, entries]) => sum + entries.length, 0) }) : ''}
      </p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data
        ? groups.map(([group, entries]) => (
            <details key={`${group} ${word !== ''}`} className={classes.group} open={word !== ''}>
              <summary>
                <h3 lang="en">{group.replaceAll('-', ' ')}</h3> <span>{t('all.count', { count: entries.length })}</span>
              </summary>
              {entries.map((entry) => (
                <RequestEntry key={entry.method + entry.path} entry={entry} document={data} program={program} />
              ))}
            </details>
          ))
        : null}
    </section>
  );
}
