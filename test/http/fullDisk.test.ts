import { readiness } from '../../src/cli/serve/readiness';
import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';
import { describeWithSmallDisk, smallDisk, type SmallDisk } from '../support/tmpfs';

describeWithSmallDisk('a full disk', () => {
  let disk: SmallDisk;
  let house: House | undefined;
  let operator: Client;
  let id: string;
  beforeEach(async () => {
    disk = smallDisk(64);
    house = await House.open({ home: disk.folder, readiness: () => readiness(house!.composition, { rings: true, lastSweep: () => performance.now(), watch: { standing: () => undefined } as never }) });
    operator = await house.person('zb-12330', 'operator');
    id = (await register(operator)).body.id;
    expect((await operator.get(`/api/cases/${id}`)).status).toBe(200);
  });
  afterEach(async () => {
    disk.free();
    await house?.close();
    disk.remove();
  });
  const ready = () => house!.stranger().get('/readyz');
  /** Until that is what comes back: the log of the database has a little room of its own. */
  const until = async (status: number, ask: () => Promise<{ readonly status: number; readonly body: { readonly code?: string; readonly detail?: string } }>) => {
    for (;;) {
      disk.fill();
      const answer = await ask();
      if (answer.status === status) return answer.body;
    }
  };

  it('lets nobody read a name of which the log cannot know, and says why', async () => {
    const full = { code: 'storage.full', detail: '磁盘已满，未保存任何内容。' };
    expect(await until(503, () => operator.get(`/api/cases/${id}`, { 'accept-language': 'zh' }))).toMatchObject(full);
  });

  it('is not ready, though all can be read, until something has been written', async () => {
    expect((await ready()).body).toMatchObject({ status: 'ok', checks: { storage: { ok: true } } });
    expect(await until(503, () => register(operator))).toMatchObject({ code: 'storage.full' });
    const said = await ready();
    expect([said.status, said.body]).toMatchObject([503, { status: 'unavailable', checks: { storage: { ok: false, why: expect.stringContaining('磁盘已满') } } }]);
    disk.free();
    expect([(await ready()).status, (await register(operator)).status]).toEqual([200, 201]);
  });
});
