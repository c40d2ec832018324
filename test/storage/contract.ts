import { openStorage, type Storage, type StorageConfig } from '../../src/storage';
import { acts } from './contract/acts';
import { alarms } from './contract/alarms';
import { desk } from './contract/desk';
import { documents } from './contract/documents';
import { evidence } from './contract/evidence';
import { house } from './contract/house';
import { lists } from './contract/lists';
import { notices } from './contract/notices';
import { partyCodes } from './contract/partyCodes';
import { supervision } from './contract/supervision';
import { reconciliation } from './contract/reconciliation';
import { directories } from './contract/directories';
import { versions } from './contract/versions';
import { watch } from './contract/watch';
import { words } from './contract/words';
import { worklists } from './contract/worklists';
import { writing } from './contract/writing';

const parts = {
  acts,
  lists,
  alarms,
  house,
  desk,
  documents,
  evidence,
  notices,
  partyCodes,
  supervision,
  reconciliation, watch,
  directories,
  versions,
  words,
  worklists,
  writing,
};

/** What every database must do alike. Each part has a fresh one, made by `fresh`. */
export function storageContract(fresh: () => Promise<StorageConfig>): void {
  for (const [name, part] of Object.entries(parts)) {
    describe(name, () => {
      let storage: Storage | undefined;
      beforeAll(async () => {
        storage = await openStorage(await fresh());
      });
      afterAll(async () => {
        await storage?.close();
      });
      part(() => {
        if (!storage) throw new Error('The database is not open yet.');
        return storage;
      });
    });
  }
}
