import express from 'express';
import { alone, GroupCommit } from '../baseline/commits';
import { HandWritten } from '../baseline/program';
import { opening } from '../life';

const actor = { account: 'operator-1', body: 'zb-12330' };

/** Express 5 and the hand-written program with shared commits: no session, no policy, no validation. */
export function handWrittenApp(file: string, cases: number) {
  const program = new HandWritten(file, 'same');
  const ids = Array.from({ length: cases }, (_, n) => alone(program, () => program.open({ act: 'intake.registered', actor, input: opening(n).input, key: `open-${n}` })).id);
  const commits = new GroupCommit(program);
  const app = express();
  app.use(express.json());
  app.post('/api/cases/:id/acts', async (request, response) => {
    const { act, input } = request.body as { act: string; input: Readonly<Record<string, unknown>> };
    const { id } = request.params;
    response.json(await commits.write(() => program.act(id, { act, input, actor, key: request.get('Idempotency-Key') ?? '' })));
  });
  return {
    listen: (port: number, host: string, done: () => void) => app.listen(port, host, done),
    cases: ids,
   
    close: () => {
      program.close();
      return Promise.resolve();
    },
  };
}
