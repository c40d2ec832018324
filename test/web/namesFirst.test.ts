import { namesFirst } from '../../src/web/screens/case/namesFirst';

describe('what is kept of somebody', () => {
  it('begins with the name, of a firm too, and goes on as the form asks', () => {
    const order = namesFirst(new Map([['telephone', 0], ['respondent.address', 1], ['address', 2], ['name', 3], ['respondent.organisation', 4], ['organisation', 5]]));
    const kept = ['address', 'organisation', 'telephone', 'name'];
    const placeOf = (field: string): number => order.get(`respondent.${field}`) ?? order.get(field) ?? Infinity;
    expect([...kept].sort((a, b) => placeOf(a) - placeOf(b))).toEqual(['name', 'organisation', 'telephone', 'address']);
    expect([...namesFirst(undefined).keys()]).toEqual(['name', 'organisation']);
  });
});
