import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { ActButton } from '../../acts/ActButton';
import { useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { useBodyName } from '../../shown/useBodyName';
import { sittingOf } from './consultation';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** 材料: to whom each goes, who has read it, which numbered copies are out and back. */
export function Materials({ file, choices }: { readonly file: CaseAnswer; readonly choices: Readonly<Record<string, string>> }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const nameOf = useBodyName();
  const { materials, receipts, copies, members } = sittingOf(file);
  const evidence = useRead('listEvidence', { params: { id: file.id } });
  const bodyOf = (party: string): string => { const body = members.find((member) => member.party === party)?.body; return body === undefined ? party : nameOf(body); };
  return (
    <section className="panel" aria-labelledby="papers">
      <div className="spread"><h2 id="papers">{say('materials')}</h2><span className="row"><ActButton file={file} act="material.added" /><ActButton file={file} act="papers.sent" /><ActButton file={file} act="material.read" /></span></div>
      {materials.length === 0 ? <p className="quiet">{say('noMaterials')}</p> : (
        <ul className="plain-list">
          {materials.map(({ id, title, part, sent }) => (
            <li key={id}>
              <strong>{id.replace('m', '')}. <Foreign>{title}</Foreign></strong> <span className="mark">{choices[part] ?? part}</span> <span className={`mark ${sent ? 'green' : 'yellow'}`}>{say(sent ? 'sent' : 'notSent')}</span>
              <p className="quiet">
                {say('readBy')}{receipts.filter(({ material }) => material === id).map(({ party, on }) => `${bodyOf(party)} ${on}`).join(common('comma')) || say('nobody')}
                {copies.filter(({ material }) => material === id).map(({ party, number, outOn, backOn }) => <span key={number}> · {say('copy', { number, body: bodyOf(party), out: outOn })}{backOn === undefined ? <span className="mark yellow">{say('copyOut')}</span> : say('copyBack', { date: backOn })}</span>)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="row"><ActButton file={file} act="copy.handedOut" /><ActButton file={file} act="copy.returned" /></p>
      {(evidence.data?.items.length ?? 0) > 0 && <><h3>{say('files')}</h3><ul className="plain-list">{evidence.data?.items.map(({ id, name, href }) => <li key={id}><a href={href}>{name}</a></li>)}</ul></>}
    </section>
  );
}
