import { zipWorkbook } from '../../../ingest/table/testing/workbook-zip.ts';
import { boardTree, csv, pledge } from '../pledges.ts';
import type { Case } from './case.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export const TABLE_CASES: Record<string, Case> = {
  T01: {
    tree: boardTree({ 'items.csv': csv(pledge({ 承诺事项: '"老街装路灯' })) }),
    at: 'pledges/a/items.csv:2:3',
    message: '',
    hint: '',
  },
  T02: {
    tree: boardTree({ 'items.xlsx': Buffer.from(csv(pledge())) }),
    at: 'pledges/a/items.xlsx:1:1',
    message: '',
    hint: '',
  },
  T03: {
    tree: boardTree({ 'items.xlsx': OLE }),
    at: 'pledges/a/items.xlsx:1:1',
    message: '',
    hint: '',
  },
  T04: {
    tree: boardTree({ 'items.xlsx': Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]) }),
    at: 'pledges/a/items.xlsx:1:1',
    message: '',
    hint: '',
  },
  T05: {
    tree: boardTree({ 'items.xlsx': Buffer.from(zipWorkbook({ rows: '<row r="3"><c r="GS3"><v>1</v></c></row>' })) }),
    at: 'pledges/a/items.xlsx!GS3',
    message: '',
    hint: '',
  },
};
