import { Button } from '@mantine/core';
import type { Criterion } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Step } from '@/components/difference/step';
import { wordsBetween } from '@/components/difference/words';
import { useModel } from '../api/model';
import classes from '../components/maturity.module.css';
import type { Answers } from './use-answers';

/** The criterion reads otherwise than when it was answered: the answer is kept until somebody looks at it again. */
export function ReconfirmNotice(props: { criterion: Criterion; answers: Answers; readOnly: boolean }) {
  const { t } = useTranslation('maturity');
  const { criterion, answers, readOnly } = props;
  const version = answers.toReconfirm(criterion.id);
  const answer = answers.answerTo(criterion.id);
  if (!version || !answer) return null;
  const { level, notApplicable, reason, confidence, evidence } = answer;
  return (
    <div className={`${classes.note} ${classes.tight}`} role="status">
      <p>{t('answer.reconfirm', { version })}</p>
      <Before version={version} now={criterion} />
      {readOnly ? null : (
        <div>
          <Button
            variant="default"
            onClick={() => answers.change(criterion.id, { level, notApplicable, reason, confidence, evidence })}
          >
            {t('answer.holds')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Word by word what the English text, which is what was answered, has different. */
function Before({ version, now }: { version: string; now: Criterion }) {
  const { t } = useTranslation('maturity');
  const { data } = useModel(version);
  const was = [...(data?.segments.flatMap(({ criteria }) => criteria) ?? []), ...(data?.enablers ?? [])].find(
    ({ id }) => id === now.id,
  );
  if (!was) return null;
  const texts = (one: Criterion) => [one.title.en, one.question.en, ...one.statements.map(({ en }) => en)];
  const after = texts(now);
  const changed = texts(was).flatMap((before, index) =>
    before === after[index] ? [] : [[before, after[index]!] as const],
  );
  return (
    <details>
      <summary>{t('reconfirm.before')}</summary>
      {changed.map(([before, text], index) => (
        <p key={index} lang="en">
          {wordsBetween(before, text, 'en').map((part, at) => (
            <Step key={at} step={part.step}>
              {part.text}
            </Step>
          ))}
        </p>
      ))}
    </details>
  );
}
