import { doubtOf } from '../../src/web/screens/intake/telephone';

describe('a caller’s number', () => {
  it.each(['', '13953312345', '139 5331 2345', '+86 13953312345', '0086-13953312345', '１３９５３３１２３４５', '0533-2345678', '(010)88887777', '2345678', '88887777', '400-123-4567', '12345', '110', '0533-2345678转801', '0533-2345678-801', '+49 30 1234567', '0041441234567'])('%s can be one', (typed) => {
    expect(doubtOf(typed)).toBeUndefined();
  });

  it.each([
    ['139053312a', 'telephoneLetters'],
    ['139O5331234', 'telephoneLetters'],
    ['不详', 'telephoneLetters'],
    ['1395331234', 'telephoneLength'],
    ['139533123456', 'telephoneLength'],
    ['0533-12345', 'telephoneLength'],
    ['12', 'telephoneLength'],
  ])('%s can hardly be one', (typed, doubt) => {
    expect(doubtOf(typed)).toBe(doubt);
  });
});
