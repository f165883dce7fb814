import type { ReactNode } from 'react';
import classes from './marks.module.css';

interface Props {
  tone?: 'gold' | 'plain' | 'quiet';
  children: ReactNode;
}

/** A short visible mark: proposed, machine translation, to be reconfirmed. */
export const Mark = ({ tone = 'quiet', children }: Props) => (
  <span className={classes.mark} data-tone={tone}>
    {children}
  </span>
);

export const Tag = ({ children }: { children: ReactNode }) => <span className={classes.tag}>{children}</span>;
