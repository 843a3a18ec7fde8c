/** `tip/findingPage`: the manual's page of a finding; `null` where no finding has the code. */
export const findingPageRequest = 'tip/findingPage';

export interface FindingPageParams {
  readonly code: string;
  /** Whose checks have pages as well. */
  readonly questionnaire: string;
}

export interface FindingPage {
  readonly title: string;
  readonly markdown: string;
}
