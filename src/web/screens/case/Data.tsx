import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseAnswer } from '../../../contract/case';
import { partyName } from '../../acts/partyName';
import { Foreign } from '../../shown/Foreign';
import { grouped } from '../../shown/grouped';
import { whenText } from '../../shown/time';
import { useBodyName } from '../../shown/useBodyName';
import { corrected, type Facts } from './facts';
import { namesFirst } from './namesFirst';
import { useSay } from './words';

/** Names of fields and words for codes, as the procedure has them. */
export interface Vocabulary {
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly acts: Readonly<Record<string, string>>;
  /** The places of fields among each other; absent: as they came. */
  readonly order?: ReadonlyMap<string, number>;
}

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoment = (value: Values): value is { readonly at: string; readonly on: string } => typeof value['on'] === 'string' && typeof value['at'] === 'string' && typeof value['seq'] === 'number';
const EVIDENCE = /^[0-9a-f]{40}$/;
/** A case that the reader does not see, or what is kept apart (who reported, and in which words), by its place in the storage. */
const PLACE = /^[0-9a-hjkmnp-tv-z]{26}$/;
/** The vocabulary for what is kept of a person or a firm. */
export const ofIdentity = (vocabulary: Vocabulary): Vocabulary => ({ ...vocabulary, order: namesFirst(vocabulary.order) });

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What a reader sees of the case that the data is of. */
export interface Shown extends Pick<CaseAnswer, 'identities' | 'bodies' | 'people' | 'links' | 'parties' | 'data' | 'deadlines'> {
  readonly id?: string;
  /** What a request or a correction is about. */
  readonly entries?: Facts;
}

/** Fields that hold papers of a consultation, by their number in it. */
const PAPERS: readonly string[] = ['material', 'materials'];
/** A paper by its number and title: 2. 当事人主体情况. */
function paperIn({ data: { materials } }: Pick<Shown, 'data'>, id: string): string | undefined {
  const paper = (Array.isArray(materials) ? materials : []).filter(isValues).find((one) => one['id'] === id);
  return typeof paper?.['title'] === 'string' ? `${id.replace(/^m/, '')}. ${paper['title']}` : undefined;
}

/** Fields that hold the number of a fact. */
const FACTS: readonly string[] = ['request', 'about', 'question'];

/** Reads case data in words: what the procedure has a name for, and nothing else; codes and references are never shown. `within`: the field or the act that it is of. */
export function Data({ data, vocabulary, file, within = '' }: { readonly data: Values; readonly vocabulary: Vocabulary; readonly file: Shown; readonly within?: string }): ReactNode {
  const say = useSay();
  const bodyName = useBodyName();
  // The proof of a demand lies in the case that decided: whoever does not see that one has it on paper.
  const holderOf = (name: string | undefined): string | undefined => (name === 'proofOfDemand' ? file.links.find((link) => link.case === data['about'] && link.number !== undefined)?.case : file.id);
  const correction = corrected(within, data, file.entries, vocabulary.fields);
  const one = (value: unknown, name?: string): ReactNode => {
    const kept = holderOf(name);
    if (value === true) return say('yes');
    if (value === false) return say('no');
    if (typeof value === 'number' && name !== undefined && FACTS.includes(name)) return file.entries?.get(value)?.told ?? value;
    if (typeof value === 'number') return <span className="whole">{grouped(value)}</span>;
    if (typeof value === 'string') {
      if (name === 'field' && correction?.name !== undefined) return correction.name;
      const paper = name !== undefined && PAPERS.includes(name) ? paperIn(file, value) : undefined;
      if (paper !== undefined) return <Foreign>{paper}</Foreign>;
      // A step of a ladder of warnings may have the name of something else.
      if (name === 'rung') return vocabulary.choices[`rung.${value}`] ?? value;
      const identity = file.identities[value];
      if (identity) return <Data data={identity.content} vocabulary={ofIdentity({ ...vocabulary, fields: { ...vocabulary.fields, text: '' } })} file={file} within={name} />;
      const chosen = [`${within}.${value}`, value].find((one) => Object.hasOwnProperty.call(vocabulary.choices, one));
      if (chosen !== undefined) return vocabulary.choices[chosen];
      if (Object.hasOwnProperty.call(vocabulary.acts, value)) return vocabulary.acts[value];
      if (file.parties.some(({ id }) => id === value)) return <Foreign>{partyName(file, value)}</Foreign>;
      const clock = file.deadlines.find(({ id }) => id === value);
      if (clock) return clock.name;
      const person = file.people[value];
      if (person !== undefined) return person;
      const linked = file.links.find((link) => link.case === value);
      if (linked?.number !== undefined) return <Link to={`/cases/${value}`}>{linked.number}</Link>;
      if (PLACE.test(value)) return <span className="quiet">{say('notShown')}</span>;
      if (EVIDENCE.test(value)) return kept === undefined ? <span className="quiet">{say('fileElsewhere')}</span> : <a href={`/api/cases/${kept}/evidence/${value}`}>{say('file')}</a>;
      if (INSTANT.test(value)) return whenText(value);
      const named = file.bodies[value] ?? bodyName(value);
      return named === value ? <Foreign>{value}</Foreign> : named;
    }
    if (Array.isArray(value)) return <ul>{value.map((item, place) => <li key={place}>{one(item, name)}</li>)}</ul>;
    if (!isValues(value)) return undefined;
    // What is asked for is read as the act that is asked for is.
    const act = name === 'input' ? data['act'] : undefined;
    return isMoment(value) ? value.on : <Data data={value} vocabulary={vocabulary} file={file} within={typeof act === 'string' ? act : name} />;
  };
  const rows = Object.entries(data).filter(([name, value]) => Object.hasOwnProperty.call(vocabulary.fields, name) && value !== null && value !== undefined && value !== '' && !(typeof value === 'object' && Object.keys(value).length === 0));
  const placeOf = (name: string): number => vocabulary.order?.get(`${within}.${name}`) ?? vocabulary.order?.get(name) ?? rows.length + (vocabulary.order?.size ?? 0);
  rows.sort(([a], [b]) => placeOf(a) - placeOf(b));
  if (rows.length === 0) return null;
  return (
    <dl className="data">
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          {name === 'at' && correction?.was !== undefined && <div><dt>{say('dateBefore')}</dt><dd>{correction.was}</dd></div>}
          <div>{vocabulary.fields[name] !== '' && <dt>{vocabulary.fields[`${within}.${name}`] ?? vocabulary.fields[name]}</dt>}<dd>{one(value, name)}</dd></div>
        </Fragment>
      ))}
    </dl>
  );
}
