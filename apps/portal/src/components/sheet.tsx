import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sheet.module.css';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Stays in sight below the content. */
  footer?: ReactNode;
  /** A sheet comes up from the foot of a phone's screen; a dialog stands in the middle. */
  shape?: 'sheet' | 'dialog';
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Sheet({ open, title, onClose, footer, shape = 'dialog', children }: Props) {
  const { t } = useTranslation('parts');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    const opener = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      // The dialog is gone from the page by now, so the browser cannot give the focus back itself.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-shape={shape}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={classes.frame}>
        <div className={classes.top}>
          <h2 id={heading}>{title}</h2>
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </div>
        <div className={classes.content}>{children}</div>
        {footer ? <div className={classes.footer}>{footer}</div> : null}
      </div>
    </dialog>
  );
}
