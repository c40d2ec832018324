import { createHash } from 'node:crypto';
import { endpoints, type Endpoint, type EndpointName } from '../../src/contract';
import { accountRoles } from '../../src/policies';
import { House, type Client } from '../support/house';
import { aPicture, uploadForm } from '../support/files';
import { call, register } from '../support/hotlineCalls';

/** The smallest file that is kept, as a form. */
const pngForm = uploadForm('证据.png', aPicture());

/** Each endpoint as somebody may ask for it; `{id}` is a case that 12330 registered and nobody else has. */
const requests: { readonly [Name in EndpointName]: { readonly body?: object; readonly query?: string } } = {
  performAct: { body: { act: 'progress.asked', input: { way: 'telephone' } } },
  openCase: { body: { procedure: 'hotline-complaint', act: 'intake.registered', input: call() } },
  readCase: {},
  readHistory: {},
  listCases: {},
  readWorklist: {},
  listDocuments: {},
  readDocument: {},
  fixDocument: { body: {} },
  stepDocument: { body: { step: 'filed' } },
  bindScan: { body: { evidence: 'e'.repeat(40) } },
  keepEvidence: { body: pngForm },
  listEvidence: {},
  readEvidence: {},
  readReceipt: {},
  readReceiptPaper: {},
  checkReceipt: { body: { kept: {} } },
  buildPackage: { body: { to: 'zhangdian-police' } },
  listPackages: {},
  readPackage: {},
  readPack: {},
  listPapers: { query: '?on=2026-09-14' },
  checkBundle: { query: '?papers=absent.1' },
  readBundle: { query: '?papers=absent.1' },
  readToday: {},
  readFigures: { query: '?by=body' },
  figuresAsCsv: {},
  figuresAsXlsx: {},
  readStalls: {},
  readPressing: {},
  readInbox: {},
  markInbox: { body: { id: 1 } },
  streamInbox: {},
  readNoticeSettings: {},
  keepNoticeSettings: { body: { mail: 'none', messenger: false, language: 'zh' } },
  listDeliveries: {},
  readDelivery: {},
  sendAgain: { body: {} },
  addressAgain: { body: {} },
  loadYear: { body: { year: 2027, source: { title: '某' }, off: [{ from: '2027-01-01', to: '2027-01-03', name: { zh: '元旦', en: 'New Year' } }], work: [] } },
  readClocks: {},
  confirmClock: { body: {} },
  readVersions: {},
  activateVersion: { body: { from: '2026-09-14' } },
  readProcedures: {},
  readProcedure: {},
  readAdvice: { query: '?standing=consumer' },
  readDraft: {},
  saveDraft: { body: { content: {} } },
  dropDraft: {},
  readPath: {},
  readNotes: {},
  keepNote: { body: { text: '请先核实地址' } },
  removeNote: {},
  tellPresence: { body: {} },
  endPresence: {},
  readDesk: {},
  keepDesk: { body: { toured: ['officer'] } },
  readPeople: {},
  readBodies: {},
  readSession: {},
  foreseeYear: { body: { year: 2027, source: { title: 'x' }, off: [{ from: '2027-01-01', to: '2027-01-01', name: { zh: '元旦', en: 'New Year' } }], work: [] } },
  readCalendar: {},
  readMovedDates: {},
  beginReconciliation: { body: { dryRun: true } },
  listAccounts: {},
  openAccount: { body: { login: 'new', name: '新人', body: 'zb-nobody', roles: ['operator'] } },
  giveRoles: { body: { roles: ['operator'] } },
  endAccount: { body: {} },
  renewPassword: { body: {} },
  readAccountLog: {},
  readDirectory: {},
  readDirectoryFile: {},
  foreseeDirectory: { body: { directory: {} } },
  loadDirectory: { body: { after: 0, directory: {} } },
  recordHead: { body: { after: 0, body: 'zb-ip', person: 'nobody', as: 'presiding', from: '2026-09-14', document: '某文' } },
  signIn: { body: { login: 'nobody', password: 'x' } },
  signOut: {},
  changeOwnPassword: { body: { current: 'x', next: 'another password' } },
  queryByCode: { body: { number: '2609140001-0', queryCode: '000000' } },
  enterPartyPage: { body: { number: '2609140001-0', queryCode: '000000' } },
  readPartyPage: {},
  performPartyAct: { body: { act: 'answer.received', input: {} } },
  bringFile: { body: uploadForm('照片.png', aPicture()) },
  readPartiesOnline: {},
  readServedCopy: {}, readPartySlip: {}, readProofForm: {},
  revokePartyCode: { body: {} },
  reckonDue: { query: '?from=2026-09-24&length=5&unit=workingDay' },
  readOpenApi: {},
  readHealth: {},
  readReadiness: {},
};
const names = Object.keys(endpoints) as EndpointName[];

