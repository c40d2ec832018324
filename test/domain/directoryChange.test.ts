import bodiesFile from '../../src/directory/bodies.json';
import type { Body, Directory } from '../../src/domain/body';
import { presides } from '../../src/domain/body';
import type { LegalDate } from '../../src/domain/brand';
import { directoryChange, refuseLostBodies, withHead } from '../../src/domain/directoryChange';
import { directoryFile, parseDirectory } from '../../src/domain/directoryFile';

const shipped = parseDirectory(bodiesFile);
const on = (date: string) => date as LegalDate;
const today = on('2026-11-26');

const withBody = (code: string, change: (body: Body) => Partial<Body>): Directory => {
  const body = shipped.bodies.get(code) as Body;
  return { ...shipped, bodies: new Map(shipped.bodies).set(code, { ...body, ...change(body) }) };
};

describe('a directory beside the one before it', () => {
  it('is read back from its own file as it was, and differs in nothing', () => {
    const again = parseDirectory(JSON.parse(JSON.stringify(directoryFile(shipped))));
    expect(again).toEqual(shipped);
    expect(directoryChange(shipped, again, today)).toEqual({ bodies: [], services: [] });
  });

  it('tells a new name from the correction of an old one', () => {
    const renamed = withBody('zb-ceramic', ({ names }) => ({ names: [...names.slice(0, -1), { ...names.at(-1)!, until: on('2026-12-31') }, { ...names.at(-1)!, from: on('2027-01-01'), name: { zh: '新名', en: 'New name' } }] }));
    expect(directoryChange(shipped, renamed, today).bodies).toEqual([{ body: 'zb-ceramic', added: false, parts: ['names'], past: false }]);
    const corrected = withBody('zb-ceramic', ({ names }) => ({ names: [...names.slice(0, -1), { ...names.at(-1)!, name: { zh: '改正的名称', en: 'Corrected' } }] }));
    expect(directoryChange(shipped, corrected, today).bodies).toEqual([{ body: 'zb-ceramic', added: false, parts: ['names'], past: true }]);
  });

  it('tells of a body that was added, another way of delivery, and another bureau for a district', () => {
    const other: Directory = { ...shipped, services: { ...shipped.services, wenchanghu: { ...shipped.services.wenchanghu, court: 'zhangdian-court' } }, bodies: new Map(shipped.bodies).set('zb-new', { ...(shipped.bodies.get('zb-ceramic') as Body), code: 'zb-new' }) };
    const change = directoryChange(shipped, other, today);
    expect(change.bodies).toEqual([{ body: 'zb-new', added: true, parts: [], past: false }]);
    expect(change.services).toEqual([{ district: 'wenchanghu', kinds: ['court'] }]);
    expect(directoryChange(shipped, withBody('zb-police', () => ({ delivery: 'account' })), today).bodies).toMatchObject([{ body: 'zb-police', parts: ['delivery'] }]);
  });

  it('never loses a body, and none becomes one of another kind', () => {
    const bodies = new Map(shipped.bodies);
    bodies.delete('zb-quality-2014');
    expect(() => refuseLostBodies(shipped, { ...shipped, bodies })).toThrow(expect.objectContaining({ code: 'directory.invalid', details: { issues: [expect.objectContaining({ field: 'bodies.zb-quality-2014', code: 'body.lost' })] } }));
    expect(() => refuseLostBodies(shipped, withBody('zb-police', () => ({ kind: 'court' })))).toThrow(expect.objectContaining({ details: { issues: [expect.objectContaining({ code: 'body.kindChanged' })] } }));
    expect(() => refuseLostBodies(shipped, shipped)).not.toThrow();
  });

  it('lets who presided do so to the day before the next', () => {
    const first = withHead(shipped, 'zb-ip', { person: 'wang', as: 'presiding', from: on('2026-01-01'), document: '淄组任〔2026〕1号' });
    const second = withHead(first, 'zb-ip', { person: 'li', as: 'presiding', from: on('2026-09-01'), document: '淄组任〔2026〕9号' });
    const body = second.bodies.get('zb-ip') as Body;
    expect([presides(body, 'wang', on('2026-08-31')), presides(body, 'wang', on('2026-09-01')), presides(body, 'li', on('2026-08-31')), presides(body, 'li', on('2026-09-01'))]).toEqual([true, false, false, true]);
    expect(() => withHead(shipped, 'zb-nobody', { person: 'li', as: 'principal', from: today, document: '某' })).toThrow(expect.objectContaining({ code: 'body.unknown' }));
  });
});
