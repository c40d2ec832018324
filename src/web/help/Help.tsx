import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../words';
import { terms } from './terms';
import { useSay } from './words';
import type { zh } from './words.zh';

type Word = keyof typeof zh;

/** Every shortcut there is, by where it works. */
const SHORTCUTS: readonly { readonly where: Word; readonly keys: readonly (readonly [keys: string, does: Word])[] }[] = [
  { where: 'everywhere', keys: [['?', 'keyHelp'], ['Esc', 'keyEscape']] },
  { where: 'onWorklist', keys: [['/', 'keySearch'], ['j k ↑ ↓', 'keyDown'], ['Enter', 'keyOpen'], ['x', 'keySelect'], ['b', 'keyBatch']] },
  { where: 'onCase', keys: [['m', 'keyNotes']] },
  { where: 'onIntake', keys: [['F2', 'keyLibrary'], ['0 … 9', 'keyPick'], ['Ctrl Enter', 'keySend'], ['n', 'keyNext']] },
];

function Terms(): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = terms.filter(({ zh, en, meaning }) => wanted === '' || [zh, en, meaning[language]].some((text) => text.toLowerCase().includes(wanted)));
  return (
    <section aria-labelledby="help-terms">
      <h2 id="help-terms">{say('terms')}</h2>
      <p className="quiet">{say('termsLead')}</p>
      <Input type="search" aria-label={say('searchTerms')} placeholder={say('searchTerms')} value={typed} onChange={({ target }) => setTyped(target.value)} />
      {found.length === 0 && <p className="quiet">{say('noTerm')}</p>}
      <dl className="help-terms">
        {found.map(({ zh, en, meaning, article }) => (
          <div key={zh}><dt>{language === 'zh' ? zh : `${en} (${zh})`}</dt><dd>{meaning[language]}{article && <span className="quiet"> {article[language]}</span>}</dd></div>
        ))}
      </dl>
    </section>
  );
}

/** Shortcuts, terms, and the tour again. */
export default function Help({ onClose, onTour }: { readonly onClose: () => void; readonly onTour: () => void }): ReactNode {
  const say = useSay();
  return (
    <Modal open title={say('title')} onCancel={onClose} width={720} footer={<Button onClick={onTour}>{say('again')}</Button>} destroyOnHidden>
      <div className="stack">
        <section aria-labelledby="help-keys">
          <h2 id="help-keys">{say('shortcuts')}</h2>
          <div className="help-keys">
            {SHORTCUTS.map(({ where, keys }) => (
              <div key={where}><h3>{say(where)}</h3><dl>{keys.map(([pressed, does]) => <div key={pressed}><dt>{pressed.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{say(does)}</dd></div>)}</dl></div>
            ))}
          </div>
        </section>
        <Terms />
      </div>
    </Modal>
  );
}
