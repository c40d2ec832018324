import fc from 'fast-check';
import type { LegalDate } from '../../../src/domain/brand';
import {
  documentNumber, intakeNumber, parseCopyrightNumber, parseCourtNumber, parseDocumentNumber, parseIntakeNumber, parsePatentNumber, parseQueryCode,
  parseTrademarkNumber, patentCheckDigit, queryCode, spacedQueryCode, telephoneKey, telephoneKeys,
} from '../../../src/domain/identifiers';
import type { Result } from '../../../src/domain/refusal';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const code = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.refusal.code);
const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const day = fc.date({ min: new Date('2014-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as LegalDate);

describe('patent numbers', () => {
  it('knows numbers of both lengths', () => {
    expect(value(parsePatentNumber('ZL202030123456.1'))).toMatchObject({ kind: 'design', pct: false, year: 2020, granted: true });
    expect(patentCheckDigit('202033520700')).toBe('9');
    expect(patentCheckDigit('202032482351')).toBe('X');
    expect(value(parsePatentNumber('ZL98100001.1'))).toMatchObject({ kind: 'invention', year: 1998 });
  });

  it('reads every way of writing one patent as the same', () => {
    const ways = ['ZL 2020 3 3520700.9', 'ZL202033520700.9', '202033520700.9', '2020335207009', 'ｚｌ２０２０３３５２０７００．９', 'zl2020335207009', '专利号：ZL202033520700.9', 'ZL202033520700。9', 'CN202033520700.9', 'ZL\u200b202033520700.9'];
    for (const way of ways) expect(value(parsePatentNumber(way))).toMatchObject({ key: '202033520700', kind: 'design', year: 2020, checkDigit: { expected: '9', given: '9', valid: true } });
    expect(value(parsePatentNumber(ways[2] ?? '')).normal).toBe('202033520700.9');
    expect(value(parsePatentNumber(ways[1] ?? ''))).toMatchObject({ normal: 'ZL202033520700.9', spaced: 'ZL 2020 3 3520700.9' });
    expect(value(parsePatentNumber('zl202032482351.x')).checkDigit).toEqual({ expected: 'X', given: 'X', valid: true });
  });

  it('tells the expected check digit of a mistyped number and keeps what was given', () => {
    expect(value(parsePatentNumber('ZL201821723982.1'))).toMatchObject({ normal: 'ZL201821723982.1', checkDigit: { expected: '7', given: '1', valid: false } });
    expect(value(parsePatentNumber('ZL201821723982')).checkDigit).toEqual({ expected: '7', valid: false });
  });

  it('notices every wrong digit', () => {
    fc.assert(fc.property(fc.constantFrom('1', '2', '3', '8', '9'), fc.integer({ min: 2004, max: 2026 }), digits(7), fc.integer({ min: 5, max: 11 }), fc.integer({ min: 1, max: 9 }), (kind, year, serial, at, add) => {
      const right = `${year}${kind}${serial}`;
      const wrong = right.slice(0, at) + String((Number(right[at]) + add) % 10) + right.slice(at + 1);
      expect(value(parsePatentNumber(`ZL${right}.${patentCheckDigit(right)}`)).checkDigit.valid).toBe(true);
      expect(value(parsePatentNumber(`ZL${wrong}.${patentCheckDigit(right)}`)).checkDigit.valid).toBe(false);
    }));
  });

  it('knows the kinds, also of international applications', () => {
    const kinds = ['1', '2', '3', '8', '9'].map((kind) => value(parsePatentNumber(`2019${kind}0000001`)));
    expect(kinds.map((one) => [one.kind, one.pct])).toEqual([['invention', false], ['utilityModel', false], ['design', false], ['invention', true], ['utilityModel', true]]);
  });

  it.each([
    ['', 'patentNumber.empty'], [' 　', 'patentNumber.empty'], ['CN302345678S', 'patentNumber.publicationNumber'], ['CN 109876543 A', 'patentNumber.publicationNumber'],
    ['15242313', 'patentNumber.form'], ['ZL20203352070.9', 'patentNumber.form'], ['陶瓷', 'patentNumber.form'], ['国作登字-2017-F-33160262', 'patentNumber.form'],
    ['ZL202073520700.9', 'patentNumber.kind'], ['ZL199833520700.9', 'patentNumber.year'], ['ZL05100001.1', 'patentNumber.year'],
  ])('refuses %j as %s', (text, expected) => expect(code(parsePatentNumber(text))).toBe(expected));
});

describe('registrations', () => {
  it('reads trademark numbers', () => {
    expect(value(parseTrademarkNumber('第１５２４２３１３号'))).toEqual({ international: false, normal: '15242313' });
    expect(value(parseTrademarkNumber('注册号：6341861')).normal).toBe('6341861');
    expect(value(parseTrademarkNumber('g1234567'))).toEqual({ international: true, normal: 'G1234567' });
    expect(value(parseTrademarkNumber('15242313a')).normal).toBe('15242313A');
    for (const text of ['1524', '0152423', '1234567890', 'G12345678', '陶瓷']) expect(code(parseTrademarkNumber(text))).toBe('trademarkNumber.form');
    expect(code(parseTrademarkNumber('\u200b'))).toBe('trademarkNumber.empty');
  });

  it('reads copyright numbers', () => {
    expect(value(parseCopyrightNumber('国作登字-2017-F-33160262'))).toEqual({ kind: 'work', year: 2017, authority: '国', category: 'F', normal: '国作登字-2017-F-33160262' });
    expect(value(parseCopyrightNumber('鲁作登字—2014—f—00012345')).normal).toBe('鲁作登字-2014-F-00012345');
    expect(value(parseCopyrightNumber('2020sr0123456'))).toEqual({ kind: 'software', year: 2020, normal: '2020SR0123456' });
    expect(code(parseCopyrightNumber('国作登字-1980-F-33160262'))).toBe('copyrightNumber.year');
    expect(code(parseCopyrightNumber('15242313'))).toBe('copyrightNumber.form');
  });
});

describe('intake numbers', () => {
  it('is date, serial and check digit', () => {
    expect(intakeNumber('2026-11-23' as LegalDate, 17)).toMatch(/^2611230017-\d$/);
    expect(intakeNumber('2026-11-23' as LegalDate, 12345)).toMatch(/^26112312345-\d$/);
    expect(() => intakeNumber('2026-11-23' as LegalDate, 0)).toThrow('serial');
    expect(() => intakeNumber('1926-11-23' as LegalDate, 1)).toThrow('century');
  });

  it('comes back from dictation', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('', ' ', '-', '　', '\u200b'), fc.boolean(), (date, serial, gap, spoken) => {
      const number = intakeNumber(date, serial);
      const said = [...number.replace('-', '')].map((digit) => (spoken ? '零幺二三四五六七八九'[Number(digit)] : digit)).join(gap);
      expect(value(parseIntakeNumber(said))).toEqual({ number, date, serial });
      expect(value(parseIntakeNumber(number.normalize('NFKC').replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))))).number).toBe(number);
    }));
  });

  it('notices every wrong digit and every exchange of neighbours', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 99_999 }), fc.nat(10), fc.integer({ min: 1, max: 9 }), (date, serial, at, add) => {
      const plain = intakeNumber(date, serial).replace('-', '');
      const wrong = plain.slice(0, at) + String((Number(plain[at]) + add) % 10) + plain.slice(at + 1);
      expect(code(parseIntakeNumber(wrong))).toBe('intakeNumber.checkDigit');
      const exchanged = plain.slice(0, at) + (plain[at + 1] ?? '') + (plain[at] ?? '') + plain.slice(at + 2);
      if (exchanged !== plain) expect(code(parseIntakeNumber(exchanged))).toBe('intakeNumber.checkDigit');
    }), { numRuns: 1_000 });
  });

  it.each([['', 'intakeNumber.form'], ['26112317-4', 'intakeNumber.form'], ['SL2026000001', 'intakeNumber.form']])('refuses %j', (text, expected) => expect(code(parseIntakeNumber(text))).toBe(expected));

  it('refuses a day that does not exist', () => {
    const answers = Array.from({ length: 10 }, (_, check) => code(parseIntakeNumber(`2602300001${check}`)));
    expect(answers.filter((answer) => answer === 'intakeNumber.date')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'intakeNumber.checkDigit')).toHaveLength(9);
  });
});

