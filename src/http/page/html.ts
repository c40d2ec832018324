export const pageHtml = (language: 'zh' | 'en', _facts: { readonly procedures: readonly string[]; readonly banner?: string }): string => `<!doctype html><html lang="${language}"></html>`;
