import type { Json } from '../domain/json';
import type { Person } from '../policies';
import type { App } from './app';

/** What a person has set up: by name, whatever the desk keeps there. */
export type Desk = Readonly<Record<string, Json>>;

export const readDesk = ({ deskSettings }: Pick<App, 'deskSettings'>, person: Person): Promise<Desk> => deskSettings.all(person.account);

/** Keeps what is given; the rest stays. */
export async function keepDesk(app: Pick<App, 'deskSettings' | 'world'>, person: Person, changes: Desk): Promise<Desk> {
  for (const [name, content] of Object.entries(changes)) await app.deskSettings.keep(person.account, name, content, app.world.now());
  return readDesk(app, person);
}
