import type { ReactNode } from 'react';
import { useLanguage } from '../words';
import { weekdayText, whenText } from './time';

/** A legal date or an instant, with its day of the week. */
export function WithWeekday({ due }: { readonly due: string }): ReactNode {
  const language = useLanguage();
  return <><time dateTime={due}>{whenText(due)}</time> <span className="quiet">{weekdayText(due, language)}</span></>;
}
