import { housekeeping } from '../../src/cli/serve/background';
import { parseYearSchedule } from '../../src/domain/calendar';
import { moment } from '../support/story';
import { of2027 } from '../support/year2027';
import { install } from '../application/installation';

describe('what a process does every minute', () => {
  it('is done as far as it can be: a directory that only a newer program reads does not hold up the calendar', async () => {
    const house = await install('2026-12-01');
    const { composition } = house;
    await house.tamper(`insert into directories (version, content, at, loaded_by) values (1, '{"of":"a newer program"}', '2026-12-01T00:00:00.000Z', 'test')`);
    const version = await composition.storage.calendars.load(parseYearSchedule(of2027), moment('2026-12-01'));
    await expect(housekeeping(composition)).rejects.toMatchObject({ code: 'directory.invalid' });
    expect(composition.calendars.current().version).toBe(version);
    await house.remove();
  });
});
