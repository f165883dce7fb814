import { Button, TextInput } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/api/client';
import { practiceQuery } from '@/api/practice';
import { useValueNames } from '@/components/difference/use-value-names';
import { FieldTalk, useField } from './field-tools';
import classes from './writing.module.css';

interface Hit {
  id: string;
  title: { text: string };
  language: string;
}
const shown = 5;
const shortest = 3;

/** Practices that belong to it, found by words of their titles. */
export function RelatedPractices({ value, onChange }: { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation('writing');
  const { fieldName } = useValueNames();
  const { id, error } = useField('practices');
  const [words, setWords] = useState('');
  const q = words.trim();
  const { data } = useQuery({
    queryKey: ['search', 'related', q],
    queryFn: ({ signal }) => send<{ hits: Hit[] }>('GET', '/api/search', { query: { q, type: 'practice', limit: shown }, signal }), // prettier-ignore
    enabled: q.length >= shortest,
  });
  const chosen = useQueries({ queries: value.map(practiceQuery) });
  const titleOf = (index: number) => {
    const content = chosen[index]?.data?.content;
    return content?.texts[content.language]?.title ?? value[index]!;
  };
  const found = q.length >= shortest ? data?.hits.filter((hit) => !value.includes(hit.id)) : undefined;
  return (
    <div>
      <TextInput
        id={id}
        label={fieldName('practices')}
        description={t('practicesHelp')}
        error={error}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div role="status">
        {found?.length === 0 ? <p className={classes.quiet}>{t('noPractice')}</p> : null}
        {found && found.length > 0 ? (
          <ul className={classes.files}>
            {found.map((hit) => (
              <li key={hit.id}>
                <span lang={hit.language} dir="auto">
                  {hit.title.text}
                </span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('addPractice', { title: hit.title.text })}
                  onClick={() => (onChange([...value, hit.id]), setWords(''))}
                >
                  {t('add')}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {value.length > 0 ? (
        <ul className={classes.picked}>
          {value.map((code, index) => (
            <li key={code}>
              {titleOf(index)}
              <button
                type="button"
                aria-label={t('take', { name: titleOf(index) })}
                onClick={() => onChange(value.filter((one) => one !== code))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldTalk path="practices" />
    </div>
  );
}
