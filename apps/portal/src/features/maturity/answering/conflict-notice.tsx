import { Button } from '@mantine/core';
import { type Answer, type Criterion, levels } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './answering.module.css';
import type { Answers } from './use-answers';

/** Somebody else changed this answer at the same time: both beside each other, and the choice between them. */
export function ConflictNotice({ criterion, answers }: { criterion: Criterion; answers: Answers }) {
  const { t } = useTranslation('maturity');
  const conflict = answers.conflicts[criterion.id];
  if (!conflict) return null;
  return (
    <div className={classes.conflict} role="alert">
      <p>{t('conflict.text', { name: conflict.theirs?.by.name ?? t('conflict.somebody') })}</p>
      <div className={classes.sides}>
        <div>
          <h3>{t('conflict.theirs')}</h3>
          <AnswerWords answer={conflict.theirs} />
          <Button size="compact-sm" onClick={() => answers.settle(criterion.id, 'theirs')}>
            {t('conflict.keepTheirs')}
          </Button>
        </div>
        <div>
          <h3>{t('conflict.yours')}</h3>
          <AnswerWords answer={conflict.yours} />
          <Button size="compact-sm" variant="default" onClick={() => answers.settle(criterion.id, 'mine')}>
            {t('conflict.keepYours')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function AnswerWords({ answer }: { answer: Answer | null }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  if (!answer) return <p>{t('conflict.none')}</p>;
  return (
    <p>
      {answer.level === null
        ? `${t('answer.notApplicable')}: ${answer.notApplicable}`
        : `${answer.level} ${term(levels, answer.level)}`}
      {answer.reason ? ` · ${answer.reason}` : ''}
    </p>
  );
}
