import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../components/maturity.module.css';
import type { Answers } from './use-answers';

/** The criterion reads otherwise than when it was answered: the answer is kept until somebody looks at it again. */
export function ReconfirmNotice(props: { criterion: string; answers: Answers; readOnly: boolean }) {
  const { t } = useTranslation('maturity');
  const { criterion, answers, readOnly } = props;
  const version = answers.toReconfirm(criterion);
  const answer = answers.answerTo(criterion);
  if (!version || !answer) return null;
  const { level, notApplicable, reason, confidence, evidence } = answer;
  return (
    <div className={classes.note} role="status">
      <p>{t('answer.reconfirm', { version })}</p>
      {readOnly ? null : (
        <div>
          <Button
            variant="default"
            onClick={() => answers.change(criterion, { level, notApplicable, reason, confidence, evidence })}
          >
            {t('answer.holds')}
          </Button>
        </div>
      )}
    </div>
  );
}
