import { NavLink, useLocation } from 'react-router';
import classes from './page-nav.module.css';
import { useInSight } from './use-in-sight';

interface Props {
  label: string;
  /** The first one stands for its own address alone, the others for what is below theirs as well. */
  pages: readonly { to: string; text: string }[];
}

/** The pages of one section, in a line that scrolls on a phone. */
export function PageNav({ label, pages }: Props) {
  const line = useInSight<HTMLElement>(useLocation().pathname);
  return (
    <nav ref={line} aria-label={label} className={classes.nav}>
      {pages.map(({ to, text }, at) => (
        <NavLink key={to} to={to} end={at === 0} className={({ isActive }) => (isActive ? classes.active : undefined)}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
