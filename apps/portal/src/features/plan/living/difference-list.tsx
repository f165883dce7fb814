import type { ItemChange } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '@/components/mark';
import { Step } from '@/components/difference/step';
import { DecisionLine } from '../components/decision-line';
import classes from '../components/plan.module.css';
import { WordChanges } from '../components/word-changes';
import { usePlanWords } from '../use-plan-words';
import { useFieldWords } from '../use-field-words';

/** What two revisions have different, task by task: the fields, word by word, and the decisions that led to it. */
export function DifferenceList({ period, items }: { period: string; items: readonly ItemChange[] }) {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const { nameOf, valueOf } = useFieldWords();
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={`${item.item} ${item.code}`} className={classes.box}>
          <div className={classes.line}>
            <h3>
              <span className={classes.code}>
                {item.formerCode && item.formerCode !== item.code ? `${item.formerCode} → ` : ''}
                {item.code}
              </span>
              {item.item === 'task' ? (
                <Link to={`/work-plans/${period}/tasks/${item.code}`} dir="auto">
                  {inLanguage(item.titles)}
                </Link>
              ) : (
                <span dir="auto">{inLanguage(item.titles)}</span>
              )}
            </h3>
            <Mark>{t(`difference.${item.kind}`)}</Mark>
          </div>
          {item.fields.length > 0 && item.kind !== 'added' ? (
            <dl className={classes.facts}>
              {item.fields.map(({ field, before, after, words }) => (
                <Fact key={field} name={nameOf(field)}>
                  {words ? (
                    <WordChanges words={words} />
                  ) : Array.isArray(before) && Array.isArray(after) ? (
                    itemsBetween(before.map(String), after.map(String)).map(({ item: one, step }) => (
                      <span key={one}>
                        <Step step={step}>{valueOf(field, [one])}</Step>{' '}
                      </span>
                    ))
                  ) : (
                    <>
                      {before === null ? null : <Step step="removed">{valueOf(field, before)}</Step>}{' '}
                      {after === null ? null : <Step step="added">{valueOf(field, after)}</Step>}
                    </>
                  )}
                </Fact>
              ))}
            </dl>
          ) : null}
          {item.because.map(({ proposal, decision, revision }) => (
            <p key={`${revision} ${proposal}`} className={classes.quiet}>
              {t('difference.because')}{' '}
              {proposal ? (
                <Link to={`/work-plans/${period}/proposals/${proposal}`}>
                  <DecisionLine decision={decision} />
                </Link>
              ) : (
                <DecisionLine decision={decision} />
              )}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The items of two lists: those that stayed, left and came. */
const itemsBetween = (before: string[], after: string[]): { item: string; step: 'same' | 'added' | 'removed' }[] => [
  ...before.map((item) => ({ item, step: after.includes(item) ? ('same' as const) : ('removed' as const) })),
  ...after.filter((item) => !before.includes(item)).map((item) => ({ item, step: 'added' as const })),
];

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
