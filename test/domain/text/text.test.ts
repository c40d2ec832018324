import fc from 'fast-check';
import { bigrams, hasHiddenCharacters, isolate, isStorable, maskNarrative, neutraliseFormula, queryTerms, refuseUnstorable, refuseUnstorableIn, reveal, searchText } from '../../../src/domain/text';

/** The index's own way to find: what both databases must agree with. */
function finds(text: string, query: string): boolean {
  const index = bigrams(text);
  const terms = queryTerms(query);
  return terms.length > 0 && terms.every((term) => term.prefix
    ? index.some((token) => token.startsWith(term.tokens[0] ?? '\0'))
    : index.some((_, at) => term.tokens.every((token, n) => index[at + n] === token)));
}

describe('what can be stored', () => {
  it('refuses NUL and lone surrogates, and says where', () => {
    expect(refuseUnstorable('陶瓷\0')).toEqual({ code: 'text.nul', at: 2 });
    expect(refuseUnstorable('陶\uD842瓷\0')).toEqual({ code: 'text.loneSurrogate', at: 1 });
    expect(refuseUnstorable('\uDFB7\uD842')).toEqual({ code: 'text.loneSurrogate', at: 0 });
  });

  it('accepts everything that is hostile only to the eye', () => {
    for (const text of ['㛃𠮷', '\u202e倒序\u202c', '\u200b', '😀陶瓷', "'; DROP TABLE cases; --", '\ufffd', '']) expect(isStorable(text)).toBe(true);
  });

  it('agrees with a round trip through UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(12), fc.constantFrom('\uD800', '\uDC00', ''), (text, at, odd) => {
      const whole = text.slice(0, at) + odd + text.slice(at);
      expect(isStorable(whole)).toBe(Buffer.from(whole, 'utf8').toString('utf8') === whole && !whole.includes('\0'));
    }));
  });

  it('looks into keys and values of JSON, however deep', () => {
    expect(refuseUnstorableIn({ parties: [{ name: '高东玉' }, { name: 'a\0' }] })).toEqual({ code: 'text.nul', at: 1, path: ['parties', '1', 'name'] });
    expect(refuseUnstorableIn({ ['\uD800']: 1 })).toMatchObject({ code: 'text.loneSurrogate' });
    let deep: object = { x: 'a\0' };
    for (let depth = 0; depth < 20_000; depth += 1) deep = { deep };
    expect(refuseUnstorableIn(deep as never)?.code).toBe('text.nul');
    expect(refuseUnstorableIn({ a: [1, null, true, '陶瓷'] })).toBeUndefined();
  });
});

