export { documentKind, type FileKind, fileKind } from '../../model/file-kind.ts';
