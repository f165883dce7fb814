import { decode, type Document } from '../bson/document.js';

/** A document as it lies on disk, decoded at most once and only when somebody looks inside. */
export class StoredDocument {
  private decoded: Document | undefined;

  constructor(
    readonly row: number,
    readonly bytes: Uint8Array,
  ) {}

  /** Shared: whoever wants to change it works on a copy. */
  get document(): Document {
    return (this.decoded ??= decode(this.bytes));
  }

  /** Only some fields, for a look at many documents of which few are wanted. */
  peek(pick: (bytes: Uint8Array) => Uint8Array): Document {
    return this.decoded ?? decode(pick(this.bytes));
  }
}
