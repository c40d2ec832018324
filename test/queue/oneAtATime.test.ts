import { oneAtATime } from '../../src/queue/oneAtATime';

describe('one look at a time', () => {
  it('holds for whoever asks again the moment that a run ends, though another waits', async () => {
    let running = 0;
    let most = 0;
    const look = oneAtATime(async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    });
    const again = async () => {
      await look();
      await look();
    };
    await Promise.all([again(), again(), again()]);
    expect(most).toBe(1);
  });

  it('gives whoever asks while it runs the run that begins after it, also after one that failed', async () => {
    let runs = 0;
    const look = oneAtATime(async () => {
      const run = (runs += 1);
      await new Promise(setImmediate);
      if (run === 1) throw new Error('first');
      return run;
    });
    const answers = await Promise.allSettled([look(), look(), look()]);
    expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(['failed', 2, 2]);
    expect(await look()).toBe(3);
  });
});
