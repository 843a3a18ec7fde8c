import { t } from '../text/l10n.ts';
import type { Frame } from './report.ts';

/** What pages and sheets say around a report. */
export const FRAME: Frame = {
  draft: t('DRAFT'),
  contents: t('Contents'),
  page: t('Page {page} of {pages}'),
  cut: t(' … (cut: a cell holds no more)'),
  noFigures: { name: t('Report'), title: t('No figures were given') },
};
