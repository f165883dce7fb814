import { Inject, Injectable } from '@nestjs/common';
import { type Actor, DomainError, type MaturityModel } from '@digital-customs/contracts';
import { type Stored } from '@digital-customs/platform';
import type { ModelState } from './model.js';
import { ModelStore } from './model.store.js';
import { firstModel, type ModelText } from './models.js';

const system: Actor = { id: null, name: 'Reference data', grants: [] };

/** The versions of the model as the rest of the service needs them. */
@Injectable()
export class ModelBook {
  /** Text that others have seen never changes: it is kept for good. */
  private readonly kept = new Map<string, ModelText>();
  private loaded?: Promise<unknown>;

  constructor(@Inject(ModelStore) private readonly store: ModelStore) {}

  /** The text of a version that is no draft. Throws model-not-found. */
  async of(version: string): Promise<ModelText> {
    const kept = this.kept.get(version);
    if (kept) return kept;
    await this.ensureFirst();
    const { stage, content } = await this.store.load(version);
    if (stage === 'draft') throw unknownVersion();
    const text = { version, ...content };
    this.kept.set(version, text);
    return text;
  }

  /** The version by which new rounds are answered: the one endorsed last, else the first one. */
  async versionInForce(): Promise<string> {
    await this.ensureFirst();
    return (await this.store.endorsed()) ?? firstModel().version;
  }

  async inForce(): Promise<ModelText> {
    return this.of(await this.versionInForce());
  }

  /** Loads the reference model at the first start, whoever asks first. It is open for comments from then on. */
  ensureFirst(): Promise<unknown> {
    this.loaded ??= this.loadFirst().catch((error: unknown) => {
      this.loaded = undefined as never;
      throw error;
    });
    return this.loaded;
  }

  private async loadFirst() {
    const { version, ...content } = firstModel();
    if (await this.store.find(version, { _id: 1 })) return;
    const consultation = { openedAt: new Date(0).toISOString(), until: null };
    const state: ModelState = { stage: 'consultation', basedOn: null, consultation, endorsement: null, content };
    await this.store.create(version, system, { state, events: [] });
  }
}

export const modelView = ({ _id, version, ...model }: Stored<ModelState>, inForce: string): MaturityModel => {
  const { stage, basedOn, consultation, endorsement, content } = model;
  return {
    version: _id,
    status: stage === 'endorsed' ? 'endorsed' : 'proposed',
    stage,
    inForce: _id === inForce,
    revision: version,
    basedOn,
    consultation,
    endorsement,
    ...content,
  };
};

export const unknownVersion = () =>
  new DomainError('maturity.model-not-found', 'See /api/maturity/models for the versions there are.');
