import { explanation, kind, letterFields, needed, optional, toBoth, type Fields } from './fields';
import type { FieldSource } from '../../application/ports/documents';

/* 更正: a document of any procedure that says a wrong date is put right by another one. */

const original = (give: Extract<FieldSource, { of: 'original' }>['give']): FieldSource => ({ of: 'original', give });

const fields = {
  ...letterFields,
  addressee: needed('受文人', 'addressee', original('addressee'), toBoth),
  originalName: needed('原文书', 'document that is rectified', original('name')),
  originalNumber: optional('原文书文号', 'its number', original('number')),
  what: needed('更正事项', 'what is rectified', original('what')),
  from: needed('原文书所载', 'as it stands there', original('from')),
  to: needed('更正为', 'as it is right', original('to')),
  explanation,
} as const satisfies Fields;

export const rectificationKinds = [kind('rectificationNotice', '更正通知书', 'notice of rectification', 'main', fields)];
