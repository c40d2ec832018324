/** A number with its thousands apart: 1,234,567.5. As the locales write it, whose table takes a slow computer longer to fetch than a page to draw. */
export function grouped(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}
