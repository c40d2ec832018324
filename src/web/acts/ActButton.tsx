import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../contract/case';
import { ActDialog } from './ActDialog';
import type { Manner } from './manner';

interface Props {
  readonly file: CaseAnswer;
  readonly act: string;
  /** Whom the act is about: the button is there only where the act is open for that party. */
  readonly party?: string;
  readonly begin?: object;
  readonly manner?: Partial<Manner>;
  /** Instead of the words of the act. */
  readonly children?: ReactNode;
  readonly primary?: boolean;
}

/** The act as it may be chosen by the reader, for that party, or for the body that the manner names. */
function choosable({ file, act, party, manner }: Pick<Props, 'file' | 'act' | 'party' | 'manner'>): CaseAnswer['acts'][number] | undefined {
  const found = file.acts.find((one) => one.act === act && (one.open || (one.enterFor !== undefined && one.enterFor === manner?.body)));
  return found && party !== undefined && found.parties?.includes(party) === false ? undefined : found;
}

/** Whether there would be a button: a column in which nobody may do anything is left out. */
export const mayChoose = (asked: Pick<Props, 'file' | 'act' | 'party' | 'manner'>): boolean => choosable(asked) !== undefined;

/** A button for one act, where it is open to the reader, or may be entered for the body that the manner names; nothing where it is not. */
export function ActButton({ file, act, party, begin, manner, children, primary }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const found = choosable({ file, act, party, manner });
  if (!found) return null;
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} size={party === undefined ? 'middle' : 'small'} className="no-print" onClick={() => setOpen(true)}>{children ?? found.words}</Button>
      {open && <ActDialog file={file} act={party === undefined ? found : { ...found, parties: [party] }} begin={begin} manner={manner} onClose={() => setOpen(false)} />}
    </>
  );
}
