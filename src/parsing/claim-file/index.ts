export { COLUMNS, type BadRow, type ClaimRow } from './claim-row';
export { ClaimFileError, readClaimRows, type ClaimFileOptions, type ClaimFormat } from './read-claim-rows';
export { readContainment } from './read-containment';
