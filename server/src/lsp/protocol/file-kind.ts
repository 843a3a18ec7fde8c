export { documentKind, fileKind } from '../../model/file-kind.ts';
