import { writeFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Id } from '../../src/domain/brand';
import type { Finding } from '../../src/application/verifyCase';
import { bindScan, fixPaper, takeStep } from '../../src/application/documents';
import { keepEvidence } from '../../src/application/evidence';
import { verifyAll } from '../../src/cli/verify';
import { sha256 } from '../../src/domain/hash';
import { aPicture } from '../support/files';
import { install, MARKET, said, type Installation } from './installation';

/** Whatever is changed behind the program's back is found, and named. */
describe('verification', () => {
  let house: Installation;
  let id = '';
  let others: string[] = [];
  beforeAll(async () => {
    house = await install('2026-09-14');
    const operator = house.person('operator');
    for (let n = 0; n < 4; n++) others.push((await house.open(said('report', { goods: `茶具${n}` }))).case.id);
    const { case: file } = await house.open(said('complaint', { standing: 'consumer' }));
    id = file.id;
    await house.act(operator, file.id, 'kind.confirmed', { kind: 'complaint' });
    await house.act(operator, file.id, 'material.passedOn', { to: MARKET });
    await house.at('2026-09-15').act(house.person('clerk'), file.id, 'receipt.recorded');
    await house.act(house.person('officer'), file.id, 'complaint.accepted');
    const { id: scan } = await keepEvidence(house.app, operator, await house.find(file.id), { part: 'main', name: '用印.png', bytes: aPicture() });
    const { number = '' } = await fixPaper(house.app, operator, await house.find(file.id), 1);
    await bindScan(house.app, operator, await house.find(file.id), 1, { evidence: scan, number });
    await takeStep(house.app, operator, await house.find(file.id), 1, { step: 'sealed', scan });
    await house.act(operator, file.id, 'feedback.given', { about: 'passingOn', way: 'telephone' });
    const split = await house.open(said('mixed'));
    await house.act(operator, split.case.id, 'material.split', { thisHalf: 'complaint', otherHalf: 'report' });
    others = others.sort();
    await house.act(operator, others[3] as Id<'case'>, 'repeat.joined', { earlier: others[2] as string, newFacts: true });
    await house.composition.storage.sealer({ holder: 'test', now: house.app.world.now, sign: house.composition.keys.signHead, batch: 5 }).run();
  });
  afterAll(() => house.remove());

  async function findings(resume = false): Promise<{ found: readonly Finding[]; cases: number }> {
    const found: Finding[] = [];
    const { cases, findings: count } = await verifyAll(house.composition, resume, (finding) => found.push(finding));
    if (!resume) expect(count).toBe(found.length);
    return { found, cases };
  }

  it('finds nothing in what the program wrote', async () => {
    expect(await findings()).toEqual({ found: [], cases: 7 });
  });

  const place = () => `(select ordinal from cases where id = '${id}')`;
  const entry = (seq: number) => `(select entry from facts where case_ordinal = ${place()} and seq = ${seq})`;
  const put = (table: string, column: string, value: string, where: string): (() => [string, string]) => () => {
    const [row] = house.rows(`select quote(${column}) as was from ${table} where ${where}`);
    return [`update ${table} set ${column} = ${value} where ${where}`, `update ${table} set ${column} = ${String(row?.['was'])} where ${where}`];
  };
  /** Deletes a row and puts it back as it was. */
  const taken = (table: string, where: string): (() => [string, string]) => () => {
    const [row] = house.rows(`select * from ${table} where ${where}`);
    if (!row) throw new Error(`nothing to take from ${table}`);
    const values = Object.values(row).map((value) => (value === null ? 'null' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value as number)));
    return [`pragma foreign_keys = off; delete from ${table} where ${where}`, `insert into ${table} (${Object.keys(row).join(', ')}) values (${values.join(', ')})`];
  };
  const of = (build: () => () => [string, string]): (() => [string, string]) => () => build()();

  it.each<[string, () => [string, string], readonly string[]]>([
    ['a byte of a fact', of(() => put('facts', 'bytes', `replace(bytes, '"at":"2026-09-14T02', '"at":"2026-09-14T03')`, `entry = ${entry(2)}`)), ['bytes.differ']],
    ['a byte of a content', of(() => put('contents', 'bytes', `replace(bytes, 'zhangdian', 'zhangdiam')`, `entry = ${entry(3)}`)), ['content.differs']],
    ['a fact that is no JSON any more', of(() => put('facts', 'bytes', `'x' || bytes`, `entry = ${entry(2)}`)), ['bytes.differ', 'chain.broken']],
    ['a content that is no JSON any more', of(() => put('contents', 'bytes', `'x' || bytes`, `entry = ${entry(3)}`)), ['content.differs']],
    ['flags that are no JSON any more', of(() => put('cases', 'flags', `'['`, `id = '${id}'`)), ['row.flags']],
    ['a signed head that is no JSON any more', of(() => put('signed_heads', 'bytes', `'x'`, 'number = 1')), ['head.signature', 'head.chain']],
    ['the salt of a content', of(() => put('contents', 'salt', `'00'`, `entry = ${entry(3)}`)), ['content.differs']],
    ['a byte of the snapshot', of(() => put('case_snapshots', 'bytes', `replace(bytes, '"handling":"zhangdian', '"handling":"zhangdiam')`, `case_ordinal = ${place()}`)), ['snapshot.differs']],
    ['the head of the chain', of(() => put('case_snapshots', 'head', `'sha256:00'`, `case_ordinal = ${place()}`)), ['head.differs']],
    ['a due date', of(() => put('deadlines', 'due', `'2027-01-01'`, `case_ordinal = ${place()} and period = 'C2'`)), ['deadline.differs']],
    ['when a clock rings', of(() => put('deadlines', 'rings_at', `'2027-01-01T00:00:00.000Z'`, `case_ordinal = ${place()} and period = 'C2'`)), ['deadline.differs']],
    ['an alarm that would never be looked at', of(() => put('deadlines', 'next_at', 'null', `case_ordinal = ${place()} and period = 'C2'`)), ['deadline.alarm']],
    ['a clock', of(() => taken('deadlines', `case_ordinal = ${place()} and period = 'C2'`)), ['deadlines.count', 'deadline.differs']],
    ['a fact in the middle', of(() => taken('facts', `case_ordinal = ${place()} and seq = 3`)), ['sequence.gap', 'chain.broken']],
    ['the last fact', of(() => taken('facts', `case_ordinal = ${place()} and seq = (select max(seq) from facts where case_ordinal = ${place()})`)), ['head.differs', 'snapshot.differs']],
    ['a content', of(() => taken('contents', `entry = ${entry(2)}`)), ['content.missing']],
    ['a turn that is over', of(() => put('turns', 'body', `'boshan-market'`, `case_ordinal = ${place()} and seq = 1`)), ['turns.differ']],
    ['a stay of another body', of(() => put('stays', 'body', `'boshan-market'`, `case_ordinal = ${place()} and seq = 1`)), ['stays.differ']],
    ['a stay that was closed too early', of(() => put('stays', 'closed', '1', `case_ordinal = ${place()} and ended_seq is null`)), ['stays.differ']],
    ['the turn that is open', of(() => put('turns', 'since', `'2026-09-01T00:00:00.000Z'`, `case_ordinal = ${place()} and ended_seq is null`)), ['turns.differ']],
    ['who sees the case', of(() => taken('case_access', `case_ordinal = ${place()} and body = '${MARKET}'`)), ['access.differs']],
    ['the state in the list', of(() => put('cases', 'state', `'closed'`, `id = '${id}'`)), ['row.state']],
    ['whose move it is in the list', of(() => put('cases', 'turn_body', `'boshan-market'`, `id = '${id}'`)), ['row.turn']],
    ['the number', of(() => put('cases', 'number', `'2026091400999'`, `id = '${id}'`)), ['row.number']],
    ['the place in the worklist', of(() => put('cases', 'worklist_key', `'9999'`, `id = '${id}'`)), ['row.worklistKey']],
    ['the dates in the list', of(() => put('cases', 'deadlines', `'[]'`, `id = '${id}'`)), ['row.deadlines']],
    ['the words of the full text', of(() => () => [`delete from case_unindexed where case_ordinal = ${place()}; delete from case_search where rowid = ${place()}`, `insert into case_unindexed values (${place()})`]), ['search.missing']],
    ['the row of a case', of(() => taken('cases', `id = '${id}'`)), ['case.missing']],
    ['the snapshot of a case', of(() => taken('case_snapshots', `case_ordinal = ${place()}`)), ['case.missing']],
    ['a name in the identity store', of(() => taken('identities', `id = (select min(id) from identities where case_ordinal = ${place()})`)), ['identity.missing']],
    ['a tag', of(() => taken('case_tags', `case_ordinal = ${place()} and name = 'kind'`)), ['tags.differ']],
    ['a mark by which a person finds it', of(() => () => [`insert into case_marks values ('person', 'somebody', ${place()})`, `delete from case_marks where value = 'somebody'`]), ['marks.differ']],
    ['that it is late', of(() => put('cases', 'late', '1 - late', `id = '${id}'`)), ['row.late']],
    ['the calendar by which it is found when a year is amended', of(() => put('cases', 'oldest_calendar', '99', `id = '${id}'`)), ['row.oldestCalendar']],
    ['a number by which it is found', of(() => taken('case_numbers', `case_ordinal = ${place()} and name = 'intake'`)), ['numbers.differ']],
    ['a link', of(() => taken('case_links', `kind = 'split' and case_ordinal = (select max(case_ordinal) from case_links)`)), ['links.differ']],
    ['the signal of a fact', () => taken('signals', '1 = 1')(), ['signal.missing']],
    ['what a signal tells', () => put('signals', 'input', `'{}'`, '1 = 1')(), ['signal.differs']],
    ['whom a signal tells', () => put('signals', 'to_case', `'${id}'`, '1 = 1')(), ['signal.differs']],
    ['a signal that is no JSON any more', () => put('signals', 'destination', `'{'`, '1 = 1')(), ['signal.differs']],
    ['that a signal was heard', () => put('signals', 'status', `'waiting'`, '1 = 1')(), ['signal.differs']],
    ['the fact by which a signal was heard', () => taken('facts', `type = 'repeat.received'`)(), ['signal.differs', 'head.differs']],
    ['a signal that no fact sent', () => [`insert into signals select '${id}-2-1', '${id}', to_case, destination, act, input, created_at, status, 0, null, '', '' from signals`, `delete from signals where id = '${id}-2-1'`], ['signal.unfounded']],
    ['the case that a fact opened', () => taken('cases', `id in (select other_id from case_links where kind = 'split') and id like '%-%'`)(), ['opened.differ', 'case.missing']],
    ['the text of a document', of(() => put('document_files', 'bytes', `replace(bytes, 'UEsDB', 'UEsDC')`, `case_ordinal = ${place()}`)), ['document.textChanged']],
    ['the text of a document and its hash with it', of(() => taken('document_files', `case_ordinal = ${place()}`)), ['document.textMissing']],
    ['a step in the life of a document', of(() => put('document_steps', 'step', `'filed'`, `entry = (select min(entry) from document_steps where case_ordinal = ${place()})`)), ['document.textMissing', 'document.stepsDiffer']],
    ['the scan by which a document was sealed', of(() => taken('document_scans', `case_ordinal = ${place()}`)), ['document.scanMissing']],
    ['the day of a document', of(() => put('case_documents', 'legal_date', `'2026-09-01'`, `case_ordinal = ${place()} and place = 1`)), ['documents.differ']],
    ['the hash of a piece of evidence', of(() => put('evidence', 'hash', `'sha256:${'0'.repeat(64)}'`, `case_ordinal = ${place()}`)), ['evidence.idDiffers']],
    ['the part that shows a piece of evidence', of(() => put('evidence', 'part', `'secondary'`, `case_ordinal = ${place()}`)), ['evidence.idDiffers']],
    ['the root of a sealed batch', of(() => put('sealed_batches', 'root', `'sha256:00'`, 'number = 1')), ['batch.root', 'batch.chain']],
    ['a sealed batch', of(() => taken('sealed_batches', 'number = 1')), ['batch.gap']],
    ['the last sealed batch', of(() => taken('sealed_batches', 'number = (select max(number) from sealed_batches)')), ['batch.missing', 'head.chain']],
    ['the order of sealed facts', of(() => put('facts', 'position', '1000', `entry = ${entry(2)}`)), ['batch.factsMissing']],
    ['a signature', of(() => put('signed_heads', 'signature', `'ed25519:AAAA'`, 'number = 1')), ['head.signature']],
    ['what was signed', of(() => put('signed_heads', 'bytes', `replace(bytes, '"batch":', '"batch": ')`, 'number = 1')), ['head.signature']],
  ])('names %s that was changed or taken', async (_, change, codes) => {
    const [broken, mended] = change();
    await house.tamper(broken);
    const { found } = await findings();
    await house.tamper(mended);
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    const named = found.filter(({ code }) => codes.includes(code)).map((finding) => finding.case);
    for (const name of named) expect(name).toMatch(codes.some((code) => /^(batch|head\.(signature|chain))/.test(code)) ? /^(batch|head) \d/ : /^[0-9a-z]{26}/);
  });

  it('names evidence whose file was changed or taken, and what a fact names that is not there', async () => {
    const operator = house.person('operator');
    const bytes = aPicture('回执');
    const { id: proof, hash } = await keepEvidence(house.app, operator, await house.find(others[0] as Id<'case'>), { part: 'main', name: '回执.png', bytes });
    await house.act(operator, others[0] as Id<'case'>, 'material.passedOn', { to: MARKET });
    await house.act(operator, others[0] as Id<'case'>, 'receipt.recorded', {}, { asserted: { body: MARKET, person: '收件人', way: 'paper', proof } });
    const file = path.join(house.folder, 'files', hash.slice(7, 9), hash.slice(9));
    const codes = async () => (await findings()).found.map(({ case: named, code }) => `${named === others[0] ? 'there' : named} ${code}`);
    expect(await codes()).toEqual([]);
    writeFileSync(file, 'forged');
    expect(await codes()).toEqual(['there evidence.fileChanged']);
    rmSync(file);
    expect(await codes()).toEqual(['there evidence.fileMissing']);
    await house.app.files.put(sha256(bytes), bytes);
    const [mend, undo] = [`update evidence set id = '${'f'.repeat(40)}' where id = '${proof}'`, `update evidence set id = '${proof}' where id = '${'f'.repeat(40)}'`];
    await house.tamper(mend);
    expect(await codes()).toEqual(['there evidence.missing', 'there evidence.idDiffers']);
    await house.tamper(undo);
  });

  it('is whole again after all that', async () => {
    expect((await findings()).found).toEqual([]);
  });

  it('goes on where it was interrupted, with what it had found', async () => {
    const mark = path.join(house.folder, 'verify.resume');
    const [first, second] = house.rows('select id from cases order by id').map(({ id: known }) => String(known));
    writeFileSync(mark, JSON.stringify({ after: second, counts: { cases: 2, facts: 2, batches: 0, heads: 0, findings: 3 } }));
    const told: Finding[] = [];
    const resumed = await verifyAll(house.composition, true, (finding) => told.push(finding));
    expect([resumed.cases, resumed.findings, told]).toEqual([7, 3, []]);
    expect(existsSync(mark)).toBe(false);
    expect(first).toBeDefined();
    // A mark that was cut off is no mark.
    writeFileSync(mark, '{"after":"0');
    expect((await findings(true)).cases).toBe(7);
  });
});
