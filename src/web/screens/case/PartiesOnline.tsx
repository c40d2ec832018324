import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import type { PartiesOnlineAnswer } from '../../../contract/party';
import { hasName, partyName } from '../../acts/partyName';
import { useIntent } from '../../api/intent';
import { queryClient, useRead } from '../../api/queries';
import { Foreign } from '../../shown/Foreign';
import { dateText, whenText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { useSay } from './words';

type Online = PartiesOnlineAnswer['items'][number];

/** Parties without an account: the letters with their codes, whether the page was opened, and what came in by it. */
export function PartiesOnline({ file }: { readonly file: CaseAnswer }): ReactNode {
  const say = useSay();
  const { data, error } = useRead('readPartiesOnline', { params: { id: file.id } });
  const revoke = useIntent('revokePartyCode', () => queryClient.invalidateQueries({ queryKey: ['readPartiesOnline'] }));
  const shown = (data?.items ?? []).filter(({ code, letters, handedIn, slip }) => slip !== undefined || code !== undefined || letters.length > 0 || handedIn.length > 0);
  if (!error && shown.length === 0) return undefined;
  return (
    <section className="panel" aria-labelledby="parties-online">
      <h2 id="parties-online">{say('partiesOnline')}</h2>
      {error && <Trouble error={error} />}
      {revoke.error && <Trouble error={revoke.error} />}
      <ul className="plain-list">
        {shown.map((online) => (
          <li key={online.party}>
            <p><strong>{online.role}</strong>{hasName(file, online.party) && <> <Foreign>{partyName(file, online.party)}</Foreign></>}</p>
            <Code online={online} revoke={() => revoke.mutate({ params: { id: file.id, party: online.party }, body: {} })} />
            {online.letters.length > 0 && (
              <>
                <p className="copies">{say('servedCopies')}</p>
                <ul className="copies">
                  {online.letters.map(({ place, name, number, href, proof }) => (
                    <li key={place}>
                      <a className="copy" href={href}>{name} {number}</a> <a className="copy" href={proof} aria-label={say('proofFormOf', { name: `${name} ${number ?? ''}` })}>{say('proofForm')}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {online.slip !== undefined && <p className="no-print"><a href={online.slip}>{say('slip')}</a></p>}
            {online.handedIn.map(({ number, act, at, evidence }) => (
              <p key={number}>
                <span className="mark green">{say('cameIn')}</span> {act} · {whenText(at)} {evidence.map(({ id, href }, place) => <a key={id} className="copy" href={href}>{say('fileOf', { place: place + 1 })}</a>)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Code({ online: { code }, revoke }: { readonly online: Online; readonly revoke: () => void }): ReactNode {
  const say = useSay();
  if (!code) return <p className="quiet">{say('noCode')}</p>;
  if (code.revokedAt !== undefined) return <p className="quiet">{say('codeRevoked', { date: dateText(code.revokedAt) })}</p>;
  return (
    <p className="quiet">
      {say('codeUntil', { issued: dateText(code.issuedAt), until: dateText(code.expiresAt) })} · {code.usedAt === undefined ? say('neverOpened') : say('openedAt', { at: whenText(code.usedAt) })}{' '}
      <Popconfirm title={say('revokeSure')} okText={say('revoke')} cancelText={say('keepCode')} onConfirm={revoke}><Button size="small" className="no-print">{say('revoke')}</Button></Popconfirm>
    </p>
  );
}
