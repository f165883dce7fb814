import type { PracticeContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/api/use-session';
import classes from './practice.module.css';

/** Whom to ask; for signed-in Members. The service leaves the contact out for everybody else. */
export function ContactSection({ contact }: { contact: PracticeContent['contact'] }) {
  const { t } = useTranslation('practice');
  const { person, known } = useSession();
  const { pathname } = useLocation();
  const given = contact.name || contact.office || contact.email || contact.phone;
  if (!known) return null;
  return (
    <section>
      <h2>{t('section.contact')}</h2>
      {given ? (
        <address className={classes.contact}>
          {contact.name ? <span>{contact.name}</span> : null}
          {contact.office ? <span>{contact.office}</span> : null}
          {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
          {contact.phone ? <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a> : null}
        </address>
      ) : person ? (
        <p>{t('contact.none')}</p>
      ) : (
        <p>
          {t('contact.hidden')} <Link to={`/sign-in?to=${encodeURIComponent(pathname)}`}>{t('contact.signIn')}</Link>
        </p>
      )}
    </section>
  );
}
