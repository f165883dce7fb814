import classes from './marks.module.css';

/** The ISO code of a Member; its name stands beside it. */
export const MemberChip = ({ code }: { code: string }) => (
  <span className={classes.member} aria-hidden>
    {code}
  </span>
);
