import { Injectable, Logger } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import { Inject } from '@nestjs/common';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Attachment, Bundle } from '@digital-customs/contracts';
import { Clock, FileBucket, Recurring, type RunSettings, SETTINGS } from '@digital-customs/platform';
import { FileStore } from '../attachments/file-store.js';
import { BundleSources } from './bundle-sources.js';
import { writeBundle } from './write-bundle.js';

/** The bundle that is handed out; there is at most one. */
export interface KeptBundle {
  _id: 'current';
  file: Attachment;
  madeAt: string;
  files: Bundle['files'];
  attachments: number;
  ids: Record<string, string[]>;
}

const mixed = { type: Schema.Types.Mixed };
export const bundleSchema = new Schema(
  { _id: String, file: mixed, madeAt: String, files: mixed, attachments: Number, ids: mixed },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'bundles' },
);

const day = 86_400_000;

@Injectable()
export class BundleFiles extends FileBucket {
  constructor(@InjectConnection('repository') connection: Connection) {
    super(connection, 'bundles-files', 'repository.bundle-being-made');
  }
}

/**
 * Keeps the bundle: made when it is first asked for, anew each day, and at once when something in it is no longer for the
 * public; such a one is not handed out any more, whoever asks first. Several processes may make it; the last one stays.
 */
@Injectable()
export class BundleKeeper extends Recurring {
  protected readonly every = 30_000;
  private making: Promise<void> | undefined;

  constructor(
    @InjectModel('Bundle', 'repository') private readonly model: Model<KeptBundle>,
    private readonly sources: BundleSources,
    private readonly attachments: FileStore,
    private readonly files: BundleFiles,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {
    super();
  }

  get isMaking(): boolean {
    return this.making !== undefined;
  }

  async run(): Promise<void> {
    const kept = await this.kept();
    if (!kept) return;
    const age = this.clock.now().getTime() - Date.parse(kept.madeAt);
    if ((await this.isNarrowed(kept)) || age > day) await this.make();
  }

  /** The bundle, if it holds nothing that is hidden now; else it is gone, and a new one is being made. */
  async current(): Promise<KeptBundle | null> {
    const kept = await this.kept();
    if (kept && !(await this.isNarrowed(kept))) return kept;
    void this.make().catch((error: unknown) => new Logger('Bundle').warn(`Not made: ${String(error)}`));
    return null;
  }

  /** Makes it anew; those who ask meanwhile wait for the same. */
  make(): Promise<void> {
    this.making ??= this.makeNow().finally(() => (this.making = undefined));
    return this.making;
  }

  override async beforeApplicationShutdown() {
    await super.beforeApplicationShutdown();
    await this.making?.catch(() => undefined);
  }

  private kept(): Promise<KeptBundle | null> {
    return this.model.findById('current').lean<KeptBundle>().exec();
  }

  private async isNarrowed({ _id, ids, madeAt, file }: KeptBundle): Promise<boolean> {
    for (const source of this.sources.all())
      if (await source.hides(new Set(ids[source.name] ?? []), madeAt)) {
        await this.model.deleteOne({ _id, 'file.id': file.id } as never);
        await this.files.remove(file.id);
        return true;
      }
    return false;
  }

  private async makeNow(): Promise<void> {
    const at = this.clock.now();
    const name = `digital-customs-${at.toISOString().slice(0, 10)}.zip`;
    const { stream, written } = await writeBundle(
      this.sources.all(),
      (id) => this.attachments.open(id),
      at,
      this.settings.PUBLIC_URL ?? '',
    );
    const file = await this.files.saveStream(name, 'application/zip', stream);
    const made: KeptBundle = { _id: 'current', file, madeAt: at.toISOString(), ...written };
    const before = await this.model.findOneAndReplace({ _id: 'current' }, made as never, { upsert: true }).lean<KeptBundle>(); // prettier-ignore
    if (before) await this.files.remove(before.file.id);
  }
}
