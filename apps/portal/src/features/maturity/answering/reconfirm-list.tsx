import type { AssessmentView, MaturityModel } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import classes from '../components/maturity.module.css';
import { useWords } from '../use-words';

/** After a move to another version of the model, or a new round: which answers have to be looked at again, and why. */
export function ReconfirmList({ assessment, model }: { assessment: AssessmentView; model: MaturityModel }) {
  const { t } = useTranslation('maturity');
  const { list } = useFormats();
  const words = useWords();
  const { toReconfirm, carried, answers } = assessment;
  const dropped = carried?.dropped.length ?? 0;
  if (!carried || toReconfirm.length === 0) return null;
  const questions = [
    ...model.segments.flatMap(({ id: part, criteria }) => criteria.map((one) => ({ ...one, part: part as string }))),
    ...model.enablers.map((one) => ({ ...one, part: 'enablers' })),
  ];
  return (
    <section className={`${classes.note} ${classes.tight}`} aria-labelledby="reconfirm">
      <h2 id="reconfirm">{t('reconfirm.title', { count: toReconfirm.length })}</h2>
      <p>
        {carried.round
          ? t('reconfirm.fromRound', { round: carried.round, model: carried.model })
          : t('reconfirm.because', { model: model.version })}
      </p>
      <ul>
        {questions
          .filter(({ id }) => toReconfirm.includes(id))
          .map(({ id, title, part }) => (
            <li key={id}>
              <Link to={`?part=${part}`}>{words(title)}</Link>:{' '}
              {t('reconfirm.changed', {
                parts: list((answers[id]?.reconfirm?.changed ?? []).map((one) => t(`part.${one}`))),
              })}
            </li>
          ))}
      </ul>
      {dropped ? <p>{t('reconfirm.dropped', { count: dropped })}</p> : null}
    </section>
  );
}
