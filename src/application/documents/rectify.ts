import type { Act } from '../../domain/act';
import { legalDateOf, parseInstant } from '../../domain/calendar';
import type { Case } from '../../domain/case';
import type { Json, JsonObject } from '../../domain/json';
import { refused, type Refusal } from '../../domain/refusal';
import { dateInNumerals } from '../../domain/text';
import { correctionIn } from '../correction';
import type { StoredFact, Transaction } from '../ports';
import type { DocumentKind, IssuedText } from '../ports/documents';
import { inWords, type Wording } from './inWords';
import { lifeOf } from './lives';

/*
 * 更正: the date of an act is that of its document. Where a document of ours says it, the right date is told by a document too; what
 * was issued by another body, or on paper, says what it says, and only our entry of it was mistyped.
 */

/** The document that an act corrects, in the words of the notice. */
export interface Original {
  readonly name: string;
  readonly number?: string;
  /** To whom it went, as it says; what stays in the house goes to the file. */
  readonly addressee?: string;
  readonly what: string;
  readonly from?: string;
  readonly to: string;
  /** Parts of the file of which something stands in these words. */
  readonly needs: readonly string[];
}

/** Why this date is not corrected in this way: `document.dateFixed` where a document of ours says it, `document.notIssued` where none does. */
export async function correctionRefusal(tx: Transaction, file: Case, act: Act): Promise<Refusal | undefined> {
  const correction = correctionIn(act);
  if (!correction) return undefined;
  const brought = file.documents.some(({ seq }) => seq === correction.about);
  const issued = brought && (await tx.issuedTexts(file.id, correction.about)).length > 0;
  if (issued === (correction.act === 'document.rectified')) return undefined;
  const [code, open] = issued ? ['document.dateFixed', 'document.rectified'] : ['document.notIssued', 'act.corrected'];
  return refused(code, { missing: ['about'], open: [open], data: { about: correction.about } }).refusal;
}

/** Undefined where the act corrects no document whose text is fixed. */
export function originalOf({ input }: Act, file: Case, facts: readonly StoredFact[], issued: readonly IssuedText[], kindOf: (template: string) => DocumentKind | undefined, wording: Wording): Original | undefined {
  const about = Number(input['about']);
  const [text] = issued;
  const document = text && file.documents[text.place - 1];
  const kind = document && kindOf(document.template);
  if (!text || !document || !kind) return undefined;
  const field = input['field'] as string | undefined;
  const to = parseInstant(input['at'] as string, 'at');
  const name = { name: kind.name.zh, ...(document.number === undefined ? {} : { number: document.number }), needs: text.needs };
  const whom = lifeOf(false, kind) === 'inward' ? '本案案卷' : text.fields['addressee'];
  const went = whom === undefined ? {} : { addressee: whom };
  const before = file.corrections.filter((correction) => correction.about === about && correction.field === field).at(-2);
  if (field === undefined) return { ...name, ...went, what: '成文日期', from: dateInNumerals(before?.on ?? document.on), to: dateInNumerals(legalDateOf(to)) };
  const stood = before?.at ?? fieldOf(facts.find(({ fact }) => fact.seq === about), field);
  const from = inWords(stood, wording)?.text;
  const { fields } = wording.words;
  const withHour = typeof stood === 'string' && stood.includes('T');
  return { ...name, ...went, what: fields[field] ?? fields[field.split('.').at(-1) ?? ''] ?? field, ...(from === undefined ? {} : { from }), to: withHour ? (inWords(to, wording)?.text ?? '') : dateInNumerals(legalDateOf(to)) };
}

function fieldOf(stored: StoredFact | undefined, field: string): Json | undefined {
  let found: Json | undefined = stored?.contentBytes === undefined ? undefined : (JSON.parse(stored.contentBytes) as Json);
  for (const name of field.split('.')) found = typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject)[name] : undefined;
  return found;
}
