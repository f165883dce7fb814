import type { FieldProblem } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useValueNames } from '@/components/difference/use-value-names';
import classes from './writing.module.css';

/** All that is missing or wrong, each leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldProblem[] }) {
  const { t } = useTranslation('writing');
  const { fieldName } = useValueNames();
  if (errors.length === 0) return null;
  return (
    <div role="alert" className={classes.errors}>
      <h2>{t('errors.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ path }) => (
          <li key={path}>
            <a
              href={`#field-${path}`}
              onClick={() => setTimeout(() => document.getElementById(`field-${path}`)?.focus())}
            >
              {t('errors.at', { field: fieldName(path) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
