import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import {
  type Board,
  boardColumns,
  type BoardColumn,
  checklist,
  reviewingBodies,
  type TriageChange,
} from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { changeTriage } from '../api/innovations';
import { Owner } from '../components/owner';
import { useWords } from '../use-words';
import classes from './board.module.css';
import { Decision } from './decision';
import { NoteForm } from './note-form';
import { Opinions } from './opinions';

type Card = Board['columns'][number]['items'][number];

interface Props {
  card: Card;
  open: boolean;
  onToggle: () => void;
  /** It stands elsewhere now: in words that are read out. */
  onMoved: (words: string) => void;
}

/** One innovation on the board: moved by a menu, so that the keyboard alone does. */
export function BoardCard({ card, open, onToggle, onMoved }: Props) {
  const { t } = useTranslation('innovations');
  const { day } = useFormats();
  const { inLanguage } = useWords();
  const { can } = useSession();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>();
  const { triage } = card;
  const title = inLanguage(card.titles) || t('untitled');

  const change = async (given: TriageChange) => {
    setProblem(undefined);
    try {
      const { column } = await changeTriage(card.id, given);
      await queries.invalidateQueries({ queryKey: ['innovations', 'board'] });
      if (column !== triage.column) onMoved(t('board.moved', { title, column: t(`board.column.${column}`) }));
    } catch (error) {
      setProblem(error);
    }
  };
  const late = triage.due !== null && triage.due < new Date().toISOString().slice(0, 10);
  const left = reviewingBodies.filter((body) => !triage.opinions.some((opinion) => opinion.body === body));
  return (
    <article className={classes.card} aria-label={title}>
      <Owner {...card} />
      <Link to={`/innovations/${encodeURIComponent(card.id)}`} dir="auto">
        {title}
      </Link>
      <p className={classes.quiet}>
        {triage.assignee ? t('board.with', { name: triage.assignee.name }) : t('board.nobody')}
        {triage.due ? ` · ${t('board.until', { day: day(triage.due) })}` : ''}{' '}
        {late ? <Mark tone="gold">{t('board.late')}</Mark> : null}
      </p>
      <NativeSelect
        label={t('board.move')}
        data-place={card.id}
        size="xs"
        value={triage.column}
        data={boardColumns.map((column) => ({ value: column, label: t(`board.column.${column}`) }))}
        onChange={(event) => void change({ column: event.currentTarget.value as BoardColumn })}
      />
      {problem ? <ProblemNotice error={problem} /> : null}
      <button type="button" aria-expanded={open} className={classes.opener} onClick={onToggle}>
        {t('board.tools')}
      </button>
      {open ? (
        <div className={classes.tools}>
          <button
            type="button"
            className={classes.opener}
            onClick={() => void change({ assign: triage.assignee ? 'nobody' : 'me' })}
          >
            {t(triage.assignee ? 'board.release' : 'board.take')}
          </button>
          <TextInput
            type="date"
            size="xs"
            label={t('board.due')}
            value={triage.due ?? ''}
            onChange={(event) => void change({ due: event.currentTarget.value || null })}
          />
          <fieldset>
            <legend>{t('board.checklist')}</legend>
            {checklist.map((item) => (
              <Checkbox
                key={item}
                size="xs"
                label={t(`board.check.${item}`)}
                checked={triage.checked.includes(item)}
                onChange={(event) =>
                  void change({
                    checked: event.currentTarget.checked
                      ? [...triage.checked, item]
                      : triage.checked.filter((one) => one !== item),
                  })
                }
              />
            ))}
          </fieldset>
          <Opinions opinions={triage.opinions} left={left} onAsk={(body) => void change({ ask: [body] })} />
          <NoteForm notes={triage.notes} onAdd={(note) => change({ note })} />
          {can('innovation.review') ? (
            <Decision id={card.id} onDecided={(step) => onMoved(t(`board.said.${step}`, { title }))} />
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
