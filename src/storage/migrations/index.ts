import { Administration1790000000140 } from './administration';
import { Cases1790000000001 } from './cases';
import { ClockRecords1790000000280 } from './clockRecords';
import { DeliveriesListed1790000000300 } from './deliveriesListed';
import { Desk1790000000160 } from './desk';
import { Directories1790000000270 } from './directories';
import { Documents1790000000010 } from './documents';
import { Drafts1790000000081 } from './drafts';
import { Evidence1790000000020 } from './evidence';
import { GivenPasswords1790000000210 } from './givenPasswords';
import { History1790000000002 } from './history';
import { House1790000000003 } from './house';
import { Indexing1790000000011 } from './indexing';
import { Issued1790000000110 } from './issued';
import { Notices1790000000070 } from './notices';
import { Packages1790000000150 } from './packages';
import { PartyCodes1790000000170 } from './partyCodes';
import { Reconciliation1790000000060 } from './reconciliation';
import { Revisions1790000000130 } from './revisions';
import { Signatures1790000000111 } from './signatures';
import { SinceBoot1790000000290 } from './sinceBoot';
import { Supervision1790000000100 } from './supervision';
import { Versions1790000000120 } from './versions';
import { Watch1790000000004 } from './watch';
import { Worklists1790000000080 } from './worklists';

/** Every change of the schema, in order. None of them is ever edited once it is released. */
export const migrations = [
  Cases1790000000001,
  History1790000000002,
  House1790000000003,
  Watch1790000000004,
  Documents1790000000010,
  Indexing1790000000011,
  Evidence1790000000020,
  Reconciliation1790000000060,
  Notices1790000000070,
  Worklists1790000000080,
  Drafts1790000000081,
  Supervision1790000000100,
  Issued1790000000110,
  Signatures1790000000111,
  Versions1790000000120,
  Revisions1790000000130,
  Administration1790000000140,
  Packages1790000000150,
  Desk1790000000160,
  PartyCodes1790000000170,
  GivenPasswords1790000000210,
  Directories1790000000270,
  ClockRecords1790000000280,
  SinceBoot1790000000290,
  DeliveriesListed1790000000300,
];
