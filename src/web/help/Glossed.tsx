import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../words';
import { firstTerm, type Term } from './terms';
import './help.css';

const MARGIN = 8;

/** Below its term, or above where there is no room, and never outside the window. */
function stand(box: HTMLElement, at: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + height + MARGIN < clientHeight || at.top < height;
  box.style.left = `${Math.max(MARGIN, Math.min(at.left, clientWidth - width - MARGIN))}px`;
  box.style.top = `${below ? at.bottom : at.top - height}px`;
}

/** A term with its meaning: on hover, on focus, and gone with Escape (WCAG 1.4.13). */
function Explained({ word, term }: { readonly word: string; readonly term: Term }): ReactNode {
  const language = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!open) return undefined;
    const place = (): void => {
      if (box.current && anchor.current) stand(box.current, anchor.current.getBoundingClientRect());
    };
    place();
    window.addEventListener('scroll', place, true);
    return () => window.removeEventListener('scroll', place, true);
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
    };
    document.addEventListener('keydown', close, true);
    return () => document.removeEventListener('keydown', close, true);
  }, [open]);
  return (
    <span className="term-place" ref={anchor} onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button type="button" className="term" aria-describedby={open ? id : undefined} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onClick={() => setOpen(true)}>{word}</button>
      {open && (
        <span className="term-meaning" role="tooltip" id={id} ref={box}>
          <strong>{language === 'zh' ? term.zh : `${term.en} (${term.zh})`}</strong>
          <span>{term.meaning[language]}</span>
          {term.article && <span className="quiet">{term.article[language]}</span>}
        </span>
      )}
    </span>
  );
}

/** A text of ours in which the first term is explained. Never inside a button or a link. */
export function Glossed({ children }: { readonly children: string }): ReactNode {
  const cut = firstTerm(children);
  return cut ? <>{cut.before}<Explained word={cut.word} term={cut.term} />{cut.after}</> : children;
}
