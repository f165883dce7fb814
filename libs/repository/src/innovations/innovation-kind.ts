import {
  type Actor,
  type FieldProblem,
  type InnovationContent,
  innovationApproved,
  innovationClaimed,
  innovationConfirmed,
  innovationDeclined,
  innovationLapsed,
  innovationPublished,
  innovationReturned,
  innovationSubmitted,
  innovationWithdrawn,
  type Triage,
} from '@digital-customs/contracts';
import { blank } from '../contributions/draft.js';
import { type Contribution, type Identified, type Kind, personOf, type Publication } from '../contributions/kind.js';

/** An innovation of a Member, of a partner, or of the Research Unit itself. */
export type Innovation = Contribution<InnovationContent> & {
  triage: Triage;
  /** Into which innovation it was merged. */
  mergedInto: string | null;
};

const untouched: Triage = { column: 'new', assignee: null, due: null, checked: [], notes: [], opinions: [] };

/** Of which nothing has been written yet. */
export const noInnovation = (owner: Pick<Innovation, 'member' | 'partner'>, at: Date): Innovation => ({
  ...owner,
  ...blank(at),
  triage: untouched,
  mergedInto: null,
});

/** Whose an innovation is that somebody begins: the Member's they name, else their own as a partner, else the Research Unit's. */
export const ownerFor = (member: string | null, by: Actor): Pick<Innovation, 'member' | 'partner'> => ({
  member,
  partner: member === null && by.grants.some(({ role }) => role === 'partner') ? personOf(by) : null,
});

export const innovationKind: Kind<InnovationContent, Innovation> = {
  noun: 'innovation',
  notFound: 'repository.innovation-not-found',
  withdrawn: 'repository.innovation-withdrawn',
  textParts: ['title', 'summary', 'problem', 'body', 'benefits', 'risks', 'standing'],
  owners: ({ member }, { members }) => [...(member === null ? [] : [member]), ...members],
  missing: missingIn,
  events: {
    submitted: innovationSubmitted,
    approved: innovationApproved,
    claimed: innovationClaimed,
    returned: innovationReturned,
    declined: innovationDeclined,
    published: (...given) => innovationPublished(announced(...given)),
    confirmed: (...given) => innovationConfirmed(announced(...given)),
    lapsed: (...given) => innovationLapsed(announced(...given)),
    withdrawn: innovationWithdrawn,
  },
};

function announced(
  { _id: id, member, partner = null }: Identified<Innovation>,
  { content, ...published }: Publication<InnovationContent>,
  audience: string[],
) {
  const { contact, ...open } = content;
  void contact;
  return { id, member, partner, content: open, audience, ...published };
}

function missingIn(content: InnovationContent): FieldProblem[] {
  const texts = Object.entries(content.texts).flatMap(([language, { title, summary, problem }]) => [
    ...lacks(!title.trim(), `texts.${language}.title`, 'Give the innovation a title.'),
    ...lacks(!summary.trim(), `texts.${language}.summary`, 'Say in two or three sentences what it does and for whom.'),
    ...lacks(
      language === content.language && !problem.trim(),
      `texts.${language}.problem`,
      'Say which problem it solves.',
    ),
  ]);
  return [
    ...texts,
    ...lacks(content.technologies.length === 0, 'technologies', 'Name at least one technology.'),
    ...lacks(content.themes.length === 0, 'themes', 'Choose at least one theme.'),
    ...lacks(
      content.year === null && content.stage !== 'idea',
      'year',
      'Give the year the pilot or service began, for example 2019.',
    ),
  ];
}

const lacks = (missing: boolean, path: string, message: string): FieldProblem[] =>
  missing ? [{ path, code: 'missing', message }] : [];