describe('telephones as keys', () => {
  it.each([
    ['18001311076', '18001311076', 'mobile'], ['+86 180-0131-1076', '18001311076', 'mobile'], ['008618001311076', '18001311076', 'mobile'], ['８618001311076', '18001311076', 'mobile'],
    ['018001311076', '18001311076', 'mobile'], ['180 0131 1076', '18001311076', 'mobile'], ['86-18001311076', '18001311076', 'mobile'],
    ['0533-7497911', '05337497911', 'landline'], ['（0533）7497911', '05337497911', 'landline'], ['+86-533-7497911', '05337497911', 'landline'], ['7497911', '05337497911', 'landline'],
    ['0533 7497911转801', '05337497911', 'landline'], ['0533-7497911-801', '05337497911', 'landline'], ['010-12345678', '01012345678', 'other'], ['010-62345678', '01062345678', 'landline'],
    ['400-123-4567', '4001234567', 'service'], ['12315', '12315', 'service'], ['不愿透露', '不愿透露', 'other'], ['+1 212 555 0100', '0012125550100', 'other'], ['', '', 'none'], ['\u200b', '', 'none'],
  ])('%j is %s (%s)', (text, key, kind) => expect(telephoneKey(text)).toEqual({ key, kind }));

  it('finds several numbers in a cell', () => {
    expect(telephoneKeys('18001311076/0533-7497911').map((one) => one.key)).toEqual(['18001311076', '05337497911']);
    expect(telephoneKeys('办0533-6712331 手机13558113172').map((one) => one.key)).toEqual(['05336712331', '13558113172']);
    expect(telephoneKeys('18001311076、１８００１３１１０７６')).toHaveLength(1);
    expect(telephoneKey('7497911', '0531').key).toBe('05317497911');
  });

  it('never refuses and is stable', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { key, kind } = telephoneKey(text);
      if (kind === 'mobile' || kind === 'landline' || kind === 'service') expect(telephoneKey(key)).toEqual({ key, kind });
    }));
    fc.assert(fc.property(fc.stringMatching(/^[+0-9 ()-]{0,20}$/), (text) => {
      const { key, kind } = telephoneKey(text);
      if (kind === 'mobile' || kind === 'landline' || kind === 'service') expect(telephoneKey(key)).toEqual({ key, kind });
    }), { numRuns: 2_000 });
  });
});

