import { bearsClassification } from '../../../src/domain/text';
import { notEndless } from '../../support/endless';

describe('marks of classification', () => {
  it.each(['机密★一年', '绝密 ☆', '秘密＊', '密级：秘密', '密 级 机密', '机密级材料', '说明\n秘密\n正文', '密级﹕机密'])('finds %s', (text) => {
    expect(bearsClassification(text)).toBe(true);
  });

  it.each(['商业秘密★', '侵犯商业秘密', '保密义务', '严密组织', '★★★', '', '陶瓷茶具'])('leaves %s', (text) => {
    expect(bearsClassification(text)).toBe(false);
  });

  it.each([['blanks behind a label', `密级${' '.repeat(1_000_000)}。`], ['empty lines', `密${'\r'.repeat(1_000_000)}。`]])('is not held up by a million %s', (_, text) => {
    expect(notEndless(() => bearsClassification(text))).toBe(false);
  });

  it('no other character is folded to the one that is looked for first', () => {
    const folded: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      if (character !== '密' && character.normalize('NFKC').includes('密')) folded.push(character);
    }
    expect(folded).toEqual([]);
  });
});
