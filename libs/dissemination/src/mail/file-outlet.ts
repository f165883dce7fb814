import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { DisseminationSettings } from '../dissemination.config.js';
import { compose } from './compose.js';
import type { Letter, Outlet } from './outlet.js';

/** Without a mail server, each mail is a file of its own in `DATA_DIR/mail`, whole or not there. Its name is the mail’s. */
export class FileOutlet implements Outlet {
  readonly repeats = true;
  private readonly folder: string;

  constructor(
    dataDir: string,
    private readonly settings: DisseminationSettings,
  ) {
    this.folder = join(dataDir, 'mail');
  }

  async deliver(letter: Letter, begins: () => Promise<void>): Promise<void> {
    const message = await compose(letter, this.settings, new Date());
    await begins();
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, `${letter.id}.eml`);
    const draft = await open(`${file}.part`, 'w', 0o600);
    try {
      await draft.writeFile(message);
      await draft.sync();
    } finally {
      await draft.close();
    }
    await rename(`${file}.part`, file);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
