import { type NextSteps, practiceReasons, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MemberChip } from '@/components/member-chip';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import maturity from '../components/maturity.module.css';
import { AskForm } from './ask-form';
import classes from './way.module.css';

type Step = NextSteps['segments'][number];
type Reason = Step['practices'][number]['reasons'][number];

/** The published practices that illustrate a step, each with why it stands here and a way to ask its Member. */
export function PracticeSteps({ member, step }: { member: string; step: Step }) {
  const { t } = useTranslation('way');
  const { member: nameOf, list, term } = useFormats();
  const words = useWords();
  const why = ({ kind, level, similarity }: Reason) =>
    t(`reasons.${kind}`, { level, percent: Math.round(100 * (similarity ?? 0)) });
  if (step.practices.length === 0) return <p className={maturity.quiet}>{t('next.none')}</p>;
  return (
    <ul className={classes.practices} aria-label={t('next.practicesOf', { segment: term(segments, step.segment) })}>
      {step.practices.map(({ id, member: owner, titles, language, reasons }) => (
        <li key={id}>
          <Link to={`/practices/${encodeURIComponent(id)}`}>{words(titles) || titles[language]}</Link>
          <span>
            <MemberChip code={owner} /> {nameOf(owner)}
          </span>
          <span className={maturity.quiet}>
            {list(
              [...reasons].sort((a, b) => practiceReasons.indexOf(a.kind) - practiceReasons.indexOf(b.kind)).map(why),
            )}
          </span>
          <AskForm from={member} to={owner} segment={step.segment} practice={id} />
        </li>
      ))}
    </ul>
  );
}