/** For the system administrator alone. There is no delivery yet. */
const OPERATIONS: readonly EndpointName[] = ['listDeliveries', 'readDelivery', 'sendAgain', 'addressAgain'];

const ask = (client: Client, name: EndpointName, id: string) => {
  const endpoint: Endpoint = endpoints[name];
  const { body, query = '' } = requests[name];
  const address = `${endpoint.path.replace('{id}', OPERATIONS.includes(name) ? '1' : id).replace('{place}', '1').replace('{name}', 'hotline-complaint').replace('{version}', '1').replace('{form}', 'intake').replace('{party}', 'reporter').replace('{evidence}', 'e'.repeat(40)).replace('{package}', 'e'.repeat(64)).replace('{body}', 'zhangdian-police').replace('{note}', noteOf(client))}${query}`;
  // A stream goes on; its head says enough.
  if (name === 'streamInbox') return client.send('HEAD', address);
  if (endpoint.upload) return client.upload(address, body as FormData);
  return body ? client.post(address, body) : client.send(endpoint.method.toUpperCase(), address);
};

/** An id for a note of this person's. */
const noteOf = ({ account }: Client): string => createHash('sha256').update(account?.id ?? '').digest('hex').slice(0, 32);

/** All that answers without a session. */
const OPEN: readonly EndpointName[] = ['signIn', 'queryByCode', 'enterPartyPage', 'reckonDue', 'readOpenApi', 'readHealth', 'readReadiness'];

