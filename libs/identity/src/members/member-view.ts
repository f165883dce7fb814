import type { Member, MemberView } from '@digital-customs/contracts';
import type { z } from 'zod';

const french = new Intl.DisplayNames('fr', { type: 'region' });
/** Where the name in use at the WCO is not the one of the region's code. */
const frenchByUse: Record<string, string> = { EU: 'Union européenne', HK: 'Hong Kong, Chine', MO: 'Macao, Chine' };

export const memberView = ({ name, languages, groups, ...member }: Member): z.infer<typeof MemberView> => ({
  ...member,
  name: { en: name, fr: frenchByUse[member.code] ?? french.of(member.code) ?? name },
  languages: [...languages],
  groups: [...groups],
});
