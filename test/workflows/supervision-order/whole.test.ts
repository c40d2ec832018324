import { letters, supervisionOrder } from '../../../workflows/supervision-order';
import { forms } from '../../../workflows/supervision-order/forms';
import { agreesWithItself } from '../../support/whole';

agreesWithItself(supervisionOrder, forms, letters);

it('gives the issuer’s acts to secretary and supervisor, and none of them to the body that answers', () => {
  for (const [name, { roles, office, opens }] of Object.entries(supervisionOrder.acts)) {
    if (opens) expect([name, roles]).toEqual([name, ['secretary', 'supervisor']]);
    else expect([name, roles.includes('supervisor'), office]).toEqual([name, office === 'hub', office]);
  }
});
