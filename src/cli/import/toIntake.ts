import type { JsonObject } from '../../domain/json';
import type { IntakeRecord } from '../../intake-file';

/** A cell with something in it, exactly as it was written. */
const present = (text: string): string | undefined => (text === '' ? undefined : text);

const withoutAbsent = (fields: Record<string, unknown>): JsonObject => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject;
const wordsOf = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined));
const orAbsent = (fields: Record<string, unknown>): JsonObject | undefined => {
  const kept = withoutAbsent(fields);
  return Object.keys(kept).length === 0 ? undefined : kept;
};

/** One part of a record as the input of `intake.registered`. Texts stay exactly what they were. */
export function toIntake(record: IntakeRecord, kind: string, part: string, source: string, extraFlags: readonly string[]): JsonObject {
  const { caller, respondent, right } = record;
  return withoutAbsent({
    // How a matter came that came through a list of another house, in a word that we do not know: it was passed in. The word stays in the remark.
    channel: record.channel.code === 'other' ? 'passedIn' : record.channel.code,
    kind,
    confidentiality: caller.anonymous ? 'anonymous' : caller.confidential ? 'confidential' : 'none',
    reporter: orAbsent({ name: present(caller.name), telephone: present(caller.telephone), address: present(caller.address) }),
    respondent: orAbsent({ name: present(respondent.name), address: present(respondent.address) }),
    district: record.district.code,
    right: right.kind === undefined ? undefined : withoutAbsent({ kind: right.kind, number: present(right.number) }),
    counterfeitPatent: right.act === 'counterfeitPatent' ? true : undefined,
    goods: present(record.goods),
    narrative: present(record.content),
    source: { system: source, reference: record.reference, part },
    registeredBy: present(record.operator),
    remark: remarkOf(record),
    flags: [...new Set([...record.flags.map(({ code }) => code), ...extraFlags])],
  });
}

/** The note as it was; words and columns for which there is no field follow by their header. None is cut. */
function remarkOf(record: IntakeRecord): string | undefined {
  const { right, caller } = record;
  const isFlagged = (code: string) => record.flags.some((flag) => flag.code === code);
  const unplaced = [
    ...Object.entries(wordsOf({
      渠道: record.channel.code === 'other' ? present(record.channel.word) : undefined,
      诉求类型: record.kind.code === 'unclassified' ? present(record.kind.word) : undefined,
      是否保密: isFlagged('confidentialityUnclear') ? present(caller.confidentialWord) : undefined,
      属地: record.district.code === undefined ? present(record.district.word) : undefined,
      权利类型: right.kind === undefined && right.act === undefined ? present(right.word) : undefined,
      权利号: right.kind === undefined ? present(right.number) : undefined,
    })),
    ...Object.entries(record.others),
  ].map(([header, word]) => `${header}: ${word}`);
  const lines = [...(record.note === '' ? [] : [record.note]), ...unplaced];
  return lines.length === 0 ? undefined : lines.join('\n');
}
