import type { Language } from './words';

const LONGEST = 500;

/** The reader's language by Accept-Language (RFC 9110): English only where it is preferred to Chinese, else Chinese. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header === '') return 'zh';
  const weight = { zh: 0, en: 0, any: 0 };
  let first: Language | undefined;
  for (const range of header.slice(0, LONGEST).toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((piece) => piece.trim());
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = given === undefined ? 1 : Number(given.slice(2));
    const language = tag === '*' ? 'any' : tag === 'zh' || tag.startsWith('zh-') ? 'zh' : tag === 'en' || tag.startsWith('en-') ? 'en' : undefined;
    if (language === undefined || !(quality > 0)) continue;
    if (language !== 'any') first ??= language;
    weight[language] = Math.max(weight[language], quality);
  }
  if (weight.zh === 0) return weight.en > 0 && weight.en >= weight.any ? 'en' : 'zh';
  return weight.en > weight.zh || (weight.en === weight.zh && first === 'en') ? 'en' : 'zh';
}
