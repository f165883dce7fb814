import { instrumentKinds, instrumentStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { useTaskInstruments } from '../api/plan';
import classes from '../components/plan.module.css';
import { usePlanWords } from '../use-plan-words';

/** The instruments, tools and systems that the task is about, as the register holds them. */
export function TaskRegister({ code }: { code: string }) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const { inLanguage } = usePlanWords();
  const { data } = useTaskInstruments(code);
  if (!data || data.items.length === 0) return null;
  return (
    <section className={classes.box} aria-labelledby="register">
      <h2 id="register">{t('register.title')}</h2>
      <ul className={classes.list}>
        {data.items.map(({ code: entry, names, kind, status }) => (
          <li key={entry}>
            <Link to={`/instruments/${entry}`}>{inLanguage(names)}</Link>
            <p className={classes.quiet}>
              {term(instrumentKinds, kind)} · {term(instrumentStatuses, status)}
            </p>
          </li>
        ))}
      </ul>
      <Link to="/instruments">{t('register.all')}</Link>
    </section>
  );
}
