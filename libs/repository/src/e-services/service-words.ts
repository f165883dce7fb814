import type { EService } from '@digital-customs/contracts';

/**
 * Which free words of practices name which service of the Work Plan, as patterns over the folded word. A word may name
 * several services, or none: a declaration or a manifest is a procedure, not one of the plan's services.
 */
const words: Record<EService, readonly RegExp[]> = {
  'enquiry-point': [/\be-?(en|in)quiry\b/, /\b(en|in)quiry points?\b/, /\bhelp ?desk\b/, /\binformation portal\b/],
  payment: [/\be-?payments?\b/, /\b(duty|tax|online|electronic) payment\b/, /^payment$/],
  permits: [
    /\be-?(permit|licen[cs]e|authori[sz]ation|certificate)s?\b/,
    /^permits?$/,
    /\bpermit services?\b/,
    /\bduty concessions?\b/,
    /\brequirement confirmation\b/,
  ],
  inspection: [
    /\be-?inspection\b/,
    /\b(joint )?inspection booking\b/,
    /\bnon-intrusive inspection\b/,
    /\bjoint selectivity\b/,
  ],
  refund: [/\be-?refund\b/, /\brefunds?\b/],
  copies: [/\be-?cop(y|ies)\b/],
  communication: [/\be-?communication\b/, /\bnotifications?\b/, /\bnotices?\b/, /\bstatus tracking\b/],
  mobile: [/\bmobile\b/, /\bm-?apps?\b/],
  dematerialised: [
    /\be-?documents?\b/,
    /\be-?cop(y|ies)\b/,
    /\bpre-clearance documents\b/,
    /\bquarantine documents\b/,
    /\bdelivery order\b/,
  ],
  'e-phyto': [/\be-?phyto/, /\be-?phytosanitary\b/],
};

/** A planned service is not one on offer. */
const notYet = /\((planned|future)\)/;

/** The services that a free word names, in the order of the Work Plan. */
export function servicesNamedBy(word: string): EService[] {
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  if (notYet.test(folded)) return [];
  return (Object.keys(words) as EService[]).filter((service) => words[service].some((pattern) => pattern.test(folded)));
}
