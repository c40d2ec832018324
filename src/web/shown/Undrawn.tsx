import { useEffect, useState, type ReactNode } from 'react';
import { useCommon } from '../words/common';
import { pieces } from './Foreign';

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (target: EventTarget | null): target is Field => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'password');

interface Said {
  readonly characters: string;
  readonly left: number;
  readonly top: number;
}

const LINE = 44;

/** What this computer cannot draw of a field, and where to say it: below the field, above it at the foot of the window. */
function saidOf(field: Field): Said | undefined {
  const characters = [...new Set(pieces(field.value).filter(({ said }) => said).map(({ text }) => text))].join(' ');
  if (characters === '') return undefined;
  const { left, top, bottom } = field.getBoundingClientRect();
  return { characters, left: Math.max(left, 8), top: bottom + LINE < window.innerHeight ? bottom + 2 : Math.max(top - LINE, 0) };
}

/**
 * Says beside the field in which somebody writes that it holds characters which this computer draws as an empty box or not at
 * all, and which. One for all fields of the desk: it listens to whatever is typed or entered anywhere on the page.
 */
export function Undrawn(): ReactNode {
  const common = useCommon();
  const [said, setSaid] = useState<Said>();
  useEffect(() => {
    let field: Field | undefined;
    const look = (): void => setSaid(field && saidOf(field));
    const enter = ({ target }: Event): void => {
      field = isField(target) ? target : undefined;
      look();
    };
    const move = (): void => {
      if (field) look();
    };
    document.addEventListener('focusin', enter);
    document.addEventListener('input', enter);
    window.addEventListener('scroll', move, true);
    window.addEventListener('resize', move);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('input', enter);
      window.removeEventListener('scroll', move, true);
      window.removeEventListener('resize', move);
    };
  }, []);
  return <p role="status" className="undrawn no-print" style={said && { left: said.left, top: said.top }}>{said && common('undrawn', { characters: said.characters })}</p>;
}
