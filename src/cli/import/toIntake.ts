import type { JsonObject } from '../../domain/json';
import type { IntakeRecord } from '../../intake-file';

/** A cell with something in it, exactly as it was written. */
const present = (text: string): string | undefined => (text === '' ? undefined : text);

const withoutAbsent = (fields: Record<string, unknown>): JsonObject => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject;
const orAbsent = (fields: Record<string, unknown>): JsonObject | undefined => {
  const kept = withoutAbsent(fields);
  return Object.keys(kept).length === 0 ? undefined : kept;
};

/** One part of a record as the input of `intake.registered`. Texts stay exactly what they were. */
export function toIntake(record: IntakeRecord, kind: string, part: string, source: string, extraFlags: readonly string[]): JsonObject {
  const { caller, respondent, right } = record;
  const number = present(right.number);
  return withoutAbsent({
    channel: record.channel.code === 'other' ? 'passedIn' : record.channel.code,
    kind,
    confidentiality: caller.anonymous ? 'anonymous' : caller.confidential ? 'confidential' : 'none',
    reporter: orAbsent({ name: present(caller.name), telephone: present(caller.telephone), address: present(caller.address) }),
    respondent: orAbsent({ name: present(respondent.name), address: present(respondent.address) }),
    district: record.district.code,
    right: right.kind === undefined ? undefined : withoutAbsent({ kind: right.kind, number }),
    counterfeitPatent: right.act === 'counterfeitPatent' ? true : undefined,
    goods: present(record.goods),
    narrative: present(record.content),
    source: { system: source, reference: record.reference, part },
    registeredBy: present(record.operator),
    remark: remarkOf(record),
    flags: [...new Set([...record.flags.map(({ code }) => code), ...extraFlags])].slice(0, 20),
  });
}

/** The note as it was; words and columns for which there is no field follow by their header. */
function remarkOf(record: IntakeRecord): string | undefined {
  const unplaced = Object.entries({
    ...(record.channel.code === 'other' ? { 渠道: record.channel.word } : {}),
    ...(record.kind.code === 'unclassified' ? { 诉求类型: record.kind.word } : {}),
    ...(record.district.code === undefined && record.district.word !== '' ? { 属地: record.district.word } : {}),
    ...(record.right.kind === undefined && record.right.act === undefined ? orAbsent({ 权利类型: present(record.right.word), 权利号: present(record.right.number) }) : {}),
    ...record.others,
  }).map(([header, word]) => `${header}: ${String(word)}`);
  const lines = [...(record.note === '' ? [] : [record.note]), ...unplaced];
  return lines.length === 0 ? undefined : lines.join('\n').slice(0, 2000);
}
