import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { fetchFile, saveFile } from '../../api/files';
import { Trouble } from '../../shown/Trouble';
import type { Question } from './asked';
import { useSay } from './words';

const FORMS = { csv: 'figuresAsCsv', xlsx: 'figuresAsXlsx' } as const;

/** The table as a file, in the words of the screen: a plain link would come in the language of the browser. */
export function Downloads({ question: { by, from, until, compare } }: { readonly question: Question }): ReactNode {
  const say = useSay();
  const [trouble, setTrouble] = useState<Error>();
  const download = (form: keyof typeof FORMS): void => {
    setTrouble(undefined);
    fetchFile(FORMS[form], { query: { by, from, until, ...(compare && from !== undefined && until !== undefined ? { compare: '1' } : {}) } }).then(saveFile, setTrouble);
  };
  return (
    <>
      <span className="row no-print">{(['csv', 'xlsx'] as const).map((form) => <Button key={form} onClick={() => download(form)}>{say(form)}</Button>)}</span>
      {trouble && <Trouble error={trouble} />}
    </>
  );
}
