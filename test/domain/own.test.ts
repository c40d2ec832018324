import { own } from '../../src/domain/own';

describe('what a table says of a key from elsewhere', () => {
  it('is what stands in it', () => expect(own({ tea: '茶具' }, 'tea')).toBe('茶具'));
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'cup'])('is nothing of %s', (key) => expect(own<string>({ tea: '茶具' }, key)).toBeUndefined());
  it('is nothing where there is no table', () => expect(own(undefined, 'tea')).toBeUndefined());
});
