import { members } from '@digital-customs/contracts';
import { memberView } from './member-view.js';

describe('the directory of Members', () => {
  const views = members.map(memberView);
  const nameOf = (code: string) => views.find((member) => member.code === code)?.name;

  it('names each of the 188 in English and French', () => {
    expect(views).toHaveLength(188);
    expect(views.filter(({ code, name }) => !name.fr || name.fr === code)).toEqual([]);
    expect(nameOf('RW')).toEqual({ en: 'Rwanda', fr: 'Rwanda' });
    expect(nameOf('KR')?.fr).toBe('Corée du Sud');
    expect(nameOf('DE')?.fr).toBe('Allemagne');
  });

  it('uses the names of the WCO where they are others than those of the code', () => {
    expect(nameOf('HK')?.fr).toBe('Hong Kong, Chine');
    expect(nameOf('MO')?.fr).toBe('Macao, Chine');
    expect(nameOf('EU')?.fr).toBe('Union européenne');
  });
});
