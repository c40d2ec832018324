export { parsePatentNumber, patentCheckDigit, type PatentKind, type PatentNumber } from './patentNumber';
export { parseCopyrightNumber, parseTrademarkNumber, type CopyrightNumber, type TrademarkNumber } from './registrationNumber';
export { intakeNumber, parseIntakeNumber, type IntakeNumber } from './intakeNumber';
export { telephoneKey, telephoneKeys, type TelephoneKey } from './telephone';
export { documentNumber, issueNumber, parseCourtNumber, parseDocumentNumber, type CourtNumber, type DocumentNumber } from './documentNumber';
export { parsePartyCode, partyCode, spacedPartyCode } from './partyCode';
export { parseQueryCode, queryCode, QUERY_CODES, spacedQueryCode } from './queryCode';
