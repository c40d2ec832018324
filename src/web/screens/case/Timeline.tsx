import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import { hasName, partyName } from '../../acts/partyName';
import { useRead } from '../../api/queries';
import { Glossed } from '../../help/Glossed';
import { Foreign } from '../../shown/Foreign';
import { dateText, momentText } from '../../shown/time';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { Data, type Shown, type Vocabulary } from './Data';
import { factsBy } from './facts';
import { useSay } from './words';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every fact of the case, newest first, with what the reader may see of it. */
export function Timeline({ file, vocabulary, orderOf }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary; readonly orderOf: (act: string) => Vocabulary['order'] }): ReactNode {
  const say = useSay();
  const { data, error, refetch } = useRead('readHistory', { params: { id: file.id } });
  const shown: Shown = { ...file, people: { ...file.people, ...data?.people }, entries: factsBy(file, data?.facts ?? [], vocabulary.acts) };
  const outstanding = new Set(file.proofsOutstanding);
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      {error && <Trouble error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      <ol className="timeline">
        {[...(data?.facts ?? [])].reverse().map((fact) => {
          const { seq, type, at, on, recordedAt, clockInDoubt, words, actor, asserted, document, party, withheld, content } = fact;
          const role = textOf(actor?.['role']);
          const body = textOf(actor?.['body']);
          const person = shown.people[textOf(actor?.['id'])];
          const who = actor?.['kind'] === 'person' ? [file.bodies[body], vocabulary.choices[role], person].filter(Boolean).join(' · ') : actor?.['kind'] === 'party' ? say('byParty', { role: vocabulary.choices[role] ?? say('parties') }) : say(actor?.['kind'] === 'signal' ? 'bySignal' : 'byClock');
          return (
            <li key={seq}>
              <div className="spread"><strong><Glossed>{words}</Glossed></strong><span className="quiet"><time dateTime={at}>{momentText(at, on)}</time></span></div>
              <p className="quiet">
                {actor && who} {party !== undefined && hasName(file, party) && <>· <Foreign>{partyName(file, party)}</Foreign></>} {textOf(document?.['number']) !== '' && `· ${textOf(document?.['number'])}`}{' '}
                {asserted && `· ${say('assertedBy', { body: file.bodies[textOf(asserted['body'])] ?? textOf(asserted['body']), person: textOf(asserted['person']) })}`}{' '}
                {dateText(recordedAt) !== on && dateText(recordedAt) !== dateText(at) && `· ${say('enteredLater', { date: dateText(recordedAt) })}`} {clockInDoubt && <span className="mark yellow">{say('clockInDoubt')}</span>} {outstanding.has(seq) && <span className="mark yellow">{say(document?.['onPaper'] === true && !asserted ? 'originalOutstanding' : 'proofOutstanding')}</span>}
              </p>
              {withheld ? <p className="quiet">{say('timelineWithheld')}</p> : content && <Data data={content} vocabulary={{ ...vocabulary, order: orderOf(textOf(content['act']) === '' ? type : textOf(content['act'])) }} file={shown} within={type} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
