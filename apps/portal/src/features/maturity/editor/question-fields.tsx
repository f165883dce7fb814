import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { levels, type ModelComment, type ModelContent, segments } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import { moveCriterion, removeQuestion, type SegmentId, shiftQuestion, withQuestion, withWeight } from './edit-content';
import classes from './editor.module.css';
import { SaidBeside } from './said-beside';
import { WordsField } from './words-field';

type Edit = (change: (content: ModelContent) => ModelContent) => void;
interface Props {
  question: ModelContent['enablers'][number] | ModelContent['segments'][number]['criteria'][number];
  /** None for an enabler. */
  segment: SegmentId | null;
  content: ModelContent;
  comments: readonly ModelComment[];
  edit: Edit;
}

/** One criterion or enabler: its texts, its five statements, where it stands, and what was said about it beside. */
export function QuestionFields({ question, segment, content, comments, edit }: Props) {
  const { t } = useTranslation('model-editor');
  const { term } = useFormats();
  const words = useWords();
  const { id, title, statements } = question;
  const change = (more: Partial<ModelContent['enablers'][number]>) => edit((now) => withQuestion(now, id, more));
  return (
    <article className={classes.question} aria-labelledby={`q-${id}`}>
      <div className={classes.top}>
        <h3 id={`q-${id}`}>{words(title) || t('untitled')}</h3>
        <span className={classes.id}>{id}</span>
      </div>
      <div className={classes.fields}>
        <WordsField label={t('field.title')} value={title} onChange={(value) => change({ title: value })} />
        {'description' in question ? (
          <WordsField
            label={t('field.description')}
            value={question.description}
            onChange={(description) => change({ description })}
          />
        ) : null}
        <WordsField
          label={t('field.question')}
          value={question.question}
          onChange={(value) => change({ question: value })}
        />
        {statements.map((statement, index) => (
          <WordsField
            key={index}
            label={t('statementOf', { level: index + 1, name: term(levels, index + 1) })}
            value={statement}
            onChange={(value) => change({ statements: statements.with(index, value) })}
          />
        ))}
        <Place id={id} segment={segment} content={content} edit={edit} />
      </div>
      <SaidBeside comments={comments} />
    </article>
  );
}

/** Its weight, its place among its neighbours or in another segment, and its end. */
function Place({
  id,
  segment,
  content,
  edit,
}: {
  id: string;
  segment: SegmentId | null;
  content: ModelContent;
  edit: Edit;
}) {
  const { t } = useTranslation('model-editor');
  const { term } = useFormats();
  const [asked, setAsked] = useState(false);
  const neighbours = segment ? content.segments.find((one) => one.id === segment)!.criteria : content.enablers;
  const at = neighbours.findIndex((one) => one.id === id);
  const weight = content.scoring.weights.find(({ criterion }) => criterion === id)?.weight ?? 1;
  return (
    <div className={classes.place}>
      {segment ? (
        <>
          <NumberInput
            label={t('weight')}
            description={t('weightHelp')}
            value={weight}
            min={0.1}
            max={10}
            step={0.5}
            decimalScale={1}
            onChange={(value) => {
              if (typeof value === 'number' && value > 0) edit((now) => withWeight(now, id, value));
            }}
          />
          <NativeSelect
            label={t('moveTo')}
            value={segment}
            disabled={neighbours.length === 1}
            data={segments.map(({ code }) => ({ value: code, label: term(segments, code) }))}
            onChange={(event) => {
              const to = event.currentTarget.value as SegmentId;
              edit((now) => moveCriterion(now, id, to));
            }}
          />
        </>
      ) : null}
      <div className={classes.steps}>
        <Button variant="default" disabled={at === 0} onClick={() => edit((now) => shiftQuestion(now, id, -1))}>
          {t('up')}
        </Button>
        <Button
          variant="default"
          disabled={at === neighbours.length - 1}
          onClick={() => edit((now) => shiftQuestion(now, id, 1))}
        >
          {t('down')}
        </Button>
        {asked ? (
          <>
            <Button color="red" onClick={() => edit((now) => removeQuestion(now, id))}>
              {t('removeYes')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('removeNo')}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            disabled={segment !== null && neighbours.length === 1}
            onClick={() => setAsked(true)}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
