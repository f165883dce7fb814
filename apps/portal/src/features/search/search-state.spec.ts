import {
  countFilters,
  filterQuery,
  readState,
  toggle,
  withKind,
  withoutFilters,
  withYears,
  writeState,
} from './search-state';

const state = (address: string) => readState(new URLSearchParams(address));
const address = (given: string) => writeState(state(given)).toString();

describe('the state of the search page', () => {
  it('comes back whole from its own address', () => {
    const full =
      'q=paying+duties&exact=true&theme=e-services&theme=innovation&member=RW&technology=EDI%2C+XML&year_from=2008&year_to=2024&sort=newest&view=map&shown=60';
    expect(address(full)).toBe(full);
  });

  it('leaves out what is as at first', () => {
    expect(address('q=&sort=relevance&view=list&shown=20')).toBe('');
  });

  it('leaves out what it does not understand', () => {
    expect(
      address('sort=sideways&view=globe&year_from=soon&colour=blue&shown=many&theme=fishing&member=XX&technology='),
    ).toBe('');
  });

  it('never asks for more results at once than the service gives', () => {
    expect(state('shown=5000').shown).toBe(100);
  });

  it('chooses a value, and lets it go when it is chosen again', () => {
    const once = toggle(state(''), 'theme', 'innovation');
    expect(filterQuery(once).toString()).toBe('type=practice&theme=innovation');
    expect(filterQuery(toggle(once, 'theme', 'innovation')).toString()).toBe('type=practice');
  });

  it('starts from the first page when a filter changes', () => {
    expect(toggle(state('shown=80'), 'member', 'KE').shown).toBe(20);
    expect(withYears(state('shown=80'), 2010, null).shown).toBe(20);
  });

  it('counts a range of years as one filter', () => {
    expect(countFilters(state('theme=innovation&member=RW&year_from=2008&year_to=2024'))).toBe(3);
  });

  it('looks among another kind for the same words, without the filters of the first', () => {
    const plan = withKind(state('q=permits&member=RW&view=map'), 'plan');
    expect(writeState(plan).toString()).toBe('q=permits&kind=plan');
    expect(filterQuery(plan).getAll('type')).toEqual(['task', 'topic', 'decision']);
  });

  it('keeps the words and the order when the filters are cleared', () => {
    const cleared = withoutFilters(state('q=permits&theme=innovation&year_to=2020&sort=newest'));
    expect(writeState(cleared).toString()).toBe('q=permits&sort=newest');
  });
});
