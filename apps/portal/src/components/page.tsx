import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

interface Props {
  title: string;
  /** A line above the title: where this belongs. */
  above?: ReactNode;
  /** At the end of the title's line; at most one primary action. */
  actions?: ReactNode;
  width?: 'text' | 'wide';
  hideTitle?: boolean;
  children: ReactNode;
}

/** A page with its one heading, which also names the browser's tab. */
export function Page({ title, above, actions, width = 'wide', hideTitle = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.page} data-width={width}>
      <title>{`${title} · ${t('name')}`}</title>
      <div className={hideTitle ? classes.hidden : classes.heading}>
        <div>
          {above ? <div className={classes.above}>{above}</div> : null}
          <h1 tabIndex={-1}>{title}</h1>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}
