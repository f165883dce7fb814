import { useClickOutside } from '@mantine/hooks';
import { type ReactNode, useId, useRef, useState } from 'react';
import classes from './disclosure.module.css';

interface Props {
  label: ReactNode;
  buttonClass?: string | undefined;
  /** The side of the button with which the panel is flush. */
  align?: 'start' | 'end';
  children: ReactNode;
}

/** A button that shows a small panel below it; Escape, a click elsewhere and a choice inside close it. */
export function Disclosure({ label, buttonClass, align = 'end', children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const area = useClickOutside<HTMLDivElement>(() => setOpen(false));
  return (
    <div
      ref={area}
      className={classes.area}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={buttonClass}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {/* The panel only passes on the click of the links and buttons in it. */}
      <div id={panel} hidden={!open} data-align={align} className={classes.panel} onClick={() => setOpen(false)}>
        {children}
      </div>
    </div>
  );
}