describe('how foreign text is shown', () => {
  it('isolates each line, since a line break ends an isolate', () => {
    expect(isolate('第一行\r\n第二行')).toBe('\u2068第一行\u2069\n\u2068第二行\u2069');
    expect(isolate('')).toBe('');
  });

  it('makes overrides, zero-width and control characters visible', () => {
    expect(isolate('\u202e倒序\u202c')).toBe('\u2068[U+202E]倒序[U+202C]\u2069');
    expect(reveal('淄\u200b博\u0007\u00ad')).toBe('淄[U+200B]博[U+0007][U+00AD]');
    expect(reveal('a\u2069b')).toBe('a[U+2069]b');
  });

  it('leaves what people see alone', () => {
    for (const text of ['㛃𠮷', '👨\u200d👩\u200d👧', '❤\ufe0f', '葛\u{E0100}', '一\t二', '"引号,逗号"']) {
      expect(reveal(text)).toBe(text);
      expect(hasHiddenCharacters(text)).toBe(false);
    }
    expect(reveal('陶\u200d瓷')).toBe('陶[U+200D]瓷');
    expect(hasHiddenCharacters('第一行\r\n第二行')).toBe(false);
    expect(hasHiddenCharacters('\u200b')).toBe(true);
  });

  it('lets nothing out: isolates are balanced whatever the text holds', () => {
    const unit = fc.constantFrom('a', '陶', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\n', '\u2029', '\u200d', '😀', '\u061c', '\0', '\uD842');
    fc.assert(fc.property(fc.array(unit).map((units) => units.join('')), (text) => {
      for (const line of isolate(text).split('\n')) {
        if (line === '') continue;
        expect(line.startsWith('\u2068') && line.endsWith('\u2069')).toBe(true);
        expect(line.slice(1, -1)).not.toMatch(/[\u061c\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\0]/);
      }
    }));
  });
});

describe('cells for a spreadsheet', () => {
  it.each(['=1+cmd|calc', '+86 533', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '  =1', '\u200b=1', '\ufeff@x'])('neutralises %j', (cell) => {
    expect(neutraliseFormula(cell)).toBe(`'${cell}`);
    expect(neutraliseFormula(neutraliseFormula(cell))).toBe(`'${cell}`);
  });

  it.each(['', '陶瓷', '2026-08-27', 'a=b', '0533-7497911', "'; DROP TABLE cases; --", '1-2'])('leaves %j', (cell) => expect(neutraliseFormula(cell)).toBe(cell));
});

describe('the tokenizer of the full text', () => {
  it('gives overlapping pairs and the last character alone', () => {
    expect(bigrams('陶瓷碗，茶具')).toEqual(['陶瓷', '瓷碗', '碗', '茶具', '具']);
    expect(bigrams('瓷')).toEqual(['瓷']);
    expect(bigrams('，。 😀')).toEqual([]);
  });

  it('counts a character outside the BMP as one', () => {
    expect(bigrams('㛃𠮷陶')).toEqual(['㛃𠮷', '𠮷陶', '陶']);
    expect(queryTerms('𠮷')).toEqual([{ text: '𠮷', tokens: ['𠮷'], prefix: true }]);
  });

  it('reads a number the same however it was typed', () => {
    const typed = ['ZL202330123456.7', 'ZL 2023 3 0123456.7', 'zl２０２３３０１２３４５６．７', 'ZL2023\u200b30123456.7'];
    for (const text of typed) expect(bigrams(`专利（${text}）`)).toEqual(bigrams(`专利（${typed[0]}）`));
    for (const query of [...typed, '0123456.7', '2023301', '3 0123456']) expect(finds('侵犯外观设计专利（ZL202330123456.7）', query)).toBe(true);
    expect(finds('ZL202330123456.7', '202330123456.8')).toBe(false);
  });

  it('finds the ending of a telephone, a document number, a registration', () => {
    expect(finds('电话0533-7497911。', '7911')).toBe(true);
    expect(finds('电话0533-7497911。', '0533-7497911')).toBe(true);
    expect(finds('见淄知援受〔2026〕312号', '淄知援受〔2026〕312号')).toBe(true);
    expect(finds('见淄知援受〔2026〕312号', '312号')).toBe(true);
    expect(finds('国作登字-2017-F-33160262', '国作登字-2017-F')).toBe(true);
  });

  it('asks for all words, and does not run over the end of a sentence', () => {
    expect(finds('销售的陶瓷酒瓶，涉嫌侵犯商标', '商标 陶瓷')).toBe(true);
    expect(finds('销售的陶瓷酒瓶，涉嫌侵犯商标', '商标 琉璃')).toBe(false);
    expect(finds('陶瓷。酒瓶', '瓷酒')).toBe(false);
    expect(queryTerms('，。')).toEqual([]);
  });

  it('finds one character wherever it stands', () => {
    for (const query of ['陶', '瓷', '碗']) expect(finds('陶瓷碗', query)).toBe(true);
    expect(finds('陶瓷碗', '茶')).toBe(false);
  });

  const character = fc.constantFrom(...'陶瓷琉璃淄博𠮷㛃ZLzl019.-，。 ２〔〕号');
  const phrase = fc.array(character, { maxLength: 24 }).map((units) => units.join(''));

  it('finds every piece of every text', () => {
    fc.assert(fc.property(phrase, fc.nat(24), fc.nat(24), (text, a, b) => {
      const units = [...text];
      const piece = units.slice(Math.min(a, b), Math.max(a, b)).join('');
      if (queryTerms(piece).length > 0) expect(finds(text, piece)).toBe(true);
    }), { numRuns: 2_000 });
  });

  it('finds nothing that is not there', () => {
    fc.assert(fc.property(phrase, phrase, (text, query) => {
      const there = queryTerms(query).every((term) => searchText(text).includes(term.text));
      expect(queryTerms(query).length > 0 && there).toBe(finds(text, query));
    }), { numRuns: 2_000 });
  });

  it('never gives a blank or ASCII punctuation to the database', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const token of [...bigrams(text), ...queryTerms(text).flatMap((term) => term.tokens)]) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]{1,2}$/u);
    }));
  });
});

