import {
  researchNoteDeclined,
  researchNoteOffered,
  researchNotePublished,
  researchNoteReturned,
  type ResearchNoteContent,
} from '@digital-customs/contracts';
import type { Offer, OfferKind } from '../offers/offer.js';

/** A research note of a partner, curated before it shows. */
export type Note = Offer<ResearchNoteContent>;

export const noteKind: OfferKind<ResearchNoteContent, Note> = {
  titleOf: ({ title }) => title,
  offered: researchNoteOffered,
  returned: researchNoteReturned,
  declined: researchNoteDeclined,
  published: (id, { published, basis }) =>
    researchNotePublished({ id, content: published!.content, basis, publishedAt: published!.at }),
};
