/** What the page says before anyone is signed in, in both languages. */
const words = {
  zh: {
    title: '维权 · 知识产权保护案件流程',
    skip: '跳到正文',
    lead: '淄博市知识产权保护各单位共用的案件流程系统：登记、转送、受理、调解、答复，每一步有法律期限，每个期限说明依据和算法。',
    procedures: '在用程序',
    links: '接口说明',
    health: '运行状态',
    other: 'English',
    script: '本页需要启用 JavaScript。',
  },
  en: {
    title: 'weiquan · case workflow for intellectual-property protection',
    skip: 'Skip to content',
    lead: 'The case workflow that the bodies protecting intellectual property in Zibo share: registering, passing on, accepting, mediating, answering. Every step has its legal period, and every period says where it comes from and how it was counted.',
    procedures: 'Procedures in use',
    links: 'API description',
    health: 'Health',
    other: '中文',
    script: 'This page needs JavaScript.',
  },
} as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** The page at `/` in the reader's language. What is on it beside these words comes from the API. */
export function pageHtml(language: 'zh' | 'en', { procedures, banner }: { readonly procedures: readonly string[]; readonly banner?: string }): string {
  const say = words[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<a class="skip" href="#main">${say.skip}</a>
${banner === undefined ? '' : `<p class="banner" role="status">${escaped(banner)}</p>\n`}<header>
<h1><a href="#/">维权 <span lang="en">weiquan</span></a></h1>
<nav><button type="button" id="language">${say.other}</button><span id="who"></span></nav>
</header>
<main id="main" tabindex="-1"><noscript>${say.script}</noscript></main>
<footer>
<p>${say.lead}</p>
<p>${say.procedures}: ${procedures.length} · ${procedures.map(escaped).join(' · ')}</p>
<p><a href="/api/openapi.json">${say.links} (OpenAPI 3.1)</a> · <a href="/healthz">${say.health}</a> · <a href="/readyz">/readyz</a></p>
</footer>
<script src="/page.js"></script>
</body>
</html>
`;
}
