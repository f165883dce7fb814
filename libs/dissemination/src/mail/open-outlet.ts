import type { RunSettings } from '@digital-customs/platform';
import type { DisseminationSettings } from '../dissemination.config.js';
import { FileOutlet } from './file-outlet.js';
import type { Outlet } from './outlet.js';
import { SmtpOutlet } from './smtp-outlet.js';

export const openOutlet = (settings: RunSettings, mail: DisseminationSettings): Outlet =>
  mail.SMTP_URL ? new SmtpOutlet(mail.SMTP_URL, mail) : new FileOutlet(settings.DATA_DIR, mail);
