import type { ReactNode } from 'react';
import classes from './writing.module.css';

/** A titled part of the form. */
export const Section = ({ title, help, children }: { title: string; help?: string; children: ReactNode }) => (
  <section className={classes.section}>
    <h2>{title}</h2>
    {help ? <p className={classes.quiet}>{help}</p> : null}
    {children}
  </section>
);
