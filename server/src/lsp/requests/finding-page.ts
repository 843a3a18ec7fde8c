import { findFindingPage } from '../../features/finding-page.ts';
import { pageMarkdown } from '../../features/manual/page.ts';
import { type FindingPage, type FindingPageParams, findingPageRequest } from '../protocol/finding-page.ts';
import { answer, type Request } from '../served.ts';

export const findingPage: Request = {
  serve: served =>
    served.connection.onRequest(findingPageRequest, ({ code, questionnaire }: FindingPageParams, token) =>
      answer<FindingPage | null>(served, findingPageRequest, null, token, () => {
        const page = findFindingPage(served.workspace().questionnaires.get(questionnaire), code);
        return page === undefined ? null : { title: page.title, markdown: pageMarkdown(page) };
      }),
    ),
};
