import { checkLinks } from '../support/navigation.ts';

describe('document links', () => {
  it('open the files of the submission and the web, and nothing else', () =>
    checkLinks(`
  #- fia.tip.yaml
    respondent: FIA
    efforts:
      efforts-7:
        attachments:
          - annexes/sop.pdf
  #         ^^^^^^^^^^^^^^^ Open the file annexes/sop.pdf
          - {path: "./annexes/sop.pdf", title: Procedures}
  #                 ^^^^^^^^^^^^^^^^^ Open the file annexes/sop.pdf
          - {link: 'https://example.gov.pk/report', title: Annual report}
  #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Open https://example.gov.pk/report in the browser
          - annexes/missing.pdf
          - ../../../etc/passwd
          - annexes
          - file:///etc/passwd
          - command:workbench.action.quit
          - {link: "javascript:alert(1)"}
          - mailto:office@example.gov.pk
        answer: |
          See [the procedures](annexes/sop.pdf), [the report](<https://example.gov.pk/a b>),
  #                            ^^^^^^^^^^^^^^^ Open the file annexes/sop.pdf
  #                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ Open https://example.gov.pk/a b in the browser
          [at last](https://example.gov.pk/r_(1)) (and http://example.org/x).
  #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Open https://example.gov.pk/r_(1) in the browser
  #                                                    ^^^^^^^^^^^^^^^^^^^^ Open http://example.org/x in the browser
          Not [this](command:workbench.action.quit), [this](javascript:alert(1)) or file:///etc/passwd.
        source: Return of December, https://example.gov.pk/return.
  #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Open https://example.gov.pk/return in the browser
        note: 'https://example.gov.pk/note'
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Open https://example.gov.pk/note in the browser
  #- annexes/sop.pdf
    %PDF-1.7
`));
});
