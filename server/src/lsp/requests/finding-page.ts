import { RequestType } from 'vscode-languageserver';
import { findFindingPage } from '../../features/finding-page.ts';
import { pageMarkdown } from '../../features/manual/page.ts';
import { type FindingPage, type FindingPageParams, findingPageRequest } from '../protocol/finding-page.ts';
import { answers, type Request } from '../served.ts';

export const findingPage: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<FindingPageParams, FindingPage | null, void>(findingPageRequest),
      null,
      ({ code, questionnaire }) => {
        const page = findFindingPage(served.workspace().questionnaires.get(questionnaire), code);
        return page === undefined
          ? null
          : { title: served.say(page.title), markdown: served.say(pageMarkdown(page)) };
      },
    ),
};