describe('document numbers', () => {
  it('writes hexagonal brackets and no leading zeros', () => {
    expect(documentNumber({ abbreviation: '淄知援受', year: 2026, serial: 312 })).toBe('淄知援受〔2026〕312号');
    for (const parts of [{ abbreviation: '', year: 2026, serial: 1 }, { abbreviation: '淄知', year: 26, serial: 1 }, { abbreviation: '淄知', year: 2026, serial: 0 }, { abbreviation: '淄知1', year: 2026, serial: 1 }]) {
      expect(() => documentNumber(parts)).toThrow();
    }
  });

  it.each(['淄知援受〔2026〕312号', '淄知援受[2026]312号', '淄知援受（2026）第0312号', '淄知援受 【２０２６】 ３１２ 号', '淄知援受﹝2026﹞312'])('reads %s', (text) => {
    expect(value(parseDocumentNumber(text))).toEqual({ abbreviation: '淄知援受', year: 2026, serial: 312 });
  });

  it('reads the number of a police document with brackets of its own', () => {
    const police = value(parseDocumentNumber('张公(食药环)立字〔2026〕10045号'));
    expect(documentNumber(police)).toBe('张公（食药环）立字〔2026〕10045号');
  });

  it('comes back', () => {
    fc.assert(fc.property(fc.stringMatching(/^[淄知援受张市监罪移]{1,8}$/), fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 999_999 }), (abbreviation, year, serial) => {
      expect(value(parseDocumentNumber(documentNumber({ abbreviation, year, serial })))).toEqual({ abbreviation, year, serial });
    }));
  });

  it('recognises numbers of courts, which are no document numbers', () => {
    expect(value(parseCourtNumber('(2026) 鲁0303行审012号'))).toEqual({ year: 2026, court: '鲁0303', type: '行审', serial: 12, normal: '（2026）鲁0303行审12号' });
    expect(value(parseCourtNumber('（2026）鲁01知民初7号')).court).toBe('鲁01');
    expect(value(parseCourtNumber('（2025）最高法知民终812号'))).toMatchObject({ court: '最高法', type: '知民终' });
    expect(value(parseCourtNumber('（2025）鲁民终8号'))).toMatchObject({ court: '鲁', type: '民终' });
    expect(code(parseDocumentNumber('（2026）鲁0303行审12号'))).toBe('documentNumber.form');
    expect(code(parseCourtNumber('淄知援受〔2026〕312号'))).toBe('courtNumber.form');
  });
});

describe('query codes', () => {
  it('has six digits and comes back from dictation', () => {
    expect(queryCode(42)).toBe('000042');
    expect(spacedQueryCode('042731')).toBe('042 731');
    expect(value(parseQueryCode('零四二 ７３1'))).toBe('042731');
    expect(code(parseQueryCode('42731'))).toBe('queryCode.form');
    for (const drawn of [-1, 1_000_000, 0.5, NaN]) expect(() => queryCode(drawn)).toThrow();
  });
});