/** What a body that has nothing to do with the case is answered, whatever the role. */
const STRANGERS_CASE: Partial<Record<EndpointName, number>> = { performAct: 404, readCase: 404, readHistory: 404, readPath: 404, listDocuments: 404, listEvidence: 404, listPackages: 404, tellPresence: 404, endPresence: 404, readPartiesOnline: 404 };
const EVERYBODY: Partial<Record<EndpointName, number>> = {
  // Nothing is handed over by a hotline case; the case has no document yet.
  readReceipt: 404, readReceiptPaper: 404,
  // Nobody has built a package; it is no consultation. What is no receipt is said to be none.
  readPackage: 404, readPack: 404, checkReceipt: 200,
  readDocument: 404, readServedCopy: 404, readProofForm: 404, fixDocument: 404, stepDocument: 404, bindScan: 404, readEvidence: 404, listPapers: 200, checkBundle: 200, readBundle: 409, readToday: 200,
  readInbox: 200, markInbox: 200, streamInbox: 200, readNoticeSettings: 200, keepNoticeSettings: 200,
  listCases: 200, readWorklist: 200, readProcedures: 200, readProcedure: 200, readAdvice: 200, readDraft: 200, saveDraft: 204, dropDraft: 204, readBodies: 200, readDesk: 200, keepDesk: 200, readSession: 200, changeOwnPassword: 400, signOut: 204, signIn: 401, queryByCode: 404,
  // A session is no code: nobody of the desk comes in by the parties' door.
  enterPartyPage: 404, readPartyPage: 401, performPartyAct: 401, bringFile: 401, reckonDue: 200, readOpenApi: 200, readHealth: 200, readReadiness: 200,
  readPeople: 200,
};
const registers = ['operator', 'clerk', 'officer'];
/** Who asks 'what became of mine' at the hub writes it down; the others read. */
const asks = ['operator', 'clerk', 'officer'];
const prepares = ['operator', 'clerk', 'officer', 'panelMember', 'secretary', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead'];
const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/** Internal notes are for those who work on the case in its body. */
const NOTES: readonly EndpointName[] = ['readNotes', 'keepNote', 'removeNote'];
const keepsNotes: readonly string[] = accountRoles.filter((role) => !['mediator', 'expert', 'supervisor', ...administrators].includes(role));
/** 三员: accounts are for the security administrator. */
const KEEPING: readonly EndpointName[] = ['openAccount', 'giveRoles', 'endAccount', 'renewPassword'];
/** Who works on the case ends the code of a party that they may know. */
const ends: Readonly<Record<string, number>> = { operator: 204, clerk: 204, officer: 204, panelMember: 204, sectionChief: 204, deputyHead: 204, principalHead: 204, mediator: 404 };

/** Supervision and the office of the joint conference see all figures, heads those of their body. */
const FIGURES: readonly EndpointName[] = ['readFigures', 'figuresAsCsv', 'figuresAsXlsx', 'readStalls', 'readPressing'];
const readsFigures = ['supervisor', 'secretary', 'sectionChief', 'deputyHead', 'principalHead'];

function expected(role: string, sameBody: boolean, name: EndpointName): number {
  if (OPERATIONS.includes(name)) return role === 'systemAdministrator' ? (name.endsWith('Again') ? 409 : 200) : 403;
  // No year without all of its holidays.
  if (name === 'loadYear') return role === 'systemAdministrator' ? 400 : 403;
  if (name === 'foreseeYear') return role === 'systemAdministrator' ? 400 : 403;
  // An empty file is no directory; there is no such account.
  if (name === 'foreseeDirectory' || name === 'loadDirectory' || name === 'recordHead') return role === 'systemAdministrator' ? 400 : 403;
  if (name === 'beginReconciliation') return role === 'systemAdministrator' ? 202 : 403;
  if (name === 'readDirectory' || name === 'readDirectoryFile' || name === 'readCalendar') return administrators.includes(role) || role === 'supervisor' ? 200 : 403;
  if (name === 'listAccounts' || name === 'readAccountLog') return role === 'securityAdministrator' || role === 'auditAdministrator' ? 200 : 403;
  // No body of that code, no account of that id.
  if (KEEPING.includes(name)) return role === 'securityAdministrator' ? (name === 'openAccount' ? 400 : 404) : 403;
  if (name === 'readMovedDates') return role === 'systemAdministrator' || role === 'auditAdministrator' ? 200 : 403;
  if (name === 'readClocks') return role === 'systemAdministrator' || role === 'auditAdministrator' ? 200 : 403;
  if (name === 'confirmClock') return role === 'systemAdministrator' ? 200 : 403;
  if (name === 'readVersions') return ['systemAdministrator', 'auditAdministrator', 'supervisor'].includes(role) ? 200 : 403;
  // Its model check was not made here.
  if (name === 'activateVersion') return ['systemAdministrator', 'supervisor'].includes(role) ? 409 : 403;
  if (FIGURES.includes(name)) return readsFigures.includes(role) ? 200 : 403;
  const everybody = EVERYBODY[name];
  if (everybody !== undefined) return everybody;
  if (name === 'openCase') return registers.includes(role) ? 201 : 403;
  if (administrators.includes(role)) return 404;
  if (NOTES.includes(name) && (sameBody || role === 'supervisor')) return keepsNotes.includes(role) ? (name === 'removeNote' ? 204 : 200) : 403;
  if (NOTES.includes(name)) return 404;
  if (name === 'endPresence') return sameBody || role === 'supervisor' ? 204 : 404;
  if (name === 'revokePartyCode') return sameBody ? (ends[role] ?? 403) : role === 'supervisor' ? 403 : 404;
  // Nothing is asked of the reporter now.
  if (name === 'readPartySlip') return sameBody ? ({ 204: 409, 404: 404 }[ends[role] ?? 0] ?? 403) : role === 'supervisor' ? 403 : 404;
  if (name === 'keepEvidence') return sameBody ? (role === 'supervisor' ? 403 : 201) : role === 'supervisor' ? 403 : 404;
  if (name === 'buildPackage') return sameBody ? (prepares.includes(role) ? 201 : 403) : role === 'supervisor' ? 403 : 404;
  if (name === 'performAct') return sameBody ? (asks.includes(role) ? 200 : 403) : role === 'supervisor' ? 403 : 404;
  return sameBody || role === 'supervisor' ? 200 : (STRANGERS_CASE[name] ?? 200);
}

describe('who may do what', () => {
  let house: House;
  let id: string;
  beforeAll(async () => {
    house = await House.open({ settings: { attempts: { signInPerAddress: { most: 1000, within: 1000 }, signInPerLogin: { most: 1000, within: 1000 }, queryPerNumber: { most: 1000, within: 1000 }, queryPerAddress: { most: 1000, within: 1000 }, partyCodePerAddress: { most: 1000, within: 1000 } } } });
    id = (await register(await house.person('zb-12330', 'operator'))).body.id;
  });
  afterAll(() => house.close());

  it.each(names)('without a session: %s', async (name) => {
    const { status } = await ask(house.stranger(), name, id);
    expect([name, status]).toEqual([name, OPEN.includes(name) ? EVERYBODY[name] : 401]);
  });

  describe.each(accountRoles)('as %s', (role) => {
    it.each([['of 12330', 'zb-12330'], ['of another body', 'boshan-market']])('%s', async (_who, body) => {
      const client = await house.person(body, role);
      // Signing out comes last: nothing is answered after it.
      const table: Record<string, number> = {};
      for (const name of [...names.filter((one) => one !== 'signOut' && one !== 'signIn'), 'signOut'] as EndpointName[]) table[name] = (await ask(client, name, id)).status;
      const wanted = Object.fromEntries(Object.keys(table).map((name) => [name, expected(role, body === 'zb-12330', name as EndpointName)]));
      expect(table).toEqual(wanted);
    });
  });

  it('shows lists only what one may read', async () => {
    for (const role of administrators) {
      const administrator = await house.person('zb-12330', role);
      expect((await administrator.get('/api/cases')).body.items).toEqual([]);
      expect((await administrator.get('/api/worklist')).body.items).toEqual([]);
    }
    const stranger = await house.person('gaoqing-market', 'officer');
    expect((await stranger.get('/api/cases')).body.items).toEqual([]);
    expect((await stranger.get(`/api/cases?q=${encodeURIComponent('茶具')}`)).body.items).toEqual([]);
    expect((await stranger.get(`/api/cases?caller=${encodeURIComponent('高东玉')}`)).body.items).toEqual([]);
  });

  it('keeps the reporter from those who have nothing to do with the handling', async () => {
    for (const role of ['supervisor', 'expert', 'mediator'] as const) {
      const reader = await house.person('zb-12330', role);
      const { body } = await reader.get(`/api/cases/${id}`);
      expect([role, body.parts.includes('identity')]).toEqual([role, false]);
      expect(JSON.stringify(body)).not.toContain('高东玉');
      expect(body.parties.find((party: { role: string }) => party.role === 'reporter').withheld).toBe(true);
    }
  });

  it('knows one office by its two names', async () => {
    const ip = await house.person('zb-ip', 'operator');
    const market = await house.person('zb-market', 'officer');
    const opened = await register(ip);
    expect((await market.get(`/api/cases/${opened.body.id}`)).status).toBe(200);
  });

  it('gives figures to this machine and for the token, not through a proxy', async () => {
    const guarded = await House.open({ settings: { metricsToken: 'let me in' } });
    await guarded.stranger().get('/healthz');
    const here = await guarded.stranger().get('/metrics');
    expect([here.status, here.text]).toEqual([200, expect.stringContaining('weiquan_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1')]);
    const proxied = { 'x-forwarded-for': '203.0.113.7' };
    expect((await guarded.stranger().get('/metrics', proxied)).status).toBe(403);
    expect((await guarded.stranger().get('/metrics', { ...proxied, authorization: 'Bearer let me in' })).status).toBe(200);
    expect((await guarded.stranger().get('/metrics', { ...proxied, authorization: 'Bearer wrong' })).status).toBe(403);
    await guarded.close();
  });
});
