import { Radio, Textarea } from '@mantine/core';
import { type Answer, type AssessmentView, type Criterion, levels } from '@digital-customs/contracts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import { ReconfirmNotice } from './reconfirm-notice';
import { ConflictNotice } from './conflict-notice';
import classes from './answering.module.css';
import { EvidenceFields } from './evidence-fields';
import type { Answers } from './use-answers';

const none: Answer = { level: null, notApplicable: '', reason: '', confidence: 'medium', evidence: [] };
const notApplicable = 'not-applicable';
/** Stands for "does not apply" until the reason is written. */
const reasonToCome = ' ';

/** One criterion: the statement that fits, why, how sure, and what shows it. */
export function CriterionFields({
  criterion,
  assessment,
  answers,
  readOnly,
}: {
  criterion: Criterion;
  assessment: AssessmentView;
  answers: Answers;
  readOnly: boolean;
}) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const words = useWords();
  const id = useId();
  const answer = answers.answerTo(criterion.id);
  const change = (more: Partial<Answer>) => answers.change(criterion.id, { ...none, ...plain(answer), ...more });
  const applies = !answer || answer.notApplicable === '';
  const value = answer ? (applies ? String(answer.level ?? '') : notApplicable) : '';
  return (
    <fieldset className={classes.criterion} disabled={readOnly} aria-describedby={`${id}-question`}>
      <legend>{words(criterion.title)}</legend>
      <p id={`${id}-question`} className={classes.question}>
        {words(criterion.question)}
      </p>
      <ConflictNotice criterion={criterion} answers={answers} />
      <ReconfirmNotice criterion={criterion} answers={answers} readOnly={readOnly} />
      <Radio.Group
        aria-label={words(criterion.title)}
        value={value}
        onChange={(chosen) =>
          change(
            chosen === notApplicable
              ? { level: null, notApplicable: reasonToCome }
              : { level: Number(chosen), notApplicable: '' },
          )
        }
      >
        <div className={classes.choices}>
          {criterion.statements.map((statement, index) => (
            <Radio
              key={index}
              value={String(index + 1)}
              label={`${index + 1} ${term(levels, index + 1)}`}
              description={words(statement)}
            />
          ))}
          <Radio value={notApplicable} label={t('answer.notApplicable')} />
        </div>
      </Radio.Group>
      {applies ? null : (
        <Textarea
          label={t('answer.whyNot')}
          description={t('answer.whyNotHelp')}
          value={answer?.notApplicable.trimStart() ?? ''}
          maxLength={2_000}
          autosize
          onChange={(event) => change({ notApplicable: event.currentTarget.value || reasonToCome })}
        />
      )}
      {answer ? (
        <div className={classes.more}>
          {applies ? (
            <Textarea
              label={t('answer.why')}
              description={t('answer.whyHelp')}
              value={answer.reason}
              maxLength={2_000}
              autosize
              minRows={2}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          ) : null}
          <Radio.Group
            label={t('answer.confidence')}
            value={answer.confidence}
            onChange={(chosen) => change({ confidence: chosen as Answer['confidence'] })}
          >
            <div className={classes.row}>
              {(['low', 'medium', 'high'] as const).map((sure) => (
                <Radio key={sure} value={sure} label={t(`answer.sure.${sure}`)} />
              ))}
            </div>
          </Radio.Group>
          <EvidenceFields
            assessment={assessment}
            evidence={answer.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

/** The answer alone, without who gave it and when. */
const plain = (answer: Answer | undefined): Partial<Answer> =>
  answer
    ? {
        level: answer.level,
        notApplicable: answer.notApplicable,
        reason: answer.reason,
        confidence: answer.confidence,
        evidence: answer.evidence,
      }
    : {};
