import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  title?: string;
  /** What this will hold. */
  text: string;
  /** The first step. */
  children?: ReactNode;
}

/** What stands where there is nothing yet. */
export const EmptyState = ({ title, text, children }: Props) => (
  <div className={classes.notice}>
    {title ? <h2>{title}</h2> : null}
    <p>{text}</p>
    {children}
  </div>
);