describe('masking a narrative', () => {
  it('masks known names, telephones and identity cards, and says where', () => {
    const text = '朱雨称其玻璃制品的商标被侵害，电话18359812109或0533-6712331，身份证370303199003071234。';
    const { text: masked, masked: places } = maskNarrative(text, ['朱雨']);
    expect(masked).toBe('〔姓名〕称其玻璃制品的商标被侵害，电话〔电话〕或〔电话〕，身份证〔证件号〕。');
    expect(places.map((place) => [place.kind, text.slice(place.start, place.end)])).toEqual([
      ['name', '朱雨'], ['telephone', '18359812109'], ['telephone', '0533-6712331'], ['identityNumber', '370303199003071234']]);
  });

  it('sees through blanks, full-width and zero-width characters', () => {
    expect(maskNarrative('朱\u200b雨和朱 雨，１８３ ５９８１ ２１０９', ['朱雨']).text).toBe('〔姓名〕和〔姓名〕，〔电话〕');
    expect(maskNarrative('刘玉㛃𠮷到访', ['刘玉㛃𠮷']).text).toBe('〔姓名〕到访');
    expect(maskNarrative('+86 183-5981-2109；(0533)6712331；4001234567', []).text).toBe('〔电话〕；〔电话〕；〔电话〕');
    expect(maskNarrative('l8359812109；183598l21O9；183.5981.2109；一八三五九八一二一〇九；幺八三 五九八幺 二幺零九', []).text).toBe('〔电话〕；〔电话〕；〔电话〕；〔电话〕；〔电话〕');
    const left = '商标注册号第18359812号，ZL202330183598.1，专利201830598121.0，金额183598.12元，一千八百三十五万九千八百元，一八三五年';
    expect(maskNarrative(left, []).text).toBe(left);
  });

  it('prefers the longer name, and does not seek what is no name', () => {
    expect(maskNarrative('淄博博锦电子商务有限公司的博锦', ['博锦', '淄博博锦电子商务有限公司']).text).toBe('〔姓名〕的〔姓名〕');
    expect(maskNarrative('匿名反映，王', ['匿名', '王', ''])).toEqual({ text: '匿名反映，王', masked: [], namesNotSought: 2 });
  });

  it.each(['（ZL202033520700.9）', '（ZL 2020 3 3520700.9）', '商标15242313', '国作登字-2017-F-33160262', '2020SR0123456', '数量约1200件，金额约260000元', 'ZL201318800138000.1'])('leaves %s', (text) => {
    expect(maskNarrative(text, []).text).toBe(text);
  });

  it('leaves no known name and changes nothing else', () => {
    const name = fc.array(fc.constantFrom(...'朱雨高东玉𠮷'), { minLength: 2, maxLength: 4 }).map((units) => units.join(''));
    const text = fc.array(fc.constantFrom(...'朱雨高东玉𠮷的，\u200b'), { maxLength: 30 }).map((units) => units.join(''));
    fc.assert(fc.property(text, fc.array(name, { maxLength: 3 }), (narrative, names) => {
      const result = maskNarrative(narrative, names);
      for (const one of names) expect(result.text.replace(/[\u200b]/g, '').includes(one)).toBe(false);
      let kept = narrative;
      for (const place of [...result.masked].reverse()) kept = kept.slice(0, place.start) + kept.slice(place.end);
      expect(kept).toBe(result.text.replaceAll('〔姓名〕', ''));
    }));
  });
});
